import Diagnostics
import GoverningTexts
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline text …`: the governing texts of a register.
enum TextCommands {
    static let list = CommandDescription(
        name: "text list",
        options: [
            .init(name: "--cites", placeholder: "CODE", key: "text.option.cites"),
            .init(name: "--cited-by", placeholder: "CODE", key: "text.option.cited-by"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("text.list.example.1", "throughline text list"),
            ("text.list.example.2", "throughline text list --cites PP-71"),
        ],
        exitCodes: [0, 1, 2, 4], run: list)

    static let show = CommandDescription(
        name: "text show",
        arguments: [.init(placeholder: "CODE", key: "text.argument.code")],
        options: [CommandDescription.format] + CommandDescription.shown,
        exitCodes: [0, 1, 2, 4], run: show)

    static let diff = CommandDescription(
        name: "text diff",
        arguments: [
            .init(placeholder: "OLD", key: "text.argument.old"),
            .init(placeholder: "NEW", key: "text.argument.new"),
        ],
        options: [CommandDescription.format] + CommandDescription.shown,
        exitCodes: [0, 1, 2, 4], run: diff)

    // MARK: list

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let library = TextLibrary.of(open.workspace)
        open.shown.texts(try chosen(library, run, open), in: library).print(run)
        return 0
    }

    private static func chosen(
        _ library: TextLibrary, _ run: CommandRun, _ open: OpenRegister
    ) throws(Refusal) -> [GoverningText] {
        var texts = library.texts
        if let cited = run.arguments["--cites"] {
            texts = texts.filter { text in
                library.citations(of: text).contains { $0.citation.matches(cited, in: text) }
            }
        }
        if let citing = run.arguments["--cited-by"] {
            let text = try open.record(GoverningText.self, citing)
            let cited = Set(library.citations(of: text).compactMap { $0.text?.id })
            texts = texts.filter { cited.contains($0.id) }
        }
        return texts
    }

    // MARK: show

    private static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let text = try open.record(GoverningText.self, run.arguments.words[0])
        let library = TextLibrary.of(open.workspace)
        if run.isTable {
            RecordPage(open, text.content, GoverningText.kind).print()
            relations(of: text, library, run)
        }
        open.shown.paragraphs(library.paragraphs[text.id] ?? []).print(run)
        return 0
    }

    private static func relations(
        of text: GoverningText, _ library: TextLibrary, _ run: CommandRun
    ) {
        let cited = library.citations(of: text).map { reference in
            reference.text?.code ?? reference.citation.code(in: text)
        }
        let citing = Set(library.paragraphs(citing: text).compactMap(\.text))
        let codes = library.texts.filter { citing.contains($0.id) }.map(\.code)
        let rows = [
            ("text.cites", cited), ("text.cited-by", codes),
            ("text.revised-by", library.successor(of: text).map { [$0.code] } ?? []),
        ]
        for (key, codes) in rows where !codes.isEmpty {
            run.say(key, ["codes": .list(Array(Set(codes)).sorted())])
        }
        run.print("\n")
    }

    // MARK: diff

    private static func diff(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let old = try open.record(GoverningText.self, run.arguments.words[0])
        let new = try open.record(GoverningText.self, run.arguments.words[1])
        let comparison = TextComparison(open.workspace, old, new, in: run.language)
        guard run.isTable else {
            open.shown.fates(comparison.fates).print(run)
            return 0
        }
        for row in comparison.rows {
            let fate = open.shown.words(of: row.fate.kind, row.fate.isReworded)
            run.print("\(row.path)  \(fate)\n")
            let lines = TextTable.wrapped(row.words, to: max(30, run.console.columns - 4))
            run.print(lines.map { "    \($0)\n" }.joined() + "\n")
        }
        return 0
    }
}

extension TextComparison.Row {
    /// Its words; what is gone in `[-…-]`, what is new in `{+…+}`.
    fileprivate var words: String {
        runs.map { run in
            switch run.kind {
            case .kept: run.words
            case .removed: "[-\(run.words)-]"
            case .added: "{+\(run.words)+}"
            }
        }.joined()
    }
}

extension Citation {
    /// The code that the text would have to which this leads.
    func code(in text: GoverningText) -> String {
        var heading = ActHeading.unknown
        heading.kind = actKind
        heading.number = number.isEmpty ? nil : number
        heading.body = body.isEmpty ? (text.body.isEmpty ? nil : text.body) : body
        heading.year = year
        return TextCode.code(of: heading) ?? number
    }

    /// Whether this leads to a text of a code, which may end before the year.
    func matches(_ code: String, in text: GoverningText) -> Bool {
        let own = self.code(in: text).lowercased()
        let wanted = code.lowercased()
        return own == wanted || own.hasPrefix(wanted + "-") || wanted.hasPrefix(own + "-")
    }
}
