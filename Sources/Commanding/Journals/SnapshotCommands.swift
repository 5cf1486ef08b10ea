import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline snapshot …`: states that were given a name and published.
enum SnapshotCommands {
    static let publish = CommandDescription(
        name: "snapshot publish",
        arguments: [.init(placeholder: "CODE", key: "snapshot.argument.code")],
        options: [
            .init(name: "--name", placeholder: "TEXT", key: "snapshot.option.name"),
            .init(
                name: "--acknowledge", placeholder: "REASON", key: "snapshot.option.acknowledge"),
        ] + CommandDescription.changing,
        examples: [
            (
                "snapshot.publish.example.1",
                "throughline snapshot publish TSAG-2027-01 --why \"As sent to TSAG\""
            ),
            (
                "snapshot.publish.example.2",
                "throughline snapshot publish TSAG-2027-02 --acknowledge \"Report is late\""
                    + " --why \"As sent to TSAG\""
            ),
        ],
        exitCodes: [0, 1, 2, 3, 4, 5, 7], run: publish)

    static let list = CommandDescription(
        name: "snapshot list", options: [CommandDescription.format] + CommandDescription.shown,
        exitCodes: [0, 1, 2, 4], run: list)

    private static func publish(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var reason = MultilingualText()
        if let words = run.arguments["--acknowledge"] { reason.write(words, in: run.language) }
        var snapshot = try open.register.snapshot(run.arguments.words[0], acknowledging: reason)
        if let name = run.arguments["--name"] { snapshot.name.write(name, in: run.language) }
        try open.commit([.creating(snapshot)])
        return 0
    }

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        guard let type = open.workspace.schema[Snapshot.kind] else { return 0 }
        RecordListing(open, type, open.workspace.contents(Snapshot.kind)).print()
        return 0
    }
}
