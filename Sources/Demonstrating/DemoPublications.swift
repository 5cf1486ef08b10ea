import Diagnostics
import Figures
import Journals
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

extension DemoWorkspace {
    /// Publishes the council's document in all languages, as Word, as a page and for programs.
    ///
    /// - Parameters:
    ///   - catalogue: The words of documents.
    ///   - today: The day of their data.
    /// - Throws: A `Refusal` with `store.…`, or with what a document lacks.
    func publishDocuments(
        _ catalogue: Catalogue, on today: CalendarDate
    ) throws(Refusal) {
        for language in Language.allCases {
            let workspace = try register.workspace()
            guard let record = workspace.record(DocumentRecord.self, code: "TSB-2024") else {
                return
            }
            let source = DocumentSource(
                record, Presentation(workspace, Phrases(catalogue, in: language), on: today),
                FigureBook(workspace, register.measurements, on: today))
            let published = try PublishedDocument(
                source.built, of: source, register.newKey().retyped(), Typesetter(setting: nil),
                as: [.docx, .html, .json])
            try commit(
                [.creating(published.record)], published.record.code, files: published.files)
        }
    }
}
