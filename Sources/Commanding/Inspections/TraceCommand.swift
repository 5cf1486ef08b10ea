import Diagnostics
import Planning
import Records
import Vocabulary

/// `throughline trace`: the thread through a record, from the governing text to what was done.
enum TraceCommand {
    static let description = CommandDescription(
        name: "trace",
        arguments: [.init(placeholder: "CODE", key: "trace.argument.code")],
        options: CommandDescription.shown,
        examples: [("trace.example.1", "throughline trace WTSA-7-2026")],
        exitCodes: [0, 1, 2, 4], run: trace)

    private static func trace(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let code = run.arguments.words[0]
        let lines = TraceLines(open)
        if let text = open.workspace.record(GoverningText.self, code: code) {
            print(lines.lines(from: text), run)
        } else if let mandate = open.workspace.record(Mandate.self, code: code) {
            print(lines.lines(from: mandate), run)
        } else {
            let mandates = try mandates(of: code, open)
            if mandates.isEmpty { run.say("trace.none", ["code": .text(code)]) }
            for mandate in mandates { print(lines.lines(from: mandate) + [""], run) }
        }
        return 0
    }

    private static func print(_ lines: [String], _ run: CommandRun) {
        run.print(lines.joined(separator: "\n") + "\n")
    }

    /// The mandates on whose thread a record of a code lies.
    private static func mandates(
        of code: String, _ open: OpenRegister
    ) throws(Refusal) -> [Mandate] {
        let kinds = open.workspace.schema.types.map(\.kind)
        let keys = kinds.compactMap { open.workspace.key($0, code: code) }
        guard !keys.isEmpty else { throw Refusal(open.notFound(Mandate.kind, code)) }
        let duties = open.workspace.records(ReportingDuty.self).filter {
            keys.contains($0.id.retyped())
        }
        let reviews = open.workspace.records(MandateReview.self).filter {
            keys.contains($0.id.retyped())
        }
        let wanted = Set(duties.compactMap(\.mandate) + reviews.compactMap(\.mandate))
        return open.workspace.records(Mandate.self).filter { mandate in
            wanted.contains(mandate.id)
                || mandate.content.values.contains { $0.keys.contains(where: keys.contains) }
        }
    }
}
