import Diagnostics
import Planning

extension Rule {
    /// `mandate.no-owner`, `mandate.no-deputy`: an open mandate that nobody answers for.
    static let mandatesWithoutPeople = Rule(
        codes: ["mandate.no-owner", "mandate.no-deputy"]
    ) { inspection in
        inspection.mandates.filter { $0.status?.isOpen ?? true }.flatMap { mandate in
            [
                mandate.owner == nil ? "mandate.no-owner" : nil,
                mandate.deputy == nil ? "mandate.no-deputy" : nil,
            ].compactMap { $0 }.map { Finding($0, .warning, at: mandate.place) }
        }
    }
}
