import Diagnostics
import Planning

extension Rule {
    /// `mandate.no-evidence`: a mandate that is said to be completed and shows nothing for it.
    static let mandatesWithoutEvidence = Rule(codes: ["mandate.no-evidence"]) { inspection in
        inspection.mandates.filter { $0.status == .completed && $0.evidence.isEmpty }.map {
            Finding("mandate.no-evidence", .error, at: $0.place)
        }
    }
}
