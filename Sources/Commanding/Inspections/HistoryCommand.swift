import Diagnostics
import Journals
import Planning
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
        guard !found.isEmpty else { throw Refusal(open.notFound(kinds[0], code)) }
        let people = People.known(in: open.folder.people)
        var listing = Listing(
            ("entry", "column.entry"), ("at", "column.at"), ("by", "column.actor"),
            ("type", "column.type"), ("field", "column.field"), ("before", "column.before"),
            ("now", "column.now"), ("why", "column.why"))
        for (kind, key) in found {
            for version in try open.register.history(kind, key, upTo: open.workspace.position) {
                add(version, kind, people, open, &listing)
            }
        }
        listing.print(run)
        return 0
    }

    private static func add(
        _ version: RecordVersion, _ kind: String, _ people: People, _ open: OpenRegister,
        _ listing: inout Listing
    ) {
        let words = FieldWords(workspace: open.workspace, language: open.run.language)
        guard let type = open.workspace.schema[kind] else { return }
        for difference in version.differences {
            let field = type.indices[difference.path.field].map { type.fields[$0].type } ?? .text
            let language = difference.path.language.map { " [\($0.code)]" } ?? ""
            listing.add(
                .number(version.number), .text(version.entry.at.description),
                .text(people.name(of: version.entry.actor) ?? "\(version.entry.actor)"),
                .text(open.run.term("kind.\(kind)")),
                .text(open.run.term("field.\(kind).\(difference.path.field)") + language),
                .of(words.words(difference.old, field)), .of(words.words(difference.new, field)),
                .text(version.entry.reason))
        }
    }
}
