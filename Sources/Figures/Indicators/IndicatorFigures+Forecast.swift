import Planning
import Vocabulary

extension IndicatorFigures {
    /// The course for each category of a dimension that was measured, in the order of their names.
    package func courses(by dimension: String) -> [(category: String, course: [DatedValue])] {
        let categories = Set(
            series.rows.flatMap(\.categories).filter { $0.dimension == dimension }.map(\.category))
        return categories.sorted().map { category in
            (category, course(of: series.only(category, of: dimension)))
        }
    }

    /// The value of each period by itself; where periods are summed, of each run of periods that is as
    /// long as that of the final target, or the sum so far in the only one; earliest first.
    package var course: [DatedValue] { course(of: series) }

    private func course(of series: MeasuredSeries) -> [DatedValue] {
        let ends = Set(series.periods.map { $0.period.last }).sorted()
        guard indicator.overTime == .sum else {
            return ends.compactMap { end in
                let ending = series.periods.filter { $0.period.last == end }
                return point(end, MeasuredSeries(periods: ending, isDamaged: false))
            }
        }
        if let runs = runs(of: series) {
            return runs.compactMap { point($0.last, series.within($0)) }
        }
        let start = indicator.firstDay ?? series.periods.first?.period.first
        let first = final?.period.map { max($0.first, start ?? $0.first) } ?? start
        return ends.compactMap { end in
            Period(first: first ?? end, last: end).flatMap { point(end, series.within($0)) }
        }
    }

    /// The runs of periods that make one sum each, which the final target's is set beside; `nil` where
    /// there is but one, in which the sum grows.
    private func runs(of series: MeasuredSeries) -> [Period]? {
        let lastDay = series.periods.map { $0.period.last }.max()
        guard let whole = final?.period,
            var run = OverallValue.window(of: indicator, to: final, lastDay)
        else { return nil }
        let start = indicator.firstDay
        let starts = series.periods.map { $0.period.first }.filter { day in
            start.map { $0 <= day } ?? true
        }
        guard let first = starts.min(), first < whole.first else { return nil }
        var runs = [run]
        while first < run.first, let earlier = run.moved(months: -whole.monthCount) {
            run = earlier
            runs.insert(run, at: 0)
        }
        return runs
    }

    private func point(_ end: CalendarDate, _ rows: MeasuredSeries) -> DatedValue? {
        SeriesAggregation(rows, of: indicator).result.number.map { .init(end, $0) }
    }

    /// Where the course leads at the end of the final target's period.
    package var forecast: (figure: Figure, line: Forecast?) {
        let course = course
        let inputs = course.map {
            FigureInput(.measurement, .number($0.value), of: place, in: .day($0.date))
        }
        guard let end = final?.period?.last else {
            return (Figure(.forecast, .missing(.noTarget), from: inputs), nil)
        }
        guard let line = Forecast(course, on: end) else {
            return (Figure(.forecast, .missing(.tooFewPoints), from: inputs), nil)
        }
        return (Figure(.forecast, .number(line.value), from: inputs), line)
    }
}
