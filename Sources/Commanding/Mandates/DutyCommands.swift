import Diagnostics
import GoverningTexts
import Planning
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
        let recipient = BodyFilter(run.arguments["--to"])
        let reporter = BodyFilter(run.arguments["--by"])
        let before = try open.date("--before")
        let words = FieldWords(workspace: open.workspace, language: run.language)
        var listing = Listing(
            ("code", "field.code"), ("by", "column.by"), ("to", "field.recipients"),
            ("recurrence", "field.recurrence"), ("last", "field.lastIssue"),
            ("next", "field.nextIssue"), ("disposition", "field.disposition"))
        for duty in open.workspace.records(ReportingDuty.self) {
            let mandate = duty.mandate.flatMap { open.workspace[$0] }
            let paragraph = mandate?.paragraph.flatMap { open.workspace[$0] }
            let reporters = paragraph?.addressees ?? []
            guard recipient.accepts(duty.recipients), reporter.accepts(reporters),
                before == nil || duty.nextIssue.map({ $0 <= before ?? $0 }) ?? false
            else { continue }
            listing.add(
                .text(duty.code), .list(reporters.map(\.name)),
                .list(duty.recipients.map(\.name)),
                duty.recurrence.map {
                    .named($0.rawValue, words: run.words("rhythm.\($0.rawValue)"))
                } ?? .none,
                .of(duty.lastIssue?.description), .of(duty.nextIssue?.description),
                words.cell(duty.disposition))
        }
        listing.print(run)
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
