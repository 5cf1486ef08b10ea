import Figures
import GoverningTexts
import Planning
import Vocabulary

/// When an indicator was last measured, by all that was handed in and not returned.
enum LastMeasurement {
    /// The last day of the latest period.
    case day(CalendarDate)
    /// Nothing was handed in.
    case never
    /// Some of what was handed in can't be read, so that nothing can be said.
    case unreadable
}

extension Inspection {
    /// When an indicator, or one that is counted into it, was last measured.
    func lastMeasurement(of indicator: Indicator) -> LastMeasurement {
        let drafts = book.withDrafts
        let series = book.figures(of: indicator).measured.map { drafts.series(of: $0) }
        guard !series.contains(where: \.isDamaged) else { return .unreadable }
        let days = series.flatMap { $0.begun(by: today).rows.map(\.period.last) }
        return days.max().map(LastMeasurement.day) ?? .never
    }
}

extension IndicatorFigures {
    /// The indicator and all that are counted into it.
    fileprivate var measured: [Identifier<Indicator>] {
        [indicator.id] + parts.flatMap(\.measured)
    }
}

extension Recurrence.Rhythm {
    /// How many days after the end of a period the next value is there at the latest: the days of a
    /// period, and a quarter of a year to collect it; `nil` where the rhythm has no length.
    var mostDays: Int? { periodDays.map { $0 + 92 } }

    private var periodDays: Int? {
        switch self {
        case .year: 365
        case .twoYears: 730
        case .fourYears: 1_461
        case .sixMonths: 183
        case .quarter: 92
        case .month: 31
        case .session, .periodic: nil
        }
    }
}
