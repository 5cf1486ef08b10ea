package import Vocabulary

extension Recurrence.Rhythm {
    /// How many months lie between two values; `nil` where the rhythm is not one of months.
    package var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .sixMonths: 6
        case .year: 12
        case .twoYears: 24
        case .fourYears: 48
        case .session, .periodic: nil
        }
    }

    /// The parts of a period in which this falls due, in their order: the quarters of a year.
    ///
    /// - Parameter period: What is divided.
    /// - Returns: The year that ends with the period, where this is yearly and the period is less than a
    ///   year; nothing where no year ends with it. The period itself where it can't be divided evenly, or
    ///   the rhythm is not one of months within a year.
    package func parts(of period: Period) -> [Period] {
        guard let months, months <= 12, period.hasWholeMonths else { return [period] }
        let count = period.monthCount
        guard count >= months else { return period.yearPart(months).map { [$0] } ?? [] }
        guard count.isMultiple(of: months) else { return [period] }
        return (0..<count / months).compactMap { number in
            guard let first = period.first.adding(months: number * months),
                let last = first.adding(months: months)?.adding(days: -1)
            else { return nil }
            return Period(first: first, last: last)
        }
    }
}

extension Period {
    /// Whether it is months from their first to their last days.
    fileprivate var hasWholeMonths: Bool { first.day == 1 && last.adding(days: 1)?.day == 1 }

    /// The part of a year of so many months that ends with this period; `nil` where none does.
    fileprivate func yearPart(_ months: Int) -> Period? {
        guard last.month.isMultiple(of: months),
            let first = last.adding(days: 1)?.adding(months: -months)
        else { return nil }
        return Period(first: first, last: last)
    }
}
