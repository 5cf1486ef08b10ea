import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

extension PlanCommands {
    static func roll(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let plan = try open.record(Plan.self, run.arguments.words[0])
        let rolling = try PlanRolling(
            plan, in: open.workspace, approvedYears: try run.number("--approved-years"))
        try open.commit(rolling.edits)
        open.shown.rolling(rolling).print(run)
        return 0
    }

    static func diff(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let plan = try open.record(Plan.self, run.arguments.words[0])
        let old = try workspace(of: plan, run.arguments.words[1], open)
        let new = try workspace(of: plan, run.arguments.words[2], open)
        let comparison = PlanComparison(of: plan.id, from: old, to: new)
        let shown = Presentation(new, run.phrases, on: open.today)
        shown.differences(comparison, from: old).print(run)
        return 0
    }

    /// The workspace of an edition that is named by its years, else as of a time that somebody wrote.
    ///
    /// - Throws: A `Refusal` with `edition.not-found`, or those of `--as-of`.
    private static func workspace(
        of plan: Plan, _ time: String, _ open: OpenRegister
    ) throws(Refusal) -> Workspace {
        guard let years = Period(parsing: time) else {
            return try open.register.workspace(asOf: time)
        }
        if plan.period == years { return open.workspace }
        if let edition = plan.editions.last(where: { $0.period == years }),
            let position = edition.position
        {
            return try open.register.workspace(asOf: position)
        }
        // A year or a month may be the number of an entry, or the code of a snapshot.
        if let workspace = try? open.register.workspace(asOf: time) { return workspace }
        let periods = plan.editions.compactMap(\.period) + (plan.period.map { [$0] } ?? [])
        throw Refusal(
            Finding(
                "edition.not-found", .error, at: Place(.record(kind: Plan.kind, code: plan.code)),
                ["years": .text(time), "choices": .list(periods.map(\.written))]))
    }
}
