package import Planning
import Vocabulary

/// One value of all that was measured, by the rules that the indicator declares.
///
/// First the periods of each reporter make one value, then the reporters do.
package struct SeriesAggregation {
    private let indicator: Indicator
    private let wholes: [Whole]
    /// The same by reporter, in the order of their names.
    private let reporters: [[Whole]]
    private let isPercentage: Bool
    private let isDamaged: Bool

    /// The values of a series as one.
    package init(_ series: MeasuredSeries, of indicator: Indicator) {
        self.init(SeriesWholes(series, of: indicator), of: indicator, isDamaged: series.isDamaged)
    }

    /// The values of wholes as one.
    init(_ wholes: SeriesWholes, of indicator: Indicator, isDamaged: Bool) {
        self.indicator = indicator
        self.wholes = wholes.all
        reporters = Dictionary(grouping: self.wholes, by: \.reporter).sorted { $0.key < $1.key }
            .map(\.value)
        isPercentage = indicator.measure == .percentage
        self.isDamaged = isDamaged
    }

    /// The value, or why there is none.
    package var result: Computed {
        guard !isDamaged else { return .missing(.damaged) }
        guard !wholes.isEmpty else { return .missing(.noMeasurement) }
        guard indicator.measure != .qualitative else { return .missing(.inWords) }
        if let gap = used.lazy.compactMap(\.gap).first { return .missing(gap) }
        guard !isCountedTwice else { return .missing(.overlappingPeriods) }
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

    /// Whether days of one reporter would count twice, such as a year and its first half.
    private var isCountedTwice: Bool {
        guard indicator.overTime == .sum || indicator.overTime == .average else { return false }
        return reporters.contains { wholes in
            var last = wholes.first?.period.last
            return wholes.dropFirst().contains { whole in
                defer { last = [last, whole.period.last].compactMap(\.self).max() }
                return last.map { whole.period.first <= $0 } ?? false
            }
        }
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

    /// The mean of periods, exact; none where one of them has no value.
    private func mean(_ values: [Computed], _ pool: Pool) -> Computed {
        guard !isPercentage else { return pool.average(isPercentage: true) }
        if let gap = values.lazy.compactMap(\.gap).first { return .missing(gap) }
        return pool.average(isPercentage: false)
    }

    /// The highest of some values; none where one of them should be there and isn't.
    private func highest(_ values: [Computed]) -> Computed {
        if let gap = values.lazy.compactMap(\.gap).first(where: { $0 != .notApplicable }) {
            return .missing(gap)
        }
        return values.compactMap(\.number).max().map(Computed.number)
            ?? values.first ?? .missing(.noMeasurement)
    }

    // MARK: Over units

    private func overUnits(_ reported: [Reported]) -> Computed {
        guard reported.count > 1 else { return reported.first?.result ?? .missing(.noMeasurement) }
        if let gap = reported.lazy.compactMap(\.result.gap).first(where: { $0 != .notApplicable }) {
            return .missing(gap)
        }
        switch indicator.overUnits ?? .none {
        case .sum: return sum(reported)
        case .average: return average(reported)
        case .highest: return highest(reported.map(\.result))
        case .none: return .missing(.notPutTogether)
        }
    }

    /// The sum of what the reporters' periods make; of percentages, all parts of all wholes.
    private func sum(_ reported: [Reported]) -> Computed {
        guard !isPercentage, indicator.overTime == .average || indicator.overTime == .highest
        else { return all(reported).sum(isPercentage: isPercentage) }
        let numbers = reported.compactMap(\.result.number)
        return numbers.isEmpty ? .missing(.notApplicable) : .number(numbers.reduce(0, +))
    }

    /// The mean of what the reporters' periods make; of percentages, all parts of all wholes.
    private func average(_ reported: [Reported]) -> Computed {
        guard !isPercentage else { return all(reported).sum(isPercentage: true) }
        let numbers = reported.compactMap(\.result.number)
        guard !numbers.isEmpty else { return .missing(.notApplicable) }
        guard indicator.overTime != .highest,
            let total = all(reported).sum(isPercentage: false).number
        else { return .number(numbers.reduce(0, +) / Double(numbers.count)) }
        return .number(total / Double(numbers.count))
    }

    private func all(_ reported: [Reported]) -> Pool {
        var pool = Pool()
        for one in reported { pool.add(one.pool) }
        return pool
    }
}
