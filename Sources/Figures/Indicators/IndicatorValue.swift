package import Planning
package import Vocabulary

/// A value on the scale of an indicator, exact as it was entered.
package struct IndicatorValue: Hashable, Sendable {
    package let value: Quantity
    /// Of a percentage, what the value is a part of.
    package let denominator: Quantity?

    package init(_ value: Quantity, outOf denominator: Quantity? = nil) {
        self.value = value
        self.denominator = denominator
    }

    /// The value of a baseline, or `nil` where there is none.
    package init?(_ baseline: Baseline?) {
        guard let value = baseline?.value else { return nil }
        self.init(value, outOf: baseline?.denominator)
    }

    /// The value of a target, or `nil` where there is none.
    package init?(_ target: Target?) {
        guard let value = target?.value else { return nil }
        self.init(value, outOf: target?.denominator)
    }

    /// The value of a measurement, or `nil` where it has words only.
    package init?(_ measurement: Measurement) {
        guard let value = measurement.value else { return nil }
        self.init(value, outOf: measurement.denominator)
    }

    /// The number on the indicator's scale.
    ///
    /// - Unit: hundredths, where the value is so many of so many.
    package var computed: Computed {
        guard let denominator else { return .number(value.doubleValue) }
        return switch Ratio(value, of: denominator).value {
        case .number(let number): .number(100 * number)
        case .notApplicable: .missing(.notApplicable)
        case .contradiction: .missing(.contradiction)
        }
    }
}
