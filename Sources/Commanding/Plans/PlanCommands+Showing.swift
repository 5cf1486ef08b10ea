import Diagnostics
import Figures
import Journals
import Planning
import Presenting
import Records
import Rules
import Vocabulary

extension PlanCommands {
    static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let plan = try open.record(Plan.self, run.arguments.words[0])
        if run.isTable {
            RecordPage(open, plan.content, Plan.kind).print()
            run.print("\n")
        }
        open.shown.outline(PlanRecords(of: plan, in: open.workspace), open.book).print(run)
        return 0
    }

    /// The findings at records of one plan, or of all.
    static func check(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let plans =
            if let code = run.arguments.words.first {
                [try open.record(Plan.self, code)]
            } else {
                open.workspace.records(Plan.self)
            }
        let keys = Set(
            plans.flatMap { PlanRecords(of: $0, in: open.workspace).keys(in: open.workspace) })
        let findings = CheckCommand.findings(open).filter { finding in
            finding.place.steps.contains { step in
                guard case .record(let kind, let code) = step else { return false }
                return open.workspace.key(kind, code: code).map(keys.contains) ?? false
            }
        }
        CheckCommand.tell(findings, open)
        return findings.contains { $0.severity > .note } ? 3 : 0
    }

    static func crosswalk(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let old = try open.record(Plan.self, run.arguments.words[0])
        let new = try open.record(Plan.self, run.arguments.words[1])
        open.shown.successions(from: old, into: new).print(run)
        return 0
    }
}

extension OpenRegister {
    /// The figures of the workspace that is shown.
    var book: FigureBook { FigureBook(workspace, register.measurements, on: today) }
}
