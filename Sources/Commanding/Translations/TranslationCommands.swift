import Diagnostics
import Figures
import Interchange
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// `throughline translate …`: texts of records between their languages.
enum TranslationCommands {
    static let queue = CommandDescription(
        name: "translate queue",
        options: [language, source, document, CommandDescription.format]
            + CommandDescription.shown,
        examples: [
            ("translate.queue.example.1", "throughline translate queue"),
            (
                "translate.queue.example.2",
                "throughline translate queue --language ar --document TSB-2024"
            ),
        ],
        exitCodes: [0, 1, 2, 4], run: queue)

    static let export = CommandDescription(
        name: "translate export",
        options: [
            language, source, document,
            .init(name: "--all", placeholder: nil, key: "translate.option.all"),
        ] + CommandDescription.shown,
        examples: [
            (
                "translate.export.example.1",
                "throughline translate export --language fr --document TSB-2024 > TSB-2024.fr.xlf"
            )
        ],
        exitCodes: [0, 1, 2, 4], run: export)

    static let importing = CommandDescription(
        name: "translate import",
        arguments: [.init(placeholder: "FILE", key: "translate.argument.file")],
        options: [language] + CommandDescription.changing,
        examples: [
            (
                "translate.import.example.1",
                "throughline translate import TSB-2024.fr.xlf --why \"From the translation service\""
            ),
            (
                "translate.import.example.2",
                "throughline translate import TSB-2024.fr.xlf --dry-run"
            ),
        ],
        exitCodes: [0, 1, 2, 3, 4, 5, 7], run: take)

    private static let language = CommandDescription.Option(
        name: "--language", placeholder: "LANGUAGE", key: "translate.option.language",
        choices: CommandDescription.languages)
    private static let source = CommandDescription.Option(
        name: "--from", placeholder: "LANGUAGE", key: "translate.option.from",
        choices: CommandDescription.languages)
    private static let document = CommandDescription.Option(
        name: "--document", placeholder: "CODE", key: "translate.option.document")

    // MARK: Out

    private static func queue(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let filter = try filter(open)
        if run.arguments["--language"] == nil {
            open.shown.translationsByLanguage(filter).print(run)
        } else {
            open.shown.translations(open.shown.translationTasks(filter)).print(run)
        }
        return 0
    }

    private static func export(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var filter = try filter(open)
        filter.takesDone = run.arguments.has("--all")
        let shown = open.shown
        let tasks = shown.translationTasks(filter)
        var file = TranslationFile(tasks, from: filter.source, to: filter.language, shown) {
            shown.phrases.term("kind.\($0.kind)") + " " + $0.code
        }
        file.original = run.arguments["--document"] ?? ""
        run.console.output(XLIFFWriter.bytes(of: file))
        if file.units.count < tasks.count {
            run.note(
                "translate.other-sources",
                [
                    "count": .number(tasks.count - file.units.count),
                    "language": .term("language.\(file.source.code)"),
                ])
        }
        return 0
    }

    /// What the options ask for; without `--language` the language of messages.
    private static func filter(_ open: OpenRegister) throws(Refusal) -> TranslationFilter {
        let arguments = open.run.arguments
        var filter = TranslationFilter(into: arguments.choice("--language") ?? open.run.language)
        filter.source = arguments.choice("--from")
        if let code = arguments["--document"] {
            let record = try open.record(DocumentRecord.self, code)
            let phrases = Phrases(open.run.phrases.catalogue, in: filter.language)
            let shown = Presentation(open.workspace, phrases, on: open.today)
            filter.records = shown.recordKeys(of: DocumentSource(record, shown, open.book))
        }
        return filter
    }

    // MARK: In

    private static func take(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let name = run.arguments.words[0]
        let file: TranslationFile
        do throws(Refusal) {
            file = try XLIFFReader.read(try InputFile(run.console).bytes(of: name))
            try file.demand(run.arguments.choice("--language"))
        } catch {
            throw Refusal(all: error.findings.map { $0.inside(Place(.file(name))) })
        }
        let intake = TranslationIntake(file, in: open.workspace)
        run.tell(intake.findings)
        run.note(
            "translate.taken",
            [
                "count": .number(intake.taken), "unchanged": .number(intake.unchanged),
                "told": .number(intake.findings.count),
            ])
        try open.commit(intake.edits)
        return intake.findings.isEmpty ? 0 : 3
    }
}
