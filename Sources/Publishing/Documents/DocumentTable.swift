/// A table; its head is repeated on every page that it goes on to, and no row is split.
package struct DocumentTable: Hashable, Sendable {
    /// How a table is drawn.
    package enum Look: String, CaseIterable, Sendable {
        /// With lines around every cell.
        case grid
        /// With a frame around it and lines between rows, such as the box of a Council document.
        case box
        /// Without lines, such as the head of a document.
        case plain
    }

    /// A column.
    package struct Column: Hashable, Sendable {
        /// Its share of the width, beside those of the others.
        package var share: Int
        package var alignment: TextAlignment

        package init(_ share: Int = 1, _ alignment: TextAlignment = .start) {
            self.share = max(1, share)
            self.alignment = alignment
        }
    }

    /// A cell.
    package struct Cell: Hashable, Sendable {
        package var blocks: [DocumentBlock]
        /// How many columns it goes over.
        package var span: Int
        /// Where its words stand, when not where those of its column do.
        package var alignment: TextAlignment?
        /// Whether it heads its row.
        package var isHead: Bool

        package init(
            blocks: [DocumentBlock], span: Int = 1, alignment: TextAlignment? = nil,
            isHead: Bool = false
        ) {
            self.blocks = blocks
            self.span = max(1, span)
            self.alignment = alignment
            self.isHead = isHead
        }

        /// A cell of words.
        package init(
            _ runs: [DocumentRun], span: Int = 1, alignment: TextAlignment? = nil,
            isHead: Bool = false
        ) {
            self.init(
                blocks: [.paragraph(runs, .tableText)], span: span, alignment: alignment,
                isHead: isHead)
        }

        /// A cell of plain words.
        package init(
            _ words: String, span: Int = 1, alignment: TextAlignment? = nil, isHead: Bool = false
        ) {
            self.init([DocumentRun(words)], span: span, alignment: alignment, isHead: isHead)
        }
    }

    /// A row.
    package struct Row: Hashable, Sendable {
        package var cells: [Cell]
        /// Whether it was added or taken out as a whole.
        package var change: DocumentChange?

        package init(_ cells: [Cell]) { self.cells = cells }
        package init(_ words: [String]) { cells = words.map { Cell($0) } }
    }

    package var look: Look
    package var columns: [Column]
    /// How many of the rows are its head.
    package var headRows: Int
    package var rows: [Row]
    /// Its title, which gets a number; without one it has none.
    package var caption: [DocumentRun]?
    /// The name by which references find it.
    package var bookmark: String?
    /// What it is, for those who don't see it, where no caption says it.
    package var alternative: String

    package init(
        _ look: Look = .grid, columns: [Column], headRows: Int = 1, _ rows: [Row],
        caption: [DocumentRun]? = nil, bookmark: String? = nil, alternative: String = ""
    ) {
        self.look = look
        self.columns = columns
        self.headRows = min(headRows, rows.count)
        self.rows = rows
        self.caption = caption
        self.bookmark = bookmark
        self.alternative = alternative
    }

    /// Where the words of a cell stand.
    func alignment(of cell: Cell, inColumn column: Int) -> TextAlignment {
        cell.alignment ?? (columns.indices.contains(column) ? columns[column].alignment : .start)
    }
}
