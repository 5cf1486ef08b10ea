package import Diagnostics
import Journals
package import Planning
import Presenting
package import Vocabulary

/// A document as it is published in one language: the record, and the files that it speaks of.
package struct PublishedDocument: Sendable {
    package let record: Publication
    /// The bytes of the files, in the order of the record.
    package let files: [[UInt8]]

    /// The publication of a document that was built.
    ///
    /// PDF is part of it where it can be made.
    ///
    /// - Parameters:
    ///   - built: The document.
    ///   - source: What it was made from.
    ///   - key: The key of the record.
    ///   - typesetter: What makes PDF.
    ///   - forms: What it is written as.
    /// - Throws: A `Refusal` with everything of severity error that the document lacks.
    package init(
        _ built: BuiltDocument, of source: DocumentSource, _ key: Identifier<Publication>,
        _ typesetter: Typesetter, as forms: [DocumentForm] = DocumentForm.allCases
    ) throws(Refusal) {
        let errors = built.readiness.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(all: errors) }
        let (document, language) = (built.document, source.shown.phrases.language)
        var record = Publication(id: key)
        record.code = source.shown.workspace.freeCode(
            Publication.kind, "\(source.record.code)-\(language.code)")
        record.name = source.record.name
        record.document = source.record.id
        (record.language, record.symbol) = (language, document.facts.symbol)
        (record.date, record.position) = (source.shown.today, source.shown.workspace.position)
        record.templateVersion = DocumentBuilder.templateVersion
        record.basis = source.record.basis
        var files: [[UInt8]] = []
        for form in forms {
            guard let bytes = try? form.bytes(of: document, typesetter) else { continue }
            var file = PublishedFile()
            file.name = "\(record.code).\(form.rawValue)"
            file.file = Digest(of: bytes)
            record.files.append(file)
            files.append(bytes)
        }
        self.record = record
        self.files = files
    }
}
