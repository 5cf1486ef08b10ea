import Diagnostics
import Planning

extension Rule {
    /// `indicator.no-element`: an indicator that measures no element of a plan.
    static let indicatorsWithoutElement = Rule(codes: ["indicator.no-element"]) { inspection in
        inspection.indicators.filter { $0.element == nil }.map {
            Finding("indicator.no-element", .warning, at: $0.place)
        }
    }
}
