import Diagnostics
import Planning

extension Rule {
    /// `indicator.no-owner`, `indicator.no-deputy`: an indicator that nobody answers for.
    static let indicatorsWithoutPeople = Rule(
        codes: ["indicator.no-owner", "indicator.no-deputy"]
    ) { inspection in
        inspection.indicators.flatMap(\.missingPeople)
    }
}
