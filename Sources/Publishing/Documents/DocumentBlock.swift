/// A part of a document, one below the other.
package indirect enum DocumentBlock: Hashable, Sendable {
    case heading(DocumentHeadline)
    case paragraph(DocumentParagraph)
    case list(DocumentList)
    case table(DocumentTable)
    case figure(DocumentFigure)
    /// The headings down to a level, 1 to 3, with where they are.
    case contents(levels: Int)
    case pageBreak
    /// What follows stands on new pages, upright or on their side; wide tables need the latter.
    case pages(PageTurn)
}

/// How pages are held.
package enum PageTurn: String, CaseIterable, Sendable {
    case portrait, landscape
}

/// A heading.
package struct DocumentHeadline: Hashable, Sendable {
    /// 1 to 3.
    package var level: Int
    package var runs: [DocumentRun]
    /// Whether it has a number, which is counted and no part of its words.
    package var isNumbered: Bool
    /// The name by which references find it.
    package var bookmark: String?
    /// Whether it was added or taken out as a whole.
    package var change: DocumentChange?

    package init(
        _ level: Int, _ runs: [DocumentRun], isNumbered: Bool = true, bookmark: String? = nil
    ) {
        self.level = min(max(level, 1), 3)
        self.runs = runs
        self.isNumbered = isNumbered
        self.bookmark = bookmark
    }
}

/// A paragraph.
package struct DocumentParagraph: Hashable, Sendable {
    package var style: ParagraphStyle
    package var runs: [DocumentRun]
    /// The name by which references find it.
    package var bookmark: String?
    /// Where it stands, when not where its style says.
    package var alignment: TextAlignment?
    /// Whether it was added or taken out as a whole.
    package var change: DocumentChange?

    package init(
        _ runs: [DocumentRun], _ style: ParagraphStyle = .normal, bookmark: String? = nil,
        alignment: TextAlignment? = nil
    ) {
        self.style = style
        self.runs = runs
        self.bookmark = bookmark
        self.alignment = alignment
    }
}

/// Where words stand in their line, as seen in the direction of their language.
package enum TextAlignment: String, CaseIterable, Sendable {
    case start, center, end
}

extension DocumentBlock {
    /// A heading of plain words.
    package static func heading(
        _ level: Int, _ words: String, isNumbered: Bool = true, bookmark: String? = nil
    ) -> DocumentBlock {
        .heading(
            DocumentHeadline(
                level, [DocumentRun(words)], isNumbered: isNumbered, bookmark: bookmark))
    }

    /// A paragraph of plain words.
    package static func paragraph(
        _ words: String, _ style: ParagraphStyle = .normal, bookmark: String? = nil
    ) -> DocumentBlock {
        .paragraph(DocumentParagraph([DocumentRun(words)], style, bookmark: bookmark))
    }

    /// A paragraph.
    package static func paragraph(
        _ runs: [DocumentRun], _ style: ParagraphStyle = .normal, bookmark: String? = nil
    ) -> DocumentBlock {
        .paragraph(DocumentParagraph(runs, style, bookmark: bookmark))
    }
}
