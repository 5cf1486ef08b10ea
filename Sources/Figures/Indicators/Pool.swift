import Planning
import Vocabulary

/// Values that are to make one: exact sums, so that their order doesn't matter.
struct Pool: Sendable {
    private var values = QuantitySum()
    private var denominators = QuantitySum()
    private(set) var count = 0
    /// How many wholes the values make, each of them one value or its categories.
    private var wholes = 0
    private var withDenominator = 0
    private var gap: FigureGap?

    /// Adds a value.
    mutating func add(_ value: IndicatorValue) {
        count += 1
        values.add(value.value)
        if let denominator = value.denominator {
            withDenominator += 1
            denominators.add(denominator)
        }
        if value.computed.gap == .contradiction { gap = .contradiction }
    }

    /// Says that the values so far are one whole.
    mutating func closeWhole() { wholes = 1 }

    /// Adds all values of another pool.
    mutating func add(_ other: Pool) {
        values.add(other.values)
        denominators.add(other.denominators)
        count += other.count
        wholes += other.wholes
        withDenominator += other.withDenominator
        gap = gap ?? other.gap
    }

    /// The sum; of ratios, all parts of all wholes, since shares are never added as numbers.
    func sum(isPercentage: Bool) -> Computed {
        if let refused = refusal { return .missing(refused) }
        if withDenominator > 0 || (isPercentage && count > 1) { return ratio }
        return values.hasOverflowed ? .missing(.tooLarge) : .number(values.doubleValue)
    }

    /// The mean of all wholes that were measured; of ratios, all parts of all wholes.
    func average(isPercentage: Bool) -> Computed {
        if let refused = refusal { return .missing(refused) }
        if withDenominator > 0 || (isPercentage && count > 1) { return ratio }
        guard !values.hasOverflowed else { return .missing(.tooLarge) }
        return .number(values.doubleValue / Double(max(1, wholes)))
    }

    private var refusal: FigureGap? { count == 0 ? .noMeasurement : gap }

    private var ratio: Computed {
        guard withDenominator == count else { return .missing(.noDenominator) }
        guard !values.hasOverflowed, !denominators.hasOverflowed else {
            return .missing(.tooLarge)
        }
        guard denominators.units != 0 else {
            return .missing(values.units == 0 ? .notApplicable : .contradiction)
        }
        return .number(100 * values.doubleValue / denominators.doubleValue)
    }
}
