import Planning
import Records
import Vocabulary

/// How points of an assessment become scores.
struct RiskScoring {
    private let assessment: RiskAssessment?
    private let scale: RiskScale?
    private let place: RecordPlace?
    private let time: FigureTime?

    init(_ assessment: RiskAssessment?, _ scale: RiskScale?) {
        self.assessment = assessment
        self.scale = scale
        place = assessment.map { RecordPlace(RiskAssessment.kind, $0.code) }
        time = assessment?.date.map { .day($0) }
    }

    /// The score of a point, or why it has none.
    func figure(_ kind: FigureKind, _ point: RiskPoint?) -> Figure {
        Figure(kind, result(point), from: inputs(of: point))
    }

    /// The score of now, less the steps that treatments have taken off since.
    func residual(after treatments: [Treatment], from current: Figure) -> Figure {
        guard current.result.gap == nil, let point = assessment?.current else {
            return Figure(.residualRisk, current.result, from: inputs(of: assessment?.current))
        }
        let left = RiskPoint(
            likelihood: Self.lowered(point.likelihood, treatments.map(\.lowersLikelihood)),
            consequence: Self.lowered(point.consequence, treatments.map(\.lowersConsequence)))
        let credits = treatments.map { treatment in
            let steps = (treatment.lowersLikelihood ?? 0) + (treatment.lowersConsequence ?? 0)
            return FigureInput(
                .treatment, .number(Double(steps)), of: RecordPlace(Treatment.kind, treatment.code),
                in: treatment.implemented.map { .day($0) })
        }
        return Figure(.residualRisk, result(left), from: inputs(of: point) + credits)
    }

    /// A step with others taken off, 1 being the least.
    private static func lowered(_ step: Int?, _ steps: [Int?]) -> Int? {
        step.map { step in
            // Each takes off all there is at most, so that no sum is too large.
            steps.reduce(step) { max(1, $0 - min($0, $1 ?? 0)) }
        }
    }

    private func result(_ point: RiskPoint?) -> Computed {
        guard assessment != nil else { return .missing(.noAssessment) }
        guard let scale else { return .missing(.noScale) }
        guard let point, let likelihood = point.likelihood, let consequence = point.consequence
        else { return .missing(.notJudged) }
        guard scale.has(point) else { return .missing(.offScale) }
        return .number(Double(likelihood * consequence))
    }

    private func inputs(of point: RiskPoint?) -> [FigureInput] {
        [(FigureInput.Role.likelihood, point?.likelihood), (.consequence, point?.consequence)].map {
            role, step in
            FigureInput(
                role, step.map { .number(Double($0)) } ?? .missing(.notJudged), of: place, in: time)
        }
    }
}
