import Planning
import Vocabulary

/// The value of all that counts of an indicator, with the last day for which it stands.
///
/// Where other indicators are counted into it, it is that of those, since what they count stands in
/// this indicator's own measurements once more.
struct OverallValue {
    let figure: Figure
    /// What was worked out on the way.
    let wholes: SeriesWholes
    /// The last day for which the value stands; `nil` where nothing was measured.
    let lastDay: CalendarDate?
    /// The last day that was measured, which may be in a year that isn't whole yet.
    let measuredDay: CalendarDate?

    /// - Parameters:
    ///   - indicator: What was measured.
    ///   - series: What counts of it.
    ///   - parts: The figures of the indicators that are counted into it.
    ///   - final: The target at the end of its way.
    ///   - former: What was worked out by the same rules before, to be used where it still holds.
    init(
        _ indicator: Indicator, _ series: MeasuredSeries, _ parts: [IndicatorFigures],
        to final: Target?, like former: SeriesWholes?
    ) {
        guard parts.isEmpty else {
            wholes = SeriesWholes(MeasuredSeries(rows: []), of: indicator)
            figure = Self.sum(parts, indicator)
            lastDay = parts.compactMap(\.lastDay).max()
            measuredDay = parts.compactMap(\.measuredDay).max()
            return
        }
        let hasNumbers = indicator.measure != .qualitative
        let measured = series.periods.lazy.filter { $0.hasNumbers || !hasNumbers }
            .map { $0.period.last }.max()
        let window = Self.window(of: indicator, to: final, measured)
        lastDay = measured.map { day in window.map { min($0.last, day) } ?? day }
        measuredDay = measured
        let counted = window.map { series.within($0) } ?? series
        wholes = SeriesWholes(counted, of: indicator, like: former)
        let value = SeriesAggregation(wholes, of: indicator, isDamaged: series.isDamaged)
        figure = Figure(.value, value.result, from: counted, of: indicator.place)
    }

    /// The period of which values make one; `nil` where just the last one counts.
    ///
    /// It is as long as that of the final target, so that the sum can be set beside it. A target for all
    /// that comes behind the baseline is set beside the sum so far, one for a single year beside the
    /// last year that is whole.
    static func window(
        of indicator: Indicator, to final: Target?, _ lastDay: CalendarDate?
    ) -> Period? {
        guard let rule = indicator.overTime, rule != .latest, rule != .none,
            let whole = final?.period
        else { return nil }
        let start = indicator.firstDay
        guard let lastDay, start != whole.first else { return whole }
        let months = whole.monthCount
        var window = whole
        while window.last > lastDay, let earlier = window.moved(months: -months),
            start.map({ earlier.first >= $0 }) ?? true
        {
            window = earlier
        }
        return window
    }

    private static func sum(_ parts: [IndicatorFigures], _ indicator: Indicator) -> Figure {
        let inputs = parts.map { part in
            FigureInput(.part, part.value.result, of: part.place, by: part.value)
        }
        guard indicator.measure != .percentage else {
            return Figure(.value, .missing(.noDenominator), from: inputs)
        }
        let numbers = parts.compactMap(\.value.result.number)
        guard numbers.count == parts.count else {
            return Figure(.value, .missing(.noMeasurement), from: inputs)
        }
        return Figure(.value, .number(numbers.reduce(0, +)), from: inputs)
    }
}
