import Diagnostics
import Journals
import Planning
import Presenting
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
        let findings = findings(open).filter { wanted.isEmpty || wanted.contains($0.code) }
        tell(findings, open)
        return findings.contains { $0.severity == .error } ? 3 : 0
    }

    /// All that is broken in the workspace that is shown.
    static func findings(_ open: OpenRegister) -> [Finding] {
        Rule.check(open.workspace, open.register.measurements, on: open.today)
    }

    /// Prints findings, or how many there are of each, as the options ask for it.
    static func tell(_ findings: [Finding], _ open: OpenRegister) {
        if open.run.arguments.has("--counts") {
            open.shown.counts(findings).print(open.run)
        } else {
            print(findings, open)
        }
    }

    private static func print(_ findings: [Finding], _ open: OpenRegister) {
        let run = open.run
        guard run.isTable else { return open.shown.findings(findings).print(run) }
        for finding in findings { run.print(run.phrases.findings.text(of: finding) + "\n") }
        let errors = findings.filter { $0.severity == .error }.count
        run.say(
            "check.summary",
            ["count": .number(findings.count), "errors": .number(errors)])
    }
}
