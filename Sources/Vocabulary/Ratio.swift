/// So many of so many: what is divided and by what are both kept, so that ratios are never added or
/// averaged as numbers.
public struct Ratio: Hashable, Sendable, CustomStringConvertible {
    /// What is divided.
    public let numerator: Quantity
    /// What it is divided by.
    public let denominator: Quantity

    /// A ratio of two numbers.
    public init(_ numerator: Quantity, of denominator: Quantity) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// What can be said of a ratio.
    public enum Value: Hashable, Sendable {
        case number(Double)
        /// None of none: there is nothing to take a share of.
        case notApplicable
        /// Some of none, which can't be.
        case contradiction
    }

    /// The ratio as a number, if it is one.
    public var value: Value {
        guard denominator != .zero else {
            return numerator == .zero ? .notApplicable : .contradiction
        }
        return .number(Self.quotient(numerator, denominator))
    }

    /// The share of one exact number in another, rounded once.
    static func quotient(_ numerator: Quantity, _ denominator: Quantity) -> Double {
        let scale = max(numerator.scale, denominator.scale)
        return Double(numerator.units(of: scale)) / Double(denominator.units(of: scale))
    }

    /// The ratio as `91/110`.
    public var description: String { "\(numerator)/\(denominator)" }
}
