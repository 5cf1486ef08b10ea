import Diagnostics
import Planning

extension Rule {
    /// `mandate.no-element`: an open mandate that no element of a plan carries out.
    static let mandatesWithoutElement = Rule(codes: ["mandate.no-element"]) { inspection in
        inspection.mandates.filter { $0.elements.isEmpty && $0.status?.isOpen ?? true }.map {
            Finding("mandate.no-element", .warning, at: $0.place)
        }
    }
}
