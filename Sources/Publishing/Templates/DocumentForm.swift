package import Diagnostics

/// The forms in which a document is made.
package enum DocumentForm: String, CaseIterable, Sendable {
    case docx, html, pdf, json

    /// What servers call it.
    package var mediaType: StaticString {
        switch self {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .html: "text/html; charset=utf-8"
        case .pdf: "application/pdf"
        case .json: "application/json"
        }
    }

    /// The bytes of a document in this form.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - typesetter: What makes PDF.
    /// - Returns: The same bytes for the same document.
    /// - Throws: A `Refusal` with `document.no-typesetter` and others of ``Typesetter``; only for PDF.
    package func bytes(
        of document: Document, _ typesetter: Typesetter
    ) throws(Refusal) -> [UInt8] {
        switch self {
        case .docx: document.wordFile
        case .html: document.page
        case .pdf: try typesetter.pdf(of: document).bytes
        case .json: document.json
        }
    }
}
