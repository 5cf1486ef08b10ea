/// A sum of exact numbers, itself exact: the order in which they were added doesn't matter.
public struct QuantitySum: Hashable, Sendable {
    /// The sum, in units of 10 to the power of −``scale``.
    public private(set) var units: Int128 = 0
    /// How many digits stand behind the point.
    public private(set) var scale = 0
    /// Whether the sum has grown beyond what can be kept; it says nothing then.
    public private(set) var hasOverflowed = false

    /// Nothing added yet.
    public init() {}

    /// The sum of these numbers.
    public init(_ quantities: some Sequence<Quantity>) {
        for quantity in quantities { add(quantity) }
    }

    /// Adds a number.
    public mutating func add(_ quantity: Quantity) { add(quantity, sign: 1) }

    /// Takes a number away.
    public mutating func subtract(_ quantity: Quantity) { add(quantity, sign: -1) }

    /// Adds all that another sum has.
    public mutating func add(_ other: QuantitySum) {
        refine(to: other.scale)
        var other = other
        other.refine(to: scale)
        hasOverflowed = hasOverflowed || other.hasOverflowed
        add(other.units)
    }

    /// Adds so many units of 10 to the power of −`scale`.
    ///
    /// - Precondition: `scale` is at most ``Quantity/mostDigits``.
    public mutating func add(_ units: Int128, scale: Int) {
        guard units != 0 else { return }
        var other = QuantitySum()
        (other.units, other.scale) = (units, scale)
        add(other)
    }

    private mutating func add(_ quantity: Quantity, sign: Int128) {
        refine(to: quantity.scale)
        add(sign * quantity.units(of: scale))
    }

    private mutating func add(_ more: Int128) {
        let (sum, isTooMuch) = units.addingReportingOverflow(more)
        units = sum
        hasOverflowed = hasOverflowed || isTooMuch
    }

    private mutating func refine(to scale: Int) {
        guard scale > self.scale else { return }
        let (finer, isTooMuch) = units.multipliedReportingOverflow(
            by: Quantity.powers[scale - self.scale])
        units = finer
        self.scale = scale
        hasOverflowed = hasOverflowed || isTooMuch
    }

    /// The sum as a number, or `nil` where it has too many digits.
    public var quantity: Quantity? { hasOverflowed ? nil : Quantity(units, scale: scale) }

    /// The nearest number of the computer's own kind.
    public var doubleValue: Double { Double(units) / Double(Quantity.powers[scale]) }
}
