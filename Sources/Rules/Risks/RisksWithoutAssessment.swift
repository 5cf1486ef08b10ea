import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.no-assessment`: a risk that nobody judged.
    static let risksWithoutAssessment = Rule(codes: ["risk.no-assessment"]) { inspection in
        inspection.risks.filter { $0.assessment == nil }.map {
            Finding("risk.no-assessment", .warning, at: $0.risk.place)
        }
    }
}
