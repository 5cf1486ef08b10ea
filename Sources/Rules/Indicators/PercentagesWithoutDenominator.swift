import Diagnostics
import Figures
import Planning

extension Rule {
    /// `indicator.percentage-without-denominator`: percentages that are to make one value, of which
    /// some don't say what they are parts of.
    static let percentagesWithoutDenominator = Rule(
        codes: ["indicator.percentage-without-denominator"]
    ) { inspection in
        inspection.indicators.filter { $0.measure == .percentage }.filter {
            let figures = inspection.book.figures(of: $0)
            return figures.parts.isEmpty && figures.value.result.gap == .noDenominator
        }.map { Finding("indicator.percentage-without-denominator", .warning, at: $0.place) }
    }
}
