import Diagnostics
import Planning

extension Rule {
    /// `indicator.no-owner`, `indicator.no-deputy`: an indicator that nobody answers for.
    static let indicatorsWithoutPeople = Rule(
        codes: ["indicator.no-owner", "indicator.no-deputy"]
    ) { inspection in
        inspection.indicators.flatMap { indicator in
            [
                indicator.owner == nil ? "indicator.no-owner" : nil,
                indicator.deputy == nil ? "indicator.no-deputy" : nil,
            ].compactMap { $0 }.map { Finding($0, .warning, at: indicator.place) }
        }
    }
}
