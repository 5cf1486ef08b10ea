import Diagnostics
import Planning

extension Rule {
    /// `indicator.no-baseline`: an indicator of numbers that doesn't say how it was before.
    static let indicatorsWithoutBaseline = Rule(codes: ["indicator.no-baseline"]) { inspection in
        inspection.indicators.filter {
            $0.baseline?.value == nil && $0.measure?.isNumeric ?? true
        }.map { Finding("indicator.no-baseline", .warning, at: $0.place) }
    }
}
