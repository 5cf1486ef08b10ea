import Diagnostics
import Journals
import Planning
import Presenting
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
        ] + CommandDescription.reachable,
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
        let limit = try run.number("--limit") ?? 50
        open.shown.hits(try open.register.search(query, limit: limit), query).print(run)
        return 0
    }
}
