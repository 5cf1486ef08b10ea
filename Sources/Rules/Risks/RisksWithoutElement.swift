import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.no-element`: a risk that bears on no result.
    static let risksWithoutElement = Rule(codes: ["risk.no-element"]) { inspection in
        inspection.risks.filter(\.risk.elements.isEmpty).map {
            Finding("risk.no-element", .warning, at: $0.risk.place)
        }
    }
}
