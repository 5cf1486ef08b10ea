import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.acceptance-expired`: a risk that was accepted up to a day that has gone by.
    static let acceptancesExpired = Rule(codes: ["risk.acceptance-expired"]) { inspection in
        inspection.risks.map(\.risk).compactMap { risk in
            guard risk.response == .accept, let until = risk.acceptedUntil,
                until < inspection.today
            else { return nil }
            return Finding(
                "risk.acceptance-expired", .warning, at: risk.place, ["until": .date(until)])
        }
    }
}
