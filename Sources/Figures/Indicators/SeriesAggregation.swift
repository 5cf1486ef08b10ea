package import Planning

/// One value of all that was measured, by the rules that the indicator declares.
///
/// First the periods of each reporter make one value, then the reporters do.
package struct SeriesAggregation {
    private let indicator: Indicator
    private let wholes: [Whole]
    private let isPercentage: Bool
    private let isDamaged: Bool

    /// The values of a series as one.
    package init(_ series: MeasuredSeries, of indicator: Indicator) {
        self.indicator = indicator
        wholes = Whole.all(of: series, indicator)
        isPercentage = indicator.measure == .percentage
        isDamaged = series.isDamaged
    }

    /// The value, or why there is none.
    package var result: Computed {
        guard !isDamaged else { return .missing(.damaged) }
        guard !wholes.isEmpty else { return .missing(.noMeasurement) }
        guard indicator.measure != .qualitative else { return .missing(.inWords) }
        if let gap = used.lazy.compactMap(\.gap).first { return .missing(gap) }
        guard indicator.overTime != .average || indicator.overUnits != .average else {
            return average
        }
        return overUnits(reporters.map { overTime($0) })
    }

    /// The wholes that the value is made of.
    private var used: [Whole] {
        indicator.overTime == .latest || indicator.overTime == nil
            ? reporters.compactMap(\.last) : wholes
    }

    private var reporters: [[Whole]] {
        Dictionary(grouping: wholes, by: \.reporter).sorted { $0.key < $1.key }.map(\.value)
    }

    /// All that was measured counts the same, whoever measured it and when.
    private var average: Computed {
        var all = Pool()
        for whole in wholes { all.add(whole.pool) }
        return all.average(isPercentage: isPercentage)
    }

    // MARK: Over time

    private struct Reported {
        let pool: Pool
        let result: Computed
    }

    private func overTime(_ wholes: [Whole]) -> Reported {
        var pool = Pool()
        switch indicator.overTime ?? .latest {
        case .latest:
            if let last = wholes.last { pool.add(last.pool) }
            return Reported(pool: pool, result: whole(pool))
        case .sum:
            for whole in wholes { pool.add(whole.pool) }
            return Reported(pool: pool, result: pool.sum(isPercentage: isPercentage))
        case .average:
            for whole in wholes { pool.add(whole.pool) }
            let sums = wholes.map { whole($0.pool) }
            return Reported(pool: pool, result: mean(sums, pool))
        case .highest:
            for whole in wholes { pool.add(whole.pool) }
            return Reported(pool: pool, result: highest(wholes.map { whole($0.pool) }))
        case .none:
            for whole in wholes { pool.add(whole.pool) }
            let only: Computed =
                wholes.count == 1 ? whole(pool) : .missing(.notPutTogether)
            return Reported(pool: pool, result: only)
        }
    }

    /// The value of one period: the sum of its categories.
    private func whole(_ pool: Pool) -> Computed { pool.sum(isPercentage: isPercentage) }

    private func mean(_ values: [Computed], _ pool: Pool) -> Computed {
        guard !isPercentage else { return pool.average(isPercentage: true) }
        let numbers = values.compactMap(\.number)
        guard numbers.count == values.count else {
            return values.first { $0.number == nil } ?? .missing(.noMeasurement)
        }
        return .number(numbers.reduce(0, +) / Double(numbers.count))
    }

    private func highest(_ values: [Computed]) -> Computed {
        values.compactMap(\.number).max().map(Computed.number)
            ?? values.first ?? .missing(.noMeasurement)
    }

    // MARK: Over units

    private func overUnits(_ reported: [Reported]) -> Computed {
        guard reported.count > 1 else { return reported.first?.result ?? .missing(.noMeasurement) }
        if let gap = reported.lazy.compactMap(\.result.gap).first(where: { $0 != .notApplicable }) {
            return .missing(gap)
        }
        var pool = Pool()
        for one in reported { pool.add(one.pool) }
        switch indicator.overUnits ?? .none {
        case .sum:
            guard !isPercentage, indicator.overTime != .average, indicator.overTime != .highest
            else {
                return isPercentage
                    ? pool.sum(isPercentage: true)
                    : .number(reported.compactMap(\.result.number).reduce(0, +))
            }
            return pool.sum(isPercentage: false)
        case .average: return pool.average(isPercentage: isPercentage)
        case .highest: return highest(reported.map(\.result))
        case .none: return .missing(.notPutTogether)
        }
    }
}
