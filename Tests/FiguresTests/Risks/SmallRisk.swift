import Figures
import Planning
import Records
import Vocabulary

/// A scale of five by five, a category that takes 9, and a risk that was judged 16 before and 12 now.
struct SmallRisk {
    var scale = RiskScale(id: .number(1))
    var appetite = RiskAppetite(id: .number(2))
    var risk = Risk(id: .number(3))
    var assessment: RiskAssessment? = RiskAssessment(id: .number(4))
    var treatments: [Treatment] = []

    init(_ response: RiskResponse? = .reduce) {
        (scale.code, scale.likelihoods, scale.consequences) = ("S", 5, 5)
        scale.bands = [band(.low, 1), band(.medium, 5), band(.high, 10), band(.critical, 17)]
        (appetite.code, appetite.scale, appetite.limit) = ("A", scale.id, 9)
        (risk.code, risk.category, risk.response) = ("R", appetite.id, response)
        risk.effect = .threat
        assessment?.code = "R@2026"
        assessment?.risk = risk.id
        assessment?.date = CalendarDate("2026-03-31")
        assessment?.scale = scale.id
        assessment?.inherent = RiskPoint(likelihood: 4, consequence: 4)
        assessment?.current = RiskPoint(likelihood: 3, consequence: 4)
        assessment?.target = RiskPoint(likelihood: 1, consequence: 4)
    }

    private func band(_ level: RiskLevel, _ from: Int) -> RiskBand {
        var band = RiskBand()
        (band.level, band.from) = (level, from)
        return band
    }

    /// With a treatment that takes off a step of likelihood.
    func treated(_ status: TreatmentStatus, since day: String?, of other: Bool = false) -> Self {
        var copy = self
        var treatment = Treatment(id: .number(UInt64(10 + treatments.count)))
        (treatment.code, treatment.status) = ("T\(treatments.count)", status)
        treatment.implemented = day.flatMap { CalendarDate($0) }
        treatment.lowersLikelihood = 1
        treatment.risks = other ? [] : [risk.id]
        copy.treatments.append(treatment)
        return copy
    }

    var edits: [RecordEdit] {
        [.creating(scale), .creating(appetite), .creating(risk)]
            + [assessment].compactMap { $0 }.map { .creating($0) }
            + treatments.map { .creating($0) }
    }

    var workspace: Workspace { Workspace(edits) }

    func figures(on day: CalendarDate = .today) -> RiskFigures {
        RiskFigures(of: risk, in: workspace, on: day)
    }
}

extension FigureKind {
    /// Those of risks, which no plan has by itself.
    static let ofRisks: Set<FigureKind> = [.inherentRisk, .currentRisk, .residualRisk, .targetRisk]
}

extension FigureGap {
    /// Those that only risks have.
    static let ofRisks: Set<FigureGap> = [.noAssessment, .noScale, .notJudged, .offScale]
}
