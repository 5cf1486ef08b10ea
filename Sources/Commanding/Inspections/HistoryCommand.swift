import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline history`: who changed what in a record, when and why.
enum HistoryCommand {
    static let description = CommandDescription(
        name: "history",
        arguments: [.init(placeholder: "CODE", key: "history.argument.code")],
        options: [
            .init(
                name: "--type", placeholder: "TYPE", key: "history.option.type",
                choices: Schema.standard.types.map(\.kind)),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [("history.example.1", "throughline history WTSA-7-2026.op.2.1 --type mandate")],
        exitCodes: [0, 1, 2, 4], run: history)

    private static func history(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let code = run.arguments.words[0]
        let kinds = run.arguments["--type"].map { [$0] } ?? open.workspace.schema.types.map(\.kind)
        let found = kinds.compactMap { kind in
            open.workspace.key(kind, code: code).map { (kind, $0) }
        }
        guard !found.isEmpty else { throw Refusal(open.workspace.notFound(kinds[0], code)) }
        let people = People.known(in: open.folder.people)
        var listing: Listing?
        for (kind, key) in found {
            let versions = try open.register.history(kind, key, upTo: open.workspace.position)
            let part = open.shown.history(versions, of: kind, people)
            listing = listing.map { $0 + part } ?? part
        }
        listing?.print(run)
        return 0
    }
}
