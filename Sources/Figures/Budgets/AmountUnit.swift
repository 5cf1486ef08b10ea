package import Vocabulary

/// The largest unit of which a budget's precision and some amounts are multiples: in it all of them are
/// whole numbers.
package struct AmountUnit: Hashable, Sendable {
    /// How many units of 10 to the power of −``scale`` it has.
    private let size: Int128
    private let scale: Int

    /// - Parameters:
    ///   - precision: The smallest amount that is told apart; 1 where nothing is said.
    ///   - amounts: The amounts.
    package init(_ precision: Quantity?, _ amounts: some Collection<Quantity>) {
        let precision = precision ?? Quantity(1)
        let scale = amounts.reduce(precision.scale) { max($0, $1.scale) }
        self.scale = scale
        size = amounts.reduce(precision.units(of: scale)) {
            greatestDivisor($0, $1.units(of: scale))
        }
    }

    /// How many units an amount has; it is one of those that the unit was made for.
    func count(_ amount: Quantity) -> Int128 { amount.units(of: scale) / size }

    /// The amount of so many units, or `nil` where it is too large.
    func amount(_ count: Int128) -> Quantity? {
        let (units, isTooMuch) = count.multipliedReportingOverflow(by: size)
        return isTooMuch ? nil : Quantity(units, scale: scale)
    }
}

/// Drivers as whole numbers.
extension Sequence<Quantity> {
    /// The numbers in the smallest decimal unit of all of them.
    var wholeNumbers: [Int128] {
        let scale = reduce(0) { Swift.max($0, $1.scale) }
        return map { $0.units(of: scale) }
    }
}
