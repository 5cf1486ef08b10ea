/// What the style of a paragraph says it is, where a document has styles.
package enum LineRole: Hashable, Sendable {
    /// The kind and number of an act.
    case actNumber
    /// The title of an act or of the document.
    case actTitle
    /// The line under a title with places and years.
    case actReference
    /// The verb above the points of a section.
    case call
    /// The word and label that open an annex.
    case annexNumber
    /// The title of an annex.
    case annexTitle
    /// The line that says to which act an annex belongs.
    case annexReference
    /// A heading of a level, 1 being the highest.
    case heading(UInt8)
    /// The title that follows a heading which is only a number.
    case headingTitle(UInt8)
    /// A point of a list, of a level from 1.
    case point(UInt8)
    /// A cell of a table with several columns.
    case cell
    /// A footnote or an endnote.
    case footnote
    /// A line of a table of contents.
    case contents
    /// Who submits a document.
    case source
    /// Words that are no heading: a caption, a note under a table.
    case text
}

/// The role of a line at a place of the text.
package struct PlacedRole: Hashable, Sendable {
    /// Where the line begins.
    ///
    /// - Unit: bytes of the text in UTF-8.
    package let offset: Int
    package let role: LineRole

    package init(offset: Int, role: LineRole) {
        self.offset = offset
        self.role = role
    }
}

/// What is known of the lines of a text besides their words.
package struct TextLayout: Sendable {
    /// Whether each line is a whole paragraph; where not, wrapped lines are joined.
    package var isParagraphPerLine: Bool
    /// The roles of lines, in the order of the text.
    package var roles: [PlacedRole]

    /// Nothing is known.
    package static let plain = TextLayout()

    package init(isParagraphPerLine: Bool = false, roles: [PlacedRole] = []) {
        self.isParagraphPerLine = isParagraphPerLine
        self.roles = roles
    }
}
