package import Planning
package import Vocabulary

/// All that was measured of an indicator and counts, each cell once: the value of a period, for some
/// categories, by one reporter.
package struct MeasuredSeries: Hashable, Sendable {
    /// What tells one value of an indicator from another.
    package struct Cell: Hashable, Sendable, Comparable {
        package let period: Period
        package let reporter: String
        package let categories: [CategoryValue]

        package init(_ measurement: Measurement) {
            period = measurement.period
            reporter = measurement.reporter
            categories = measurement.categories
        }

        /// Earlier periods come first, then reporters and categories by their names.
        package static func < (left: Cell, right: Cell) -> Bool {
            guard (left.period, left.reporter) == (right.period, right.reporter) else {
                return (left.period, left.reporter) < (right.period, right.reporter)
            }
            return left.categories.lexicographicallyPrecedes(right.categories) {
                ($0.dimension, $0.category) < ($1.dimension, $1.category)
            }
        }
    }

    /// Which submissions count.
    package enum Scope: Hashable, Sendable {
        /// Those that were approved.
        case official
        /// All that were not returned.
        case withDrafts
    }

    /// The measurements that count, in the order of their cells.
    package let rows: [Measurement]
    /// Whether some of what was handed in can't be read, so that nothing may be said of the whole.
    package let isDamaged: Bool

    /// A series of measurements of which each has a cell of its own.
    package init(rows: [Measurement]) {
        self.init(sorted: rows.sorted { Cell($0) < Cell($1) }, isDamaged: false)
    }

    /// What counts of what was handed in; of one cell, what was handed in last.
    package init(_ handedIn: [SubmittedMeasurements], in workspace: Workspace, _ scope: Scope) {
        let counted = handedIn.filter { Self.counts($0.submission, workspace, scope) }
        let rows = counted.flatMap { $0.rows ?? [] }
        self.init(
            sorted: Self.isAscending(rows) ? rows : Self.lastOfEach(rows),
            isDamaged: counted.contains { $0.rows == nil })
    }

    /// Whether rows stand in the order of their cells, each cell once, as most tables do.
    private static func isAscending(_ rows: [Measurement]) -> Bool {
        zip(rows, rows.dropFirst()).allSatisfy { Cell($0) < Cell($1) }
    }

    private static func lastOfEach(_ rows: [Measurement]) -> [Measurement] {
        var cells: [Cell: Measurement] = [:]
        for row in rows { cells[Cell(row)] = row }
        return cells.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether what was handed in with a submission counts.
    static func counts(
        _ submission: Identifier<Submission>, _ workspace: Workspace, _ scope: Scope
    ) -> Bool {
        guard let state = workspace[submission]?.state else { return false }
        return scope == .official ? state.isOfficial : state != .returned
    }

    /// The measurements whose period begins on a day or before it.
    package func begun(by date: CalendarDate) -> MeasuredSeries {
        kept(rows.filter { $0.period.first <= date })
    }

    /// The measurements whose period lies within another.
    package func within(_ period: Period) -> MeasuredSeries {
        kept(
            rows.filter {
                period.first <= $0.period.first && $0.period.last <= period.last
            })
    }

    /// The measurements for one category of a dimension, as if there were no others.
    package func only(_ category: String, of dimension: String) -> MeasuredSeries {
        kept(
            rows.compactMap { row in
                let others = row.categories.filter { $0.dimension != dimension }
                guard others.count < row.categories.count,
                    row.categories.contains(where: {
                        $0.dimension == dimension && $0.category == category
                    })
                else { return nil }
                return Measurement(
                    of: row.indicator, in: row.period, row.value, outOf: row.denominator,
                    for: others, by: row.reporter, words: row.words)
            })
    }

    private func kept(_ rows: [Measurement]) -> MeasuredSeries {
        MeasuredSeries(sorted: rows, isDamaged: isDamaged)
    }

    private init(sorted rows: [Measurement], isDamaged: Bool) {
        self.rows = rows
        self.isDamaged = isDamaged
    }
}
