import Diagnostics
package import Figures
import GoverningTexts
import Planning
package import Vocabulary

/// How old the values of an indicator are, beside how often it is measured.
package struct Freshness: Hashable, Sendable {
    /// The last day of what was measured; `nil` where nothing was.
    package let lastDay: CalendarDate?
    /// The end of the period for which a value comes next; `nil` where nobody said how often.
    package let nextDay: CalendarDate?
    /// Whether that period is over.
    package let isStale: Bool

    /// The age of an indicator's values on the day of its figures.
    package init(_ figures: IndicatorFigures) {
        lastDay = figures.measuredDay
        let months = figures.indicator.frequency?.months
        let ended = figures.measuredDay?.adding(days: 1)
        nextDay = months.flatMap { ended?.adding(months: $0)?.adding(days: -1) }
        isStale = nextDay.map { $0 < figures.today } ?? false
    }
}

extension Presentation {
    /// How old values are, in one sentence.
    package func sentence(of freshness: Freshness) -> String {
        guard let last = freshness.lastDay else { return phrases.text("freshness.never") }
        guard let next = freshness.nextDay else {
            return phrases.text("freshness.measured", ["last": .date(last)])
        }
        return phrases.text(
            freshness.isStale ? "freshness.stale" : "freshness.fresh",
            ["last": .date(last), "next": .date(next)])
    }
}
