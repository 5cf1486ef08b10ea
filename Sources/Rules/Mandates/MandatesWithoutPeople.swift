import Diagnostics
import Planning

extension Rule {
    /// `mandate.no-owner`, `mandate.no-deputy`: an open mandate that nobody answers for.
    static let mandatesWithoutPeople = Rule(
        codes: ["mandate.no-owner", "mandate.no-deputy"]
    ) { inspection in
        inspection.mandates.filter { $0.status?.isOpen ?? true }.flatMap(\.missingPeople)
    }
}
