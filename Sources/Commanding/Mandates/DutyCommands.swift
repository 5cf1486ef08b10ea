import Diagnostics
import GoverningTexts
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline duty …`: the reports that mandates ask for.
enum DutyCommands {
    static let list = CommandDescription(
        name: "duty list",
        options: [
            .init(name: "--to", placeholder: "BODY", key: "duty.option.to"),
            .init(name: "--by", placeholder: "BODY", key: "duty.option.by"),
            .init(name: "--before", placeholder: "DATE", key: "duty.option.before"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("duty.list.example.1", "throughline duty list --by itu.secretary-general"),
            ("duty.list.example.2", "throughline duty list --before 2027-06-30 --format csv"),
        ],
        exitCodes: [0, 1, 2, 4], run: list)

    static let set = CommandDescription(
        name: "duty set", arguments: [.init(placeholder: "CODE", key: "duty.argument.code")],
        options: [
            .init(name: "--last", placeholder: "DATE", key: "duty.set.last"),
            .init(name: "--next", placeholder: "DATE", key: "duty.set.next"),
            .init(
                name: "--disposition", placeholder: "WHAT", key: "duty.set.disposition",
                choices: DutyDisposition.allCases.map(\.rawValue)),
            .init(name: "--into", placeholder: "CODE", key: "duty.set.into"),
            .init(name: "--reason", placeholder: "TEXT", key: "duty.set.reason"),
        ] + CommandDescription.changing,
        examples: [
            (
                "duty.set.example.1",
                "throughline duty set WTSA-7-2026.op.3.1 --last 2026-11-02 --next 2027-11-01 --why \"Report sent\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: set)

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var filter = DutyFilter()
        filter.recipient = BodyFilter(run.arguments["--to"])
        filter.reporter = BodyFilter(run.arguments["--by"])
        filter.before = try open.date("--before")
        open.shown.duties(filter).print(run)
        return 0
    }

    private static func set(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let old = try open.record(ReportingDuty.self, run.arguments.words[0])
        var duty = old
        if let date = try open.date("--last") { duty.lastIssue = date }
        if let date = try open.date("--next") { duty.nextIssue = date }
        if let disposition = run.arguments.choice("--disposition", of: DutyDisposition.self) {
            duty.disposition = disposition
        }
        if let code = run.arguments["--into"] {
            duty.mergedInto = try open.record(ReportingDuty.self, code).id
        }
        if let reason = run.arguments["--reason"] { duty.reason.write(reason, in: run.language) }
        try open.commit(old, duty)
        return 0
    }
}
