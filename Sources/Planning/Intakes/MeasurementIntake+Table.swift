package import Diagnostics
package import Records

extension MeasurementIntake {
    /// Takes a whole table in.
    ///
    /// The names of the columns are the first row that has each one of which the mapping speaks; where
    /// no row has, the first one.
    ///
    /// - Parameters:
    ///   - mapping: What the columns hold.
    ///   - categoryNames: What categories are called.
    ///   - workspace: The records.
    ///   - source: Where what was handed in before is.
    ///   - next: Gives the rows one by one, and `nil` behind the last.
    /// - Returns: The measurements, with all that is wrong with the rows.
    /// - Throws: A `Refusal` with `table.empty`, each `mapping.…` that is wrong, or what `next` throws.
    package static func taken(
        by mapping: ColumnMapping, _ categoryNames: CategoryNames, in workspace: Workspace,
        since source: any MeasurementSource,
        _ next: () throws(Refusal) -> TableRow?
    ) throws(Refusal) -> TakenMeasurements {
        let head = try TableHead(naming: mapping, next)
        guard let titles = head.titles else { throw Refusal(Finding("table.empty", .error)) }
        var intake = try MeasurementIntake(
            titles, mapping, categoryNames, in: workspace, since: source)
        for row in head.rows { intake.take(row) }
        while let row = try next() { intake.take(row) }
        return intake.finished()
    }
}

/// The beginning of a table: the names of its columns, and the rows that had to be read to find them.
package struct TableHead {
    /// How many rows may stand above the names of the columns, such as a title.
    private static let mostRowsAbove = 30

    /// The names of the columns; `nil` where there is no row at all.
    package private(set) var titles: [String]?
    /// The rows below the names that were read already.
    package private(set) var rows: [TableRow] = []

    /// Finds the names in a table: the first row that has each one of which a mapping speaks.
    ///
    /// - Throws: What `next` throws.
    init(
        naming mapping: ColumnMapping, _ next: () throws(Refusal) -> TableRow?
    ) throws(Refusal) {
        let names = Set(mapping.columns.filter { $0.role != .ignored }.map(\.name))
        while rows.count < Self.mostRowsAbove, let row = try next() {
            if names.isSubset(of: row.cells.map(\.trimmed)) {
                titles = row.cells
                rows = []
                return
            }
            rows.append(row)
        }
        titles = rows.isEmpty ? nil : rows.removeFirst().cells
    }

    /// Finds the names in a table of which nothing is known: the first row that is as wide as most.
    ///
    /// - Throws: What `next` throws.
    package init(_ next: () throws(Refusal) -> TableRow?) throws(Refusal) {
        while rows.count < Self.mostRowsAbove, let row = try next() { rows.append(row) }
        let widths = rows.map { $0.cells.count { !$0.isEmpty } }.sorted()
        guard !widths.isEmpty else { return }
        let usual = widths[widths.count / 2]
        let index = rows.firstIndex { $0.cells.count { !$0.isEmpty } >= usual } ?? 0
        titles = rows[index].cells
        rows = Array(rows[(index + 1)...])
    }
}
