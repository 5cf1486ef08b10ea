import Diagnostics
import Planning
import Records
import Rules

/// `throughline check`: everything that is broken along the thread, at once.
enum CheckCommand {
    static let description = CommandDescription(
        name: "check",
        arguments: [
            .init(
                placeholder: "FINDING", key: "check.argument.codes", isRepeated: true,
                isOptional: true)
        ],
        options: [
            .init(name: "--counts", placeholder: nil, key: "check.option.counts"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("check.example.1", "throughline check"),
            ("check.example.2", "throughline check mandate.no-owner duty.past-due --format csv"),
        ],
        exitCodes: [0, 1, 2, 3, 4], run: check)

    private static func check(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let known = Set(Rule.all.flatMap(\.codes))
        for code in run.arguments.words where !known.contains(code) {
            throw Refusal(
                Finding(
                    "usage.unknown-finding", .error,
                    ["code": .text(code), "choices": .list(known.sorted())]))
        }
        let wanted = Set(run.arguments.words)
        let findings = Rule.check(open.workspace, on: open.today).filter {
            wanted.isEmpty || wanted.contains($0.code)
        }
        if run.arguments.has("--counts") {
            counts(findings, run)
        } else {
            listing(findings, run)
        }
        return findings.contains { $0.severity == .error } ? 3 : 0
    }

    private static func counts(_ findings: [Finding], _ run: CommandRun) {
        var listing = Listing(
            ("code", "column.finding"), ("severity", "column.severity"), ("count", "column.count"))
        for (code, group) in Dictionary(grouping: findings, by: \.code).sorted(by: {
            $0.key < $1.key
        }) {
            listing.add(
                .text(code), .text(run.words("severity.\(group[0].severity.rawValue)")),
                .number(group.count))
        }
        listing.print(run)
    }

    private static func listing(_ findings: [Finding], _ run: CommandRun) {
        let writer = FindingWriter(CommandLineInterface.catalogue, in: run.language)
        guard run.arguments["--format"] ?? "table" == "table" else {
            var listing = Listing(
                ("code", "column.finding"), ("severity", "column.severity"),
                ("place", "column.place"), ("summary", "column.summary"),
                ("remedy", "column.remedy"))
            for finding in findings {
                listing.add(
                    .text(finding.code), .text(finding.severity.rawValue),
                    .text(writer.address(of: finding.place)), .text(writer.summary(of: finding)),
                    .of(writer.remedy(of: finding)))
            }
            return listing.print(run)
        }
        for finding in findings { run.print(writer.text(of: finding) + "\n") }
        let errors = findings.filter { $0.severity == .error }.count
        run.say(
            "check.summary",
            ["count": .number(findings.count), "errors": .number(errors)])
    }
}
