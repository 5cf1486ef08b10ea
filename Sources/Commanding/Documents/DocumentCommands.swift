import Diagnostics
import Figures
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// `throughline document …`: papers made from the records.
enum DocumentCommands {
    static let list = CommandDescription(
        name: "document list", options: [CommandDescription.format] + CommandDescription.shown,
        exitCodes: [0, 1, 2, 4], run: list)

    static let build = CommandDescription(
        name: "document build", arguments: [code],
        options: [form, language] + CommandDescription.shown,
        examples: [
            (
                "document.build.example.1",
                "throughline document build TSB-2024 --language zh > TSB-2024-C.docx"
            ),
            (
                "document.build.example.2",
                "throughline document build TSB-2024 --form pdf --as-of DEMO-1 > TSB-2024.pdf"
            ),
        ],
        exitCodes: [0, 1, 2, 4], run: build)

    static let check = CommandDescription(
        name: "document check", arguments: [code],
        options: [
            language, .init(name: "--counts", placeholder: nil, key: "check.option.counts"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("document.check.example.1", "throughline document check TSB-2024 --language ar")
        ],
        exitCodes: [0, 1, 2, 3, 4], run: check)

    static let publish = CommandDescription(
        name: "document publish", arguments: [code],
        options: [language] + CommandDescription.changing,
        examples: [
            (
                "document.publish.example.1",
                "throughline document publish TSB-2024 --language fr --why \"Sent to the Council\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: publish)

    static let code = CommandDescription.Argument(
        placeholder: "CODE", key: "document.argument.code")
    static let form = CommandDescription.Option(
        name: "--form", placeholder: "FORM", key: "document.option.form",
        choices: DocumentForm.allCases.map(\.rawValue))
    static let language = CommandDescription.Option(
        name: "--language", placeholder: "LANGUAGE", key: "document.option.language",
        choices: CommandDescription.languages)

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        open.shown.documents().print(run)
        return 0
    }

    private static func build(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let document = try source(open).built.document
        let form = run.arguments.choice("--form", of: DocumentForm.self) ?? .docx
        run.console.output(try form.bytes(of: document, run.typesetter))
        return 0
    }

    private static func check(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let built = try source(open).built
        CheckCommand.tell(built.readiness, open)
        return built.isReady ? 0 : 3
    }

    private static func publish(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let source = try source(open)
        let published = try PublishedDocument(
            source.built, of: source, open.newKey().retyped(), run.typesetter)
        try open.commit([.creating(published.record)], files: published.files)
        return 0
    }

    /// What the document is made from, in the language of `--language`, else of messages.
    static func source(_ open: OpenRegister) throws(Refusal) -> DocumentSource {
        let run = open.run
        let record = try open.record(DocumentRecord.self, run.arguments.words[0])
        let language = run.arguments.choice("--language") ?? run.language
        let phrases = Phrases(run.phrases.catalogue, in: language)
        let shown = Presentation(open.workspace, phrases, on: open.today)
        return DocumentSource(record, shown, open.book)
    }
}

extension CommandRun {
    /// What makes PDF on this machine.
    var typesetter: Typesetter { Typesetter(setting: console.environment["THROUGHLINE_TYPST"]) }
}
