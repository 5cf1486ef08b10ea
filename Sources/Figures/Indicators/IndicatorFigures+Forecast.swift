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

    /// The value of each period by itself, or up to its end where periods are summed; earliest first.
    package var course: [DatedValue] { course(of: series) }

    private func course(of series: MeasuredSeries) -> [DatedValue] {
        let ends = Set(series.rows.map(\.period.last)).sorted()
        return ends.compactMap { end in
            let first = series.rows.first?.period.first ?? end
            let isSum = indicator.overTime == .sum
            let period =
                isSum
                ? Period(first: indicator.baseline?.date?.adding(days: 1) ?? first, last: end)
                : nil
            let rows = MeasuredSeries(
                rows: series.rows.filter { row in
                    isSum
                        ? period.map { $0.first <= row.period.first } ?? true
                            && row.period.last <= end
                        : row.period.last == end
                })
            return SeriesAggregation(rows, of: indicator).result.number.map { .init(end, $0) }
        }
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
