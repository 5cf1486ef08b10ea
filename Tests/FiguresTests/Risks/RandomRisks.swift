import Figures
import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// Scores of random risks: the same in whichever order records were entered, and never a zero.
///
/// A failure names its seed, by which it can be repeated.
@Suite struct RandomRisks {
    private static let seeds = 1...200

    @Test(arguments: seeds)
    func `no order of records shows in any score`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let edits = Self.edits(&random)
        let told = Self.told(Workspace(edits))
        #expect(Self.told(Workspace(edits.shuffled(using: &random))) == told, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `no treatment makes a risk greater, and what is missing is no number`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let workspace = Workspace(Self.edits(&random))
        for risk in workspace.records(Risk.self) {
            let figures = RiskFigures(of: risk, in: workspace, on: .today)
            #expect(figures.all.allSatisfy { ($0.result.number ?? 1) >= 1 }, "seed \(seed)")
            #expect(figures.residual.result.gap == figures.current.result.gap)
            let scores = [figures.residual, figures.current].compactMap(\.result.number)
            #expect(scores == scores.sorted(), "seed \(seed)")
            if risk.response == .accept {
                #expect(figures.residual.result == figures.current.result, "seed \(seed)")
            }
        }
    }

    @Test func `all kinds of scores and of gaps occur in the risks`() {
        var found: (kinds: Set<FigureKind>, gaps: Set<FigureGap>) = ([], [])
        for seed in Self.seeds {
            var random = SeededGenerator(seed: UInt64(seed))
            for figure in Self.told(Workspace(Self.edits(&random))).joined() {
                if figure.result.number != nil { found.kinds.insert(figure.kind) }
                if let gap = figure.result.gap { found.gaps.insert(gap) }
            }
        }
        #expect(found.kinds == FigureKind.ofRisks)
        #expect(found.gaps == FigureGap.ofRisks)
    }

    private static func told(_ workspace: Workspace) -> [[Figure]] {
        workspace.records(Risk.self).map { RiskFigures(of: $0, in: workspace, on: .today).all }
    }

    /// Four risks, each judged up to three times or never, with treatments that several share.
    private static func edits(_ random: inout SeededGenerator) -> [RecordEdit] {
        var scale = SmallRisk().scale
        scale.likelihoods = Int.random(in: 3...6, using: &random)
        var edits: [RecordEdit] = [.creating(scale)]
        let risks = (0..<4).map { number in
            var risk = Risk(id: .number(UInt64(100 + number)))
            risk.code = "R\(number)"
            risk.response = RiskResponse.allCases.randomElement(using: &random)
            return risk
        }
        for (number, risk) in risks.enumerated() {
            for turn in 0..<Int.random(in: 0...3, using: &random) {
                var judged = RiskAssessment(id: .number(UInt64(200 + number * 10 + turn)))
                (judged.code, judged.risk) = ("\(risk.code)@\(turn)", risk.id)
                judged.scale = Int.random(in: 0...5, using: &random) == 0 ? nil : scale.id
                judged.date = day(&random)
                judged.inherent = point(&random)
                judged.current = point(&random)
                judged.target = point(&random)
                edits.append(.creating(judged))
            }
        }
        for number in 0..<6 {
            var treatment = Treatment(id: .number(UInt64(300 + number)))
            treatment.code = "T\(number)"
            treatment.risks = risks.filter { _ in Bool.random(using: &random) }.map(\.id)
            treatment.status = TreatmentStatus.allCases.randomElement(using: &random)
            treatment.implemented = day(&random)
            treatment.lowersLikelihood = Int.random(in: 0...2, using: &random)
            treatment.lowersConsequence = Int.random(in: 0...2, using: &random)
            edits.append(.creating(treatment))
        }
        return edits + risks.map { .creating($0) }
    }

    private static func day(_ random: inout SeededGenerator) -> CalendarDate? {
        CalendarDate("2026-0\(Int.random(in: 1...9, using: &random))-15")
    }

    private static func point(_ random: inout SeededGenerator) -> RiskPoint? {
        guard Int.random(in: 0...5, using: &random) > 0 else { return nil }
        return RiskPoint(
            likelihood: Int.random(in: 1...6, using: &random),
            consequence: Int.random(in: 1...5, using: &random))
    }
}
