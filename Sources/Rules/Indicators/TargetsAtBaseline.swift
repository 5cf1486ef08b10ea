import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `indicator.target-is-baseline`: an indicator that is to rise or fall to where it was.
    static let targetsAtBaseline = Rule(codes: ["indicator.target-is-baseline"]) { inspection in
        inspection.indicators.filter { [.rising, .falling].contains($0.direction) }.compactMap {
            let final = inspection.book.figures(of: $0).final
            guard let target = IndicatorValue(final)?.computed.number,
                target == IndicatorValue($0.baseline)?.computed.number,
                let value = final?.denominator == nil
                    ? final?.value : Quantity(rounding: target, to: 2)
            else { return nil }
            return Finding(
                "indicator.target-is-baseline", .warning, at: $0.place,
                ["value": .quantity(value)])
        }
    }
}
