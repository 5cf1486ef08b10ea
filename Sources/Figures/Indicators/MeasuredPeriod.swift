import Planning
import Vocabulary

/// What counts of an indicator in one period: shared as it is by all series that have it, so that what
/// was worked out from it is known to hold for as long as it is the same.
///
/// - Shape: at least one row, in the order of reporters and categories.
final class MeasuredPeriod: Hashable, Sendable {
    let period: Period
    let rows: [Measurement]
    /// Whether one of the values is a number.
    let hasNumbers: Bool

    /// - Precondition: the rows are of one period, sorted, each of another cell, and there is one.
    init(_ rows: [Measurement]) {
        period = rows[0].period
        self.rows = rows
        hasNumbers = rows.contains { $0.value != nil }
    }

    static func == (left: MeasuredPeriod, right: MeasuredPeriod) -> Bool {
        left === right || left.rows == right.rows
    }

    func hash(into hasher: inout Hasher) { hasher.combine(rows) }

    /// The period with more rows, which count before those that were there for the same cells; of two
    /// of them for one cell the last counts.
    ///
    /// - Complexity: the rows are copied; as many cells are compared as there are more, times the
    ///   logarithm of how many there were.
    func laying(_ more: [Measurement]) -> MeasuredPeriod {
        var laid: [Measurement] = []
        laid.reserveCapacity(rows.count + more.count)
        var rest = rows[...]
        for row in Self.sorted(more) {
            let cell = MeasuredSeries.Cell(row)
            let place = rest.partitioningIndex { MeasuredSeries.Cell($0) >= cell }
            laid += rest[..<place]
            laid.append(row)
            rest = rest[place...]
            if let same = rest.first, MeasuredSeries.Cell(same) == cell { rest.removeFirst() }
        }
        return MeasuredPeriod(laid + rest)
    }

    /// Rows in the order of their cells, each cell once; of one cell, the last.
    static func sorted(_ rows: [Measurement]) -> [Measurement] {
        let isAscending = zip(rows, rows.dropFirst()).allSatisfy {
            MeasuredSeries.Cell($0) < MeasuredSeries.Cell($1)
        }
        guard !isAscending else { return rows }
        var cells: [MeasuredSeries.Cell: Measurement] = [:]
        for row in rows { cells[MeasuredSeries.Cell(row)] = row }
        return cells.sorted { $0.key < $1.key }.map(\.value)
    }
}
