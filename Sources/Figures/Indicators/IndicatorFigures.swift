package import Planning
import Synchronization
package import Vocabulary

/// All that can be said of an indicator on a day: its value, how far it has come, and where it leads.
///
/// It never changes; whoever has it shares it with all others.
package final class IndicatorFigures: Sendable {
    // First, since lists of thousands ask for little else, and what is near is read faster.
    private let knownStanding = Mutex<Standing?>(nil)

    package let indicator: Indicator
    /// What was measured and counts, up to the day.
    package let series: MeasuredSeries
    /// The targets that are set for the whole, earliest first.
    package let targets: [Target]
    /// The target at the end of the way.
    package let final: Target?
    package let today: CalendarDate
    /// Figures of the indicators that are counted into this one, by their codes; each with figures.
    package let parts: [IndicatorFigures]
    /// The value of all that counts.
    package let value: Figure
    /// The last day of what the value stands for; `nil` where nothing was measured.
    package let lastDay: CalendarDate?
    /// The last day that was measured; behind that of the value where sums of whole years count.
    package let measuredDay: CalendarDate?
    private let wholes: SeriesWholes

    /// - Parameters:
    ///   - indicator: What was measured.
    ///   - series: What counts of it.
    ///   - targets: Its targets, in any order.
    ///   - parts: The figures of the indicators that are counted into its value.
    ///   - today: The day.
    ///   - former: What was said of it before, to be used where it still holds.
    package init(
        _ indicator: Indicator, _ series: MeasuredSeries, _ targets: [Target],
        parts: [IndicatorFigures] = [], on today: CalendarDate, like former: IndicatorFigures? = nil
    ) {
        let series = series.begun(by: today)
        let targets = targets.filter(\.categories.isEmpty).sorted {
            ($0.period?.last.dayNumber ?? 0, $0.code) < ($1.period?.last.dayNumber ?? 0, $1.code)
        }
        let parts = parts.sorted { $0.indicator.code < $1.indicator.code }
        let final = targets.last { $0.targetKind != .milestone && IndicatorValue($0) != nil }
        let like = former?.indicator == indicator ? former?.wholes : nil
        let value = OverallValue(indicator, series, parts, to: final, like: like)
        (self.indicator, self.series, self.targets) = (indicator, series, targets)
        (self.final, self.parts, self.today) = (final, parts, today)
        (self.value, lastDay, wholes) = (value.figure, value.lastDay, value.wholes)
        measuredDay = value.measuredDay
    }

    /// How the indicator stands, in one word.
    package var standing: Standing {
        if let known = knownStanding.withLock({ $0 }) { return known }
        let standing = Standing(of: self)
        knownStanding.withLock { $0 = standing }
        return standing
    }

    var place: RecordPlace { indicator.place }

    // MARK: Targets

    /// The steps on the way, earliest first.
    package var milestones: [Target] {
        targets.filter { $0.targetKind == .milestone && IndicatorValue($0) != nil }
    }

    var targetInput: FigureInput { input(.target, final) }

    func input(_ role: FigureInput.Role, _ target: Target?) -> FigureInput {
        FigureInput(
            role, IndicatorValue(target)?.computed ?? .missing(.noTarget),
            of: target.map { RecordPlace(Target.kind, $0.code) },
            in: target?.period.map { .period($0) })
    }

    var baselineInput: FigureInput {
        FigureInput(
            .baseline, IndicatorValue(indicator.baseline)?.computed ?? .missing(.noBaseline),
            of: place, in: indicator.baseline?.date.map { .day($0) })
    }
}

extension Indicator {
    /// Where what is said of it is kept.
    var place: RecordPlace { RecordPlace(Self.kind, code) }

    /// The first day behind the baseline; `nil` where that has no day.
    var firstDay: CalendarDate? { baseline?.date?.adding(days: 1) }
}
