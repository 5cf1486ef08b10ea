import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.no-owner`, `risk.no-deputy`: a risk that nobody answers for.
    static let risksWithoutPeople = Rule(codes: ["risk.no-owner", "risk.no-deputy"]) { inspection in
        inspection.risks.flatMap(\.risk.missingPeople)
    }
}
