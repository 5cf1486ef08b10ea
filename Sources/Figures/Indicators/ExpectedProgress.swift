package import Vocabulary

/// Where a value should be on a day: on straight lines from the baseline over the milestones to the
/// target.
package struct ExpectedProgress: Hashable, Sendable {
    /// A point of the way.
    package struct Point: Hashable, Sendable {
        package let date: CalendarDate
        /// The share of the way, 0 at the baseline and 1 at the target.
        package let share: Double

        package init(_ date: CalendarDate, _ share: Double) {
            self.date = date
            self.share = share
        }
    }

    private let points: [Point]

    /// A way over these points; of two on one day the last counts.
    package init(_ points: [Point]) {
        var byDay: [CalendarDate: Point] = [:]
        for point in points { byDay[point.date] = point }
        self.points = byDay.values.sorted { $0.date < $1.date }
    }

    /// The share of the way that should be gone on a day; before the first point its own, behind the
    /// last one its own.
    package func share(on date: CalendarDate) -> Computed {
        guard let first = points.first, let last = points.last, points.count > 1 else {
            return .missing(.noDate)
        }
        guard date > first.date else { return .number(first.share) }
        guard date < last.date else { return .number(last.share) }
        for (start, end) in zip(points, points.dropFirst()) where date <= end.date {
            let whole = Double(end.date.dayNumber - start.date.dayNumber)
            let gone = Double(date.dayNumber - start.date.dayNumber)
            return .number(start.share + (end.share - start.share) * gone / whole)
        }
        return .number(last.share)
    }
}
