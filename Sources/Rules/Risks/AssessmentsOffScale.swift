import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `risk-assessment.off-scale`: an assessment with steps that its scale doesn't have.
    static let assessmentsOffScale = Rule(codes: ["risk-assessment.off-scale"]) { inspection in
        inspection.workspace.records(RiskAssessment.self).filter { assessment in
            guard let scale = assessment.scale.flatMap({ inspection.workspace[$0] }) else {
                return false
            }
            return assessment.points.contains { point in
                point.likelihood != nil && point.consequence != nil && !scale.has(point)
            }
        }.map { Finding("risk-assessment.off-scale", .error, at: $0.place) }
    }
}
