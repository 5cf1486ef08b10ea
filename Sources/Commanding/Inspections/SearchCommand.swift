import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

/// `throughline search`: records by their words, in all six languages.
enum SearchCommand {
    static let description = CommandDescription(
        name: "search",
        arguments: [.init(placeholder: "WORDS", key: "search.argument.words", isRepeated: true)],
        options: [
            .init(name: "--limit", placeholder: "NUMBER", key: "option.limit"),
            CommandDescription.format,
            .init(name: "--data", placeholder: "FOLDER", key: "option.data"),
        ],
        examples: [
            ("search.example.1", "throughline search 战略"),
            ("search.example.2", "throughline search '\"operational plan\" risk*'"),
        ],
        exitCodes: [0, 1, 2, 4], run: search)

    private static func search(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        guard let query = SearchQuery.parse(run.arguments.words.joined(separator: " ")) else {
            throw Refusal(Finding("usage.no-words", .error))
        }
        var listing = Listing(
            ("type", "column.type"), ("code", "field.code"), ("words", "field.words"))
        let limit = try run.number("--limit") ?? 50
        for hit in try open.register.search(query, limit: limit) {
            guard let type = open.workspace.schema[hit.kind],
                let content = open.workspace.content(hit.kind, hit.key)
            else { continue }
            listing.add(
                .named(hit.kind, words: run.term("kind.\(hit.kind)")),
                .text(type.code(of: content)),
                .of(excerpt(type.searchedWords(of: content), query)))
        }
        listing.print(run)
        return 0
    }

    /// The first words that match, with what stands around them.
    private static func excerpt(_ texts: [String], _ query: SearchQuery) -> String? {
        let matching = texts.first { !SearchWords.ranges(of: query, in: $0).isEmpty }
        guard let text = matching ?? texts.dropFirst().first else { return nil }
        let snippet = SearchSnippet(of: query, in: text)
        return (snippet.isCutBefore ? "… " : "") + snippet.text + (snippet.isCutBehind ? " …" : "")
    }
}
