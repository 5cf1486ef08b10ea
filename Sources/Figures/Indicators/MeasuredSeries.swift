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

        /// Whether what was handed in with a submission of some state counts.
        func counts(_ state: SubmissionState?) -> Bool {
            guard let state else { return false }
            return self == .official ? state.isOfficial : state != .returned
        }
    }

    /// What counts, by period; the earliest first.
    private(set) var periods: [MeasuredPeriod] = []
    /// Whether some of what was handed in can't be read, so that nothing may be said of the whole.
    package private(set) var isDamaged = false

    /// The measurements that count, in the order of their cells.
    ///
    /// - Complexity: the list is made when it is asked for.
    package var rows: [Measurement] { periods.flatMap { $0.rows } }

    /// How many rows there are.
    var count: Int { periods.reduce(0) { $0 + $1.rows.count } }

    /// A series of measurements of which each has a cell of its own.
    package init(rows: [Measurement]) { lay(rows) }

    /// What counts of what was handed in; of one cell, what was handed in last.
    package init(_ handedIn: [SubmittedMeasurements], in workspace: Workspace, _ scope: Scope) {
        for submitted in handedIn where scope.counts(workspace[submitted.submission]?.state) {
            lay(submitted.rows ?? [])
            isDamaged = isDamaged || submitted.rows == nil
        }
    }

    init(periods: [MeasuredPeriod], isDamaged: Bool) {
        self.periods = periods
        self.isDamaged = isDamaged
    }

    /// Adds what was handed in later than all that is here: of one cell, the last row counts.
    ///
    /// What is shared with other series stays as it is there.
    mutating func lay(_ rows: [Measurement]) {
        for (period, rows) in Dictionary(grouping: rows, by: \.period) {
            let place = periods.partitioningIndex { $0.period >= period }
            if place < periods.count, periods[place].period == period {
                periods[place] = periods[place].laying(rows)
            } else {
                periods.insert(MeasuredPeriod(MeasuredPeriod.sorted(rows)), at: place)
            }
        }
    }

    /// The measurements whose period begins on a day or before it.
    package func begun(by date: CalendarDate) -> MeasuredSeries {
        only { $0.first <= date }
    }

    /// The measurements whose period lies within another.
    package func within(_ period: Period) -> MeasuredSeries {
        only { period.first <= $0.first && $0.last <= period.last }
    }

    /// The measurements of some periods.
    func only(_ isWanted: (Period) -> Bool) -> MeasuredSeries {
        MeasuredSeries(periods: periods.filter { isWanted($0.period) }, isDamaged: isDamaged)
    }

    /// The measurements for one category of a dimension, as if there were no others.
    package func only(_ category: String, of dimension: String) -> MeasuredSeries {
        let kept = rows.compactMap { row -> Measurement? in
            let others = row.categories.filter { $0.dimension != dimension }
            guard others.count < row.categories.count,
                row.categories.contains(where: {
                    $0.dimension == dimension && $0.category == category
                })
            else { return nil }
            return Measurement(
                of: row.indicator, in: row.period, row.value, outOf: row.denominator,
                for: others, by: row.reporter, words: row.words)
        }
        var series = MeasuredSeries(rows: kept)
        series.isDamaged = isDamaged
        return series
    }
}
