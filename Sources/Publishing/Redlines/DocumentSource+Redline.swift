package import Diagnostics
package import Figures
package import Planning
import Presenting
package import Vocabulary

/// A document beside an earlier state of it, or beside another document.
extension DocumentSource {
    /// The same document, or another one, as other records have it: in the same language.
    ///
    /// - Parameters:
    ///   - code: The code of another document; `nil` is this one.
    ///   - book: The records of the earlier state, with the figures of its day.
    /// - Returns: What the other document is made from.
    /// - Throws: A `Refusal` with `redline.document-not-found`.
    package func other(_ code: String?, in book: FigureBook) throws(Refusal) -> DocumentSource {
        let code = code ?? record.code
        guard let other = book.workspace.record(DocumentRecord.self, code: code) else {
            let position = FindingValue.number(book.workspace.position)
            throw Refusal(
                Finding(
                    "redline.document-not-found", .error,
                    ["document": .text(code), "position": position]))
        }
        return DocumentSource(
            other, Presentation(book.workspace, shown.phrases, on: book.today), book)
    }

    /// What changed from another document to this one; its author is the edition, not a person.
    ///
    /// - Parameters:
    ///   - other: The other document.
    ///   - new: This document, as it was built.
    /// - Returns: The changes.
    package func redline(from other: DocumentSource, to new: Document) -> Redline {
        let author = new.facts.symbol.isEmpty ? record.code : new.facts.symbol
        return Redline(from: other.built.document, to: new, by: author, on: shown.today)
    }
}

extension Workspace {
    /// The editions of a document that were published in a language, the last one first.
    package func editions(
        of document: Identifier<DocumentRecord>, in language: Language
    ) -> [Publication] {
        records(Publication.self).filter { $0.document == document && $0.language == language }
            .sorted { ($0.position ?? 0) > ($1.position ?? 0) }
    }

    /// The time that somebody named: of a published edition the entry that it shows, else as it is.
    package func time(namedBy words: String) -> String {
        guard let edition = record(Publication.self, code: words),
            let position = edition.position
        else { return words }
        return "\(position)"
    }
}

extension Redline {
    /// How many parts changed, as values of a message.
    package var counts: [String: FindingValue] {
        ["added": .number(added), "removed": .number(removed), "changed": .number(changed)]
    }
}
