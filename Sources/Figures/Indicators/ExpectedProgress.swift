package import Vocabulary

/// Where a value should be on a day: on straight lines from the baseline over the milestones to the
/// target.
package struct ExpectedProgress: Hashable, Sendable {
    private let points: [DatedValue]

    /// A way over these points, 0 at the baseline and 1 at the target; of two on one day the last
    /// counts.
    package init(_ points: [DatedValue]) {
        var byDay: [CalendarDate: DatedValue] = [:]
        for point in points { byDay[point.date] = point }
        self.points = byDay.values.sorted { $0.date < $1.date }
    }

    /// The share of the way that should be gone on a day; before the first point its own, behind the
    /// last one its own.
    package func share(on date: CalendarDate) -> Computed {
        guard let first = points.first, let last = points.last, points.count > 1 else {
            return .missing(.noDate)
        }
        guard date > first.date else { return .number(first.value) }
        guard date < last.date else { return .number(last.value) }
        for (start, end) in zip(points, points.dropFirst()) where date <= end.date {
            let whole = Double(end.date.dayNumber - start.date.dayNumber)
            let gone = Double(date.dayNumber - start.date.dayNumber)
            return .number(start.value + (end.value - start.value) * gone / whole)
        }
        return .number(last.value)
    }
}
