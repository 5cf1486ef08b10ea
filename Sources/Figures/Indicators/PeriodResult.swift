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

    init(
        _ period: Period, _ count: Int, _ value: Computed, of indicator: Indicator,
        _ targets: [Target]
    ) {
        self.period = period
        self.count = count
        self.value = value
        let whole = targets.filter(\.categories.isEmpty)
        let standsForEnd = indicator.overTime ?? .latest == .latest
        target =
            whole.first { $0.period == period }
            ?? whole.first { standsForEnd && $0.period?.last == period.last }
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
        let targets = workspace.planLinks.targets[indicator.id, default: []]
        if let tally = tally(of: indicator.id), tally.isSum(for: indicator) {
            return tally.totals.map { total in
                let value: Computed =
                    total.sum.hasOverflowed
                    ? .missing(.tooLarge) : .number(total.sum.doubleValue)
                return PeriodResult(total.period, total.count, value, of: indicator, targets)
            }
        }
        return Self.results(series(of: indicator.id), of: indicator, targets)
    }

    /// The same, from rows that are looked at one by one.
    static func results(
        _ series: MeasuredSeries, of indicator: Indicator, _ targets: [Target]
    ) -> [PeriodResult] {
        let groups = Dictionary(grouping: series.rows, by: \.period)
        return groups.sorted { $0.key < $1.key }.map { period, rows in
            let value =
                series.isDamaged
                ? Computed.missing(.damaged)
                : SeriesAggregation(MeasuredSeries(rows: rows), of: indicator).result
            return PeriodResult(period, rows.count, value, of: indicator, targets)
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
