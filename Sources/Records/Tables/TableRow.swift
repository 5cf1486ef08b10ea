/// A row of a table, with the place where it begins.
package struct TableRow: Hashable, Sendable {
    /// The line of the file, or the row of the sheet, on which the row begins, counted from 1; a cell
    /// may hold several lines.
    package let line: Int
    /// At least one.
    package let cells: [String]

    /// A row.
    package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }
}
