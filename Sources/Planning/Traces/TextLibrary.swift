import Diagnostics
import GoverningTexts
import Records
package import Vocabulary

/// The governing texts of a workspace with what leads from one to another.
package struct TextLibrary: Sendable {
    /// All texts, in the order of their codes.
    package let texts: [GoverningText]
    /// The paragraphs of each text, in its order.
    package let paragraphs: [Identifier<GoverningText>: [Paragraph]]
    private let byNumber: [String: [GoverningText]]

    /// The texts of a workspace.
    ///
    /// - Cost: every text and paragraph is read once.
    package static func of(_ workspace: Workspace) -> TextLibrary {
        workspace.kept("") { TextLibrary($0) }
    }

    private init(_ workspace: Workspace) {
        texts = workspace.records(GoverningText.self)
        byNumber = Dictionary(grouping: texts) { $0.number }
        let all = workspace.records(Paragraph.self).filter { $0.text != nil }
        paragraphs = Dictionary(grouping: all) { $0.text ?? Identifier(high: 0, low: 0) }
            .mapValues { $0.sorted { ($0.position ?? 0) < ($1.position ?? 0) } }
    }

    /// The text that a reference means: of its number and kind, and of body and year where it names
    /// them; of several editions the latest.
    ///
    /// - Parameters:
    ///   - citation: The reference.
    ///   - text: The text in which it stands, whose body is meant where none is named.
    /// - Returns: `nil` where the workspace has no such text.
    package func text(of citation: Citation, in text: GoverningText) -> GoverningText? {
        guard !citation.number.isEmpty else { return nil }
        let body = citation.body.isEmpty ? text.body : citation.body
        let candidates = (byNumber[citation.number] ?? []).filter {
            $0.actKind == citation.actKind && ($0.body.isEmpty || $0.body == body)
                && (citation.year == nil || $0.year == citation.year)
        }
        return candidates.max { ($0.year ?? 0) < ($1.year ?? 0) }
    }

    /// What a text refers to, each reference once, in its order, with the text where it is known.
    package func citations(
        of text: GoverningText
    ) -> [(citation: Citation, text: GoverningText?)] {
        var seen: Set<Citation> = []
        return (paragraphs[text.id] ?? []).flatMap(\.references).filter {
            seen.insert($0).inserted
        }.map { ($0, self.text(of: $0, in: text)) }
    }

    /// The paragraphs that refer to a text, text by text.
    package func paragraphs(citing cited: GoverningText) -> [Paragraph] {
        texts.filter { $0.id != cited.id }.flatMap { text in
            (paragraphs[text.id] ?? []).filter { paragraph in
                paragraph.references.contains { self.text(of: $0, in: text)?.id == cited.id }
            }
        }
    }

    /// The text that revises another one, or `nil`.
    package func successor(of text: GoverningText) -> GoverningText? {
        texts.first { $0.revises == text.id }
    }
}
