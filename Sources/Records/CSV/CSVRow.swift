/// A row of a table, with the place where it begins.
package struct CSVRow: Hashable, Sendable {
    /// The line of the file on which the row begins, counted from 1; a cell may hold several lines.
    package let line: Int
    /// At least one.
    package let cells: [String]

    /// A row.
    package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }
}

/// Why bytes are no comma-separated values.
package enum CSVError: Error, Hashable, Sendable {
    /// A cell begins with a quotation mark on this line, and none closes it.
    case unclosedQuote(line: Int)
    /// A cell that begins on this line is not in UTF-8.
    case notUTF8(line: Int)

    /// The line, from 1.
    package var line: Int {
        switch self {
        case .unclosedQuote(let line), .notUTF8(let line): line
        }
    }
}
