package import Planning
package import Vocabulary

/// All that can be said of an indicator on a day: its value, how far it has come, and where it leads.
package struct IndicatorFigures: Hashable, Sendable {
    package let indicator: Indicator
    /// What was measured and counts, up to the day.
    package let series: MeasuredSeries
    /// The targets that are set for the whole, earliest first.
    package let targets: [Target]
    package let today: CalendarDate
    /// Figures of the indicators that are counted into this one, by their codes; each with figures.
    package let parts: [IndicatorFigures]

    /// - Parameters:
    ///   - indicator: What was measured.
    ///   - series: What counts of it.
    ///   - targets: Its targets, in any order.
    ///   - parts: The figures of the indicators that are counted into its value.
    ///   - today: The day.
    package init(
        _ indicator: Indicator, _ series: MeasuredSeries, _ targets: [Target],
        parts: [IndicatorFigures] = [], on today: CalendarDate
    ) {
        self.indicator = indicator
        self.series = series.begun(by: today)
        self.targets = targets.filter(\.categories.isEmpty).sorted {
            ($0.period?.last.dayNumber ?? 0, $0.code) < ($1.period?.last.dayNumber ?? 0, $1.code)
        }
        self.parts = parts.sorted { $0.indicator.code < $1.indicator.code }
        self.today = today
    }

    var place: RecordPlace { RecordPlace(Indicator.kind, indicator.code) }

    // MARK: Value

    /// The value of all that counts: of the parts, where there are some, since what they count stands in
    /// this indicator's own measurements once more.
    package var value: Figure { value(in: window) }

    /// The last day of what the value stands for; `nil` where nothing was measured.
    package var lastDay: CalendarDate? {
        parts.isEmpty
            ? SeriesAggregation(series, of: indicator).lastDay : parts.compactMap(\.lastDay).max()
    }

    /// The period of which values make one, where not just the last one counts: as long as that of the final target, so that the sum can be
    /// set beside it.
    ///
    /// A target for all that comes behind the baseline is set beside the sum so far, one for a single
    /// year beside the last year that is whole.
    private var window: Period? {
        guard let rule = indicator.overTime, rule != .latest, rule != .none,
            let whole = final?.period
        else { return nil }
        let start = indicator.baseline?.date?.adding(days: 1)
        guard let last = series.rows.map(\.period.last).max(), start != whole.first else {
            return whole
        }
        let months = whole.monthCount
        var window = whole
        while window.last > last, let earlier = window.moved(months: -months),
            start.map({ earlier.first >= $0 }) ?? true
        {
            window = earlier
        }
        return window
    }

    func value(in window: Period?) -> Figure {
        guard parts.isEmpty else { return valueOfParts }
        let series = window.map { self.series.within($0) } ?? self.series
        let inputs = series.rows.map { row in
            FigureInput(
                .measurement, IndicatorValue(row)?.computed ?? .missing(.inWords), of: place,
                in: row.period.description)
        }
        return Figure(.value, SeriesAggregation(series, of: indicator).result, from: inputs)
    }

    private var valueOfParts: Figure {
        let figures = parts.map(\.value)
        let inputs = zip(parts, figures).map { part, figure in
            FigureInput(.part, figure.result, of: part.place, by: figure)
        }
        let numbers = figures.compactMap(\.result.number)
        guard indicator.measure != .percentage else {
            return Figure(.value, .missing(.noDenominator), from: inputs)
        }
        guard numbers.count == figures.count else {
            return Figure(.value, .missing(.noMeasurement), from: inputs)
        }
        return Figure(.value, .number(numbers.reduce(0, +)), from: inputs)
    }

    // MARK: Targets

    /// The target at the end of the way.
    package var final: Target? {
        targets.last { $0.targetKind != .milestone && IndicatorValue($0) != nil }
    }

    /// The steps on the way, earliest first.
    package var milestones: [Target] {
        targets.filter { $0.targetKind == .milestone && IndicatorValue($0) != nil }
    }

    var targetInput: FigureInput { input(.target, final) }

    func input(_ role: FigureInput.Role, _ target: Target?) -> FigureInput {
        FigureInput(
            role, IndicatorValue(target)?.computed ?? .missing(.noTarget),
            of: target.map { RecordPlace(Target.kind, $0.code) },
            in: target?.period?.description ?? "")
    }

    var baselineInput: FigureInput {
        FigureInput(
            .baseline, IndicatorValue(indicator.baseline)?.computed ?? .missing(.noBaseline),
            of: place, in: indicator.baseline?.date?.description ?? "")
    }
}
