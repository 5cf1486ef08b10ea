import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.no-owner`, `risk.no-deputy`: a risk that nobody answers for.
    static let risksWithoutPeople = Rule(codes: ["risk.no-owner", "risk.no-deputy"]) { inspection in
        inspection.risks.flatMap { risk in
            [
                risk.owner == nil ? "risk.no-owner" : nil,
                risk.deputy == nil ? "risk.no-deputy" : nil,
            ].compactMap { $0 }.map { Finding($0, .warning, at: risk.place) }
        }
    }
}
