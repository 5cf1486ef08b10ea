import Diagnostics
import Figures
import Journals
import Planning
import Presenting
import Publishing
import Vocabulary

/// `throughline document redline`: what changed in a document, to be accepted or refused.
extension DocumentCommands {
    static let redline = CommandDescription(
        name: "document redline", arguments: [code],
        options: [
            .init(name: "--from", placeholder: "WHEN", key: "document.redline.from"),
            .init(name: "--against", placeholder: "CODE", key: "document.redline.against"), form,
            language,
        ] + CommandDescription.shown,
        examples: [
            (
                "document.redline.example.1",
                "throughline document redline R108-2027 --from 2026-06-30 > R108-2027-changes.docx"
            ),
            (
                "document.redline.example.2",
                "throughline document redline OP-2027 --against OP-2026 --form html > changes.html"
            ),
        ],
        exitCodes: [0, 1, 2, 4], run: showRedline)

    private static func showRedline(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let source = try source(open)
        let redline = source.redline(
            from: try source.other(run.arguments["--against"], in: try earlier(source, open)),
            to: source.built.document)
        let form = run.arguments.choice("--form", of: DocumentForm.self) ?? .docx
        run.console.output(try form.bytes(of: redline.document, run.typesetter))
        run.note(redline.isEmpty ? "redline.nothing" : "redline.counts", redline.counts)
        return 0
    }

    /// The records of the earlier moment; without one, of the edition that was published last, or, where
    /// another document is named, those of now.
    private static func earlier(
        _ source: DocumentSource, _ open: OpenRegister
    ) throws(Refusal) -> FigureBook {
        let (run, workspace) = (open.run, open.workspace)
        let editions = workspace.editions(of: source.record.id, in: source.shown.phrases.language)
        let named = run.arguments["--from"].map { workspace.time(namedBy: $0) }
        if named == nil, run.arguments.has("--against") { return source.book }
        guard let time = named ?? editions.first?.position.map({ "\($0)" }) else {
            throw Refusal(Finding("differences.nothing-published", .error))
        }
        return FigureBook(
            try open.register.workspace(asOf: time), open.register.measurements,
            on: CalendarDate(time) ?? open.today)
    }
}
