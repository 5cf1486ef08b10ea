import Diagnostics
import GoverningTexts
import Planning
import Vocabulary

extension Rule {
    /// `indicator.stale`, `indicator.not-measured`: an indicator whose next value should long be
    /// there, or that was never measured though its plan has long begun.
    static let indicatorsStale = Rule(
        codes: ["indicator.stale", "indicator.not-measured"]
    ) { inspection in
        inspection.indicators.compactMap { indicator in
            guard let rhythm = indicator.frequency, let most = rhythm.mostDays else { return nil }
            let (code, since) = inspection.silence(of: indicator)
            guard let since, since.dayNumber + most < inspection.today.dayNumber else { return nil }
            return Finding(
                code, .warning, at: indicator.place,
                [
                    "since": .date(since), "frequency": .term("rhythm.\(rhythm.rawValue)"),
                    "days": .number(inspection.today.dayNumber - since.dayNumber),
                ])
        }
    }
}

extension Inspection {
    /// Since when nothing was heard of an indicator, and what that is called; `nil` where nobody
    /// knows.
    fileprivate func silence(of indicator: Indicator) -> (code: String, since: CalendarDate?) {
        switch lastMeasurement(of: indicator) {
        case .day(let last): return ("indicator.stale", last)
        case .unreadable: return ("indicator.stale", nil)
        case .never:
            let element = indicator.element.flatMap { workspace[$0] }
            let plan = element.flatMap { tree.plan(of: $0) }
            return ("indicator.not-measured", plan?.period?.first)
        }
    }
}
