import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.no-treatment`: a risk that is to be treated, by nothing.
    static let risksWithoutTreatment = Rule(codes: ["risk.no-treatment"]) { inspection in
        inspection.risks.filter { figures in
            figures.risk.response?.isTreated ?? false && figures.treatments.isEmpty
        }.map { Finding("risk.no-treatment", .warning, at: $0.risk.place) }
    }
}
