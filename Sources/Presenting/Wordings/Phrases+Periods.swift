import Diagnostics
package import Vocabulary

extension Phrases {
    /// A period as the language writes it: as years, as days of one month or year, or from day to day.
    package func period(_ period: Period) -> String {
        let (first, last) = (period.first, period.last)
        if let years = period.years { return self.years(years) }
        if first == last { return date(first) }
        guard first.year == last.year else {
            return text("date.span", ["first": .date(first), "last": .date(last)])
        }
        var values: [String: FindingValue] = [
            "first": .text(catalogue.ordinal(ofDay: first.day, in: language)),
            "last": .text("\(last.day)"),
            "year": .text("\(first.year)"),
        ]
        guard first.month != last.month else {
            values["month"] = .term("date.month.\(first.month)")
            return text("date.days", values)
        }
        values["first-month"] = .term("date.month.\(first.month)")
        values["last-month"] = .term("date.month.\(last.month)")
        return text("date.year-days", values)
    }

    /// Years as the language writes them.
    package func years(_ years: ClosedRange<Int>) -> String {
        years.count == 1
            ? text("date.year", ["year": .text("\(years.lowerBound)")])
            : text(
                "date.years",
                ["first": .text("\(years.lowerBound)"), "last": .text("\(years.upperBound)")])
    }
}

extension Period {
    /// The calendar years that it is, where it is whole ones.
    fileprivate var years: ClosedRange<Int>? {
        (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
            ? first.year...last.year : nil
    }
}
