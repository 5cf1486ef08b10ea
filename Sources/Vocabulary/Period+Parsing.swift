/// Periods as people write them.
extension Period {
    /// The period that `text` writes as `2026`, `2026-H1`, `2026-Q3`, `2026-05`, `2026-05-14`,
    /// `2026-2029` or `2026-01-01/2026-06-30`, or `nil` when it doesn't.
    public init?(parsing text: some StringProtocol) {
        if let days = Period(text) {
            self = days
            return
        }
        if let day = CalendarDate(text) {
            self.init(first: day, last: day)
            return
        }
        let parts = text.utf8.split(
            separator: 0x2D, maxSplits: 1, omittingEmptySubsequences: false)
        guard let year = Self.number(parts[0], digits: 4) else { return nil }
        guard parts.count > 1 else {
            self.init(years: year, through: year)
            return
        }
        self.init(Array(parts[1]), of: year)
    }

    /// The part of a year, or the run of years from it on, that stands behind the year.
    private init?(_ part: [UInt8], of year: Int) {
        if let last = Self.number(part, digits: 4) {
            self.init(years: year, through: last)
        } else if let month = Self.number(part, digits: 2) {
            self.init(month, of: 12, in: year)
        } else if let sign = part.first, let number = Self.number(part.dropFirst(), digits: 1) {
            switch sign {
            case 0x48, 0x68: self.init(number, of: 2, in: year)
            case 0x51, 0x71: self.init(number, of: 4, in: year)
            default: return nil
            }
        } else {
            return nil
        }
    }

    /// One of so many equal parts of a year, counted from 1.
    private init?(_ number: Int, of parts: Int, in year: Int) {
        guard (1...parts).contains(number) else { return nil }
        let months = 12 / parts
        let lastMonth = number * months
        guard
            let first = CalendarDate(year: year, month: lastMonth - months + 1, day: 1),
            let last = CalendarDate(
                year: year, month: lastMonth,
                day: CalendarDate.days(inMonth: lastMonth, of: year))
        else { return nil }
        self.init(first: first, last: last)
    }

    /// The number of exactly so many digits, or `nil`.
    private static func number(_ bytes: some Collection<UInt8>, digits: Int) -> Int? {
        guard bytes.count == digits else { return nil }
        return bytes.reduce(Optional(0)) { sum, byte in
            guard let sum, (0x30...0x39).contains(byte) else { return nil }
            return sum * 10 + Int(byte - 0x30)
        }
    }

    /// The shortest that ``init(parsing:)`` reads as this period: `2026-H1`, or the days.
    public var written: String {
        let year = first.description.prefix(4)
        guard first.day == 1, last.adding(days: 1)?.day ?? 1 == 1 else { return description }
        if first.month == 1, last.month == 12 {
            return first.year == last.year ? "\(year)" : "\(year)-\(last.description.prefix(4))"
        }
        guard first.year == last.year else { return description }
        switch last.month - first.month + 1 {
        case 1: return String(first.description.prefix(7))
        case 3 where last.month.isMultiple(of: 3): return "\(year)-Q\(last.month / 3)"
        case 6 where last.month.isMultiple(of: 6): return "\(year)-H\(last.month / 6)"
        default: return description
        }
    }
}
