package import Planning
package import Vocabulary

/// What came of an indicator in one period, beside what was wanted for it.
package struct PeriodResult: Hashable, Sendable {
    package let period: Period
    /// How many values there are, each for categories and a reporter of its own.
    package let count: Int
    /// All values of the period as one, by the rules of the indicator.
    package let value: Computed
    /// The target or milestone that is set for this very period or, where the last value counts, for
    /// one that ends with it.
    package let target: Target?
    /// The value as a share of the target.
    package let share: Computed

    fileprivate init(
        _ period: Period, _ count: Int, _ value: Computed, _ targets: PeriodTargets
    ) {
        self.period = period
        self.count = count
        self.value = value
        target = targets.target(of: period)
        share = Self.share(value, target)
    }

    private static func share(_ value: Computed, _ target: Target?) -> Computed {
        guard let wanted = IndicatorValue(target)?.computed else { return .missing(.noTarget) }
        guard let value = value.number else { return value }
        guard let wanted = wanted.number else { return wanted }
        return wanted == 0 ? .missing(.notApplicable) : .number(value / wanted)
    }
}

extension FigureBook {
    /// What came of an indicator period by period, the earliest first.
    package func results(of indicator: Indicator) -> [PeriodResult] {
        let targets = PeriodTargets(
            workspace.planLinks.targets[indicator.id, default: []], of: indicator)
        if let tally = tally(of: indicator.id), tally.isSum(for: indicator) {
            return tally.totals.map { total in
                let value: Computed =
                    total.sum.hasOverflowed
                    ? .missing(.tooLarge) : .number(total.sum.doubleValue)
                return PeriodResult(total.period, total.count, value, targets)
            }
        }
        return Self.results(series(of: indicator.id), of: indicator, targets)
    }

    /// The same, from rows that are looked at one by one.
    private static func results(
        _ series: MeasuredSeries, of indicator: Indicator, _ targets: PeriodTargets
    ) -> [PeriodResult] {
        series.periods.map { period in
            let alone = MeasuredSeries(periods: [period], isDamaged: series.isDamaged)
            return PeriodResult(
                period.period, period.rows.count, SeriesAggregation(alone, of: indicator).result,
                targets)
        }
    }
}

extension PeriodTally {
    /// Whether the sum of a period is its value by the rules of an indicator.
    fileprivate func isSum(for indicator: Indicator) -> Bool {
        let isApart = dimensions.allSatisfy { name in
            indicator.dimensions.contains {
                $0.name == name && $0.sharing == .partition && $0.categories.isEmpty
            }
        }
        return isApart && indicator.measure == .number && indicator.overTime != .average
            && indicator.overTime != .highest && (reporters <= 1 || indicator.overUnits == .sum)
    }
}

/// The targets that are set for the whole of an indicator, by the periods beside which they stand.
private struct PeriodTargets {
    private var byPeriod: [Period: Target] = [:]
    /// By the last day, where it is the last value that counts.
    private var byEnd: [CalendarDate: Target] = [:]

    init(_ targets: [Target], of indicator: Indicator) {
        let standsForEnd = indicator.overTime ?? .latest == .latest
        for target in targets where target.categories.isEmpty {
            guard let period = target.period else { continue }
            if byPeriod[period] == nil { byPeriod[period] = target }
            if standsForEnd, byEnd[period.last] == nil { byEnd[period.last] = target }
        }
    }

    func target(of period: Period) -> Target? { byPeriod[period] ?? byEnd[period.last] }
}
