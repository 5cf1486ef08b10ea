import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk.above-appetite`: a threat greater than its category takes.
    static let risksAboveAppetite = Rule(codes: ["risk.above-appetite"]) { inspection in
        inspection.risks.compactMap { figures in
            guard figures.isAboveAppetite ?? false, let score = figures.residual.result.number,
                let limit = figures.limit
            else { return nil }
            return Finding(
                "risk.above-appetite", .warning, at: figures.risk.place,
                ["score": .number(Int(score)), "limit": .number(limit)])
        }
    }
}
