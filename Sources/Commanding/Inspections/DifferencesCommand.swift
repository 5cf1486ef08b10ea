import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline differences`: what differs between two moments, results first.
enum DifferencesCommand {
    static let description = CommandDescription(
        name: "differences",
        arguments: [
            .init(placeholder: "FROM", key: "differences.from", isOptional: true),
            .init(placeholder: "TO", key: "differences.to", isOptional: true),
        ],
        options: [
            CommandDescription.format
        ] + CommandDescription.reachable,
        examples: [
            ("differences.example.1", "throughline differences"),
            ("differences.example.2", "throughline differences 2026-06-30 DEMO-1 --format csv"),
        ],
        exitCodes: [0, 1, 2, 4], run: differences)

    private static func differences(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let times = run.arguments.words
        let later = try open.register.workspace(asOf: times.dropFirst().first)
        guard let from = times.first ?? later.lastPublished?.code else {
            throw Refusal(Finding("differences.nothing-published", .error))
        }
        let earlier = try open.register.workspace(asOf: from)
        let found = try MomentDifferences(open.register, earlier, later, on: open.today)
        let people = People.known(in: open.folder.people)
        let shown = Presentation(found.new, run.phrases, on: open.today)
        shown.differences(found, isShort: run.isTable) { source in
            people.name(of: source.actor) ?? "\(source.actor)"
        }.print(run)
        return 0
    }
}
