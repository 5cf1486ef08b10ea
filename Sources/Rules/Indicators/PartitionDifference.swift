import Figures
import Planning
import Vocabulary

/// Values for the categories of a partition that don't sum to the whole that the same reporter
/// measured in the same period.
struct PartitionDifference {
    /// By what the values are told apart.
    let dimensions: [String]
    let period: Period
    let sum: Quantity
    let whole: Quantity

    /// All differences in a series, in its order.
    static func all(in series: MeasuredSeries, of indicator: Indicator) -> [PartitionDifference] {
        var found: [PartitionDifference] = []
        var rest = series.rows[...]
        while let first = rest.first {
            let group = rest.prefix { ($0.period, $0.reporter) == (first.period, first.reporter) }
            rest = rest.dropFirst(group.count)
            // Rows are in the order of their cells, so that the whole comes before its categories.
            guard first.categories.isEmpty, group.count > 1 else { continue }
            let sets = Dictionary(grouping: group.dropFirst()) { $0.categories.map(\.dimension) }
            found += sets.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap {
                PartitionDifference(first, $0.value, by: $0.key, of: indicator)
            }
        }
        return found
    }

    /// - Returns: `nil` where the parts sum to the whole, or where that can't be said: some are
    ///   missing, some are no numbers, or percentages don't say what they are parts of.
    private init?(
        _ whole: Measurement, _ parts: [Measurement], by dimensions: [String],
        of indicator: Indicator
    ) {
        guard indicator.measure == .number || indicator.measure == .percentage,
            indicator.isPartition(by: dimensions, in: parts)
        else { return nil }
        let hasDenominators = indicator.measure == .percentage || whole.denominator != nil
        let values = Self.difference(whole.value, parts.map(\.value))
        let wholes = Self.difference(whole.denominator, parts.map(\.denominator))
        guard let values, wholes != nil || !hasDenominators else { return nil }
        guard let (sum, number) = [values, wholes].compactMap({ $0 }).first(where: { $0 != $1 })
        else { return nil }
        self.dimensions = dimensions
        period = whole.period
        self.sum = sum
        self.whole = number
    }

    /// The sum of parts beside the whole; `nil` where a number is missing.
    private static func difference(
        _ whole: Quantity?, _ parts: [Quantity?]
    ) -> (sum: Quantity, whole: Quantity)? {
        let numbers = parts.compactMap { $0 }
        guard let whole, numbers.count == parts.count, let sum = QuantitySum(numbers).quantity
        else { return nil }
        return (sum, whole)
    }
}

extension Indicator {
    /// Whether values told apart by some dimensions make the whole: each dimension is a partition,
    /// and none of its categories is missing or unknown, where their list is closed.
    fileprivate func isPartition(by names: [String], in parts: [Measurement]) -> Bool {
        var combinations = 1
        for name in names {
            guard let dimension = dimensions.first(where: { $0.name == name }),
                dimension.sharing == .partition
            else { return false }
            let known = Set(dimension.categories)
            let found = parts.flatMap(\.categories).filter { $0.dimension == name }.map(\.category)
            guard known.isEmpty || known == Set(found) else { return false }
            combinations *= Set(found).count
        }
        return parts.count == combinations
    }
}
