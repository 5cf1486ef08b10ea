/// A run of days from a first to a last, both of which belong to it.
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first day.
    public let first: CalendarDate
    /// The last day, never before the first.
    public let last: CalendarDate

    /// The period between two days, or `nil` when the last is before the first.
    public init?(first: CalendarDate, last: CalendarDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The calendar years from `firstYear` to `lastYear`, or `nil` when there are none.
    public init?(years firstYear: Int, through lastYear: Int) {
        guard let first = CalendarDate(year: firstYear, month: 1, day: 1),
            let last = CalendarDate(year: lastYear, month: 12, day: 31)
        else { return nil }
        self.init(first: first, last: last)
    }

    /// The period that `text` writes as `2024-01-01/2027-12-31`, or `nil` when it doesn't.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = CalendarDate(parts[0]),
            let last = CalendarDate(parts[1])
        else { return nil }
        self.init(first: first, last: last)
    }

    /// How many days the period has; at least 1.
    public var dayCount: Int { last.dayNumber - first.dayNumber + 1 }

    /// How many months the period has, a month that was begun counted as one.
    public var monthCount: Int {
        (last.year - first.year) * 12 + last.month - first.month + 1
    }

    /// The period so many months later (earlier, when negative).
    ///
    /// It begins on the same day of the month; one that ends with a month still does.
    ///
    /// - Returns: `nil` outside the years 1 to 9999.
    public func moved(months: Int) -> Period? {
        guard let start = first.adding(months: months), let next = last.adding(days: 1),
            let end = next.adding(months: months)?.adding(days: -1)
        else { return nil }
        return Period(first: start, last: end)
    }

    /// Whether a day belongs to the period.
    public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

    /// Whether two periods share a day.
    public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

    /// The days as an ISO 8601 interval, `2024-01-01/2027-12-31`.
    public var description: String { "\(first)/\(last)" }

    /// Earlier beginnings come first; of two with one beginning, the shorter.
    public static func < (left: Period, right: Period) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}
