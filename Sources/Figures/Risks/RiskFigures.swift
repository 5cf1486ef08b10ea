package import Planning
import Records
package import Vocabulary

/// What a risk came to by its last assessment, each score being likelihood × consequence.
///
/// What is missing of an assessment makes no number, and no treatment counts unless it was decided to
/// treat the risk.
///
/// - Source: ISO 31000:2018, 6.4.3 to 6.5.3.
package struct RiskFigures: Sendable {
    package let risk: Risk
    /// The last one on the day, or `nil`.
    package let assessment: RiskAssessment?
    /// The criteria on which the assessment rests.
    package let scale: RiskScale?
    /// Those that are to treat it and were not dropped, in the order of their codes.
    package let treatments: [Treatment]
    /// Before anything is done.
    package let inherent: Figure
    /// With what was in place on the day of the assessment.
    package let current: Figure
    /// With what has come into place since.
    package let residual: Figure
    /// Where it should come to.
    package let target: Figure
    /// The highest score that its category takes; `nil` where that is on another scale.
    package let limit: Int?

    /// - Parameters:
    ///   - risk: A risk of the workspace.
    ///   - workspace: The records.
    ///   - day: Assessments and treatments of later days don't count.
    package init(of risk: Risk, in workspace: Workspace, on day: CalendarDate) {
        self.risk = risk
        let assessment = Self.assessment(of: risk, workspace, day)
        self.assessment = assessment
        let scale = assessment?.scale.flatMap { workspace[$0] }
        self.scale = scale
        let treatments = Self.treatments(of: risk, workspace)
        self.treatments = treatments
        let scoring = RiskScoring(assessment, scale)
        inherent = scoring.figure(.inherentRisk, assessment?.inherent)
        let current = scoring.figure(.currentRisk, assessment?.current)
        self.current = current
        target = scoring.figure(.targetRisk, assessment?.target)
        let credited = treatments.filter { treatment in
            guard let date = assessment?.date, let since = treatment.implemented else {
                return false
            }
            return risk.response?.isTreated ?? false && treatment.isInPlace(on: day) && since > date
        }
        residual = scoring.residual(after: credited, from: current)
        let appetite = risk.category.flatMap { workspace[$0] }
        limit = appetite?.scale == scale?.id ? appetite?.limit : nil
    }

    /// All of them, from what it was to where it should come to.
    package var all: [Figure] { [inherent, current, residual, target] }

    /// How grave a figure of it is; `nil` where it has no number.
    package func level(of figure: Figure) -> RiskLevel? {
        figure.result.number.flatMap { scale?.level(of: Int($0)) }
    }

    /// Whether a threat is more than its category takes; `nil` where that can't be said.
    package var isAboveAppetite: Bool? {
        guard risk.effect != .opportunity, let limit, let score = residual.result.number else {
            return nil
        }
        return score > Double(limit)
    }

    private static func assessment(
        of risk: Risk, _ workspace: Workspace, _ day: CalendarDate
    ) -> RiskAssessment? {
        workspace.records(RiskAssessment.self).filter { assessment in
            assessment.risk == risk.id && assessment.date.map { $0 <= day } ?? false
        }.max { ($0.date ?? day, $0.code) < ($1.date ?? day, $1.code) }
    }

    private static func treatments(of risk: Risk, _ workspace: Workspace) -> [Treatment] {
        workspace.records(Treatment.self).filter {
            $0.risks.contains(risk.id) && $0.status != .dropped
        }
    }
}
