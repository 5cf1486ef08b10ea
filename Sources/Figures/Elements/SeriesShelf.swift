import HashTreeCollections
import Planning
import Vocabulary

/// What was measured of indicators and counts, as far as it was asked for.
///
/// Where a submission comes to count that was made behind all that counted before, its rows are laid
/// over what is there when somebody asks; where one that counted is no longer as it was, or an earlier
/// one comes to count, all rows are looked at anew.
struct SeriesShelf: Sendable {
    private struct Entry: Sendable {
        let series: MeasuredSeries
        /// How many rows it has.
        let count: Int
        /// The last submission that the series has or is to have.
        var last: Identifier<Submission>?
        /// Submissions whose rows are still to be laid over it, in order.
        var waiting: [Identifier<Submission>] = []
    }

    /// How many rows are held at most; the series of further indicators are read each time.
    private static let mostRows = 8_000_000

    private var entries: TreeDictionary<Identifier<Indicator>, Entry> = [:]
    private var rowCount = 0

    init() {}

    /// The series of an indicator, with the submissions that are still to be laid over it.
    func known(
        _ indicator: Identifier<Indicator>
    ) -> (series: MeasuredSeries, waiting: [Identifier<Submission>])? {
        entries[indicator].map { ($0.series, $0.waiting) }
    }

    /// Keeps a series that has all that counts, up to a last submission.
    ///
    /// - Returns: Whether there was room for it.
    @discardableResult
    mutating func keep(
        _ series: MeasuredSeries, of indicator: Identifier<Indicator>,
        upTo last: Identifier<Submission>?
    ) -> Bool {
        forget(indicator)
        let count = series.count
        guard !series.isDamaged, rowCount + count <= Self.mostRows else { return false }
        entries[indicator] = Entry(series: series, count: count, last: last)
        rowCount += count
        return true
    }

    /// Says that another submission counts now.
    mutating func add(_ submission: Identifier<Submission>, to indicator: Identifier<Indicator>) {
        guard let last = entries[indicator]?.last, last < submission else {
            return forget(indicator)
        }
        entries[indicator]?.waiting.append(submission)
        entries[indicator]?.last = submission
    }

    /// Says that what counted no longer does, or isn't the same.
    mutating func forget(_ indicator: Identifier<Indicator>) {
        guard let old = entries.removeValue(forKey: indicator) else { return }
        rowCount -= old.count
    }
}
