import Figures
import Planning
import Records
import Vocabulary

/// A number of a test as an exact one.
func exact(_ text: String) -> Quantity { Quantity(text) ?? .zero }

/// The years of a test as a period.
func years(_ first: Int, _ last: Int? = nil) -> Period {
    guard let period = Period(years: first, through: last ?? first) else {
        preconditionFailure("\(first) is no year")
    }
    return period
}

/// The day that a test writes as `2026-11-22`.
func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
    return date
}

extension CalendarDate {
    static var today: CalendarDate { FiguresTests.date("2026-11-22") }
}

extension Identifier {
    /// The key of a test.
    static func number(_ number: UInt64) -> Identifier {
        Identifier(high: 0x0199_0000_0000_7000, low: 0x8000_0000_0000_0000 + number)
    }
}

/// An indicator of a test with what was measured of it.
struct SmallIndicator {
    var indicator = Indicator(id: .number(1))
    var rows: [Measurement] = []
    var targets: [Target] = []

    init(_ direction: IndicatorDirection = .rising, _ measure: IndicatorMeasure = .number) {
        indicator.code = "I1"
        indicator.measure = measure
        indicator.direction = direction
        indicator.overTime = .latest
        indicator.overUnits = .sum
        indicator.baseline = baseline("0", on: "2023-12-31")
    }

    /// Sets baseline and final target.
    func way(from baseline: String, to target: String, in year: Int = 2027) -> SmallIndicator {
        var changed = self
        changed.indicator.baseline = self.baseline(baseline, on: "2023-12-31")
        changed.targets = [Self.target(target, year)]
        return changed
    }

    static func target(_ value: String, _ year: Int, _ kind: TargetKind = .target) -> Target {
        var target = Target(id: .number(UInt64(1_000 + year)))
        target.code = "I1@\(year)"
        target.indicator = .number(1)
        target.period = years(year)
        target.targetKind = kind
        target.value = exact(value)
        return target
    }

    private func baseline(_ value: String, on date: String) -> Baseline {
        var baseline = Baseline()
        baseline.value = exact(value)
        baseline.date = CalendarDate(date)
        return baseline
    }

    /// Adds a value of a year.
    func measured(
        _ value: String, _ year: Int = 2025, outOf denominator: String? = nil,
        by reporter: String = "", for categories: [String: String] = [:]
    ) -> SmallIndicator {
        var changed = self
        let values = categories.map { name, category in
            var value = CategoryValue()
            value.dimension = name
            value.category = category
            return value
        }
        changed.rows.append(
            Measurement(
                of: indicator.id, in: years(year), exact(value),
                outOf: denominator.map(exact), for: values, by: reporter))
        return changed
    }

    /// The figures on the day of the tests.
    var figures: IndicatorFigures {
        IndicatorFigures(indicator, MeasuredSeries(rows: rows), targets, on: .today)
    }

    var value: Computed { figures.value.result }
    var progress: Computed { figures.progress.result }
}
