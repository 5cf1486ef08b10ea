package import Diagnostics
package import Records
package import Vocabulary

/// How likely and how grave a risk was on a day, on the scale of that day.
///
/// - Source: ISO 31000:2018, 6.4.3 and 6.4.4 (analysis, evaluation).
package struct RiskAssessment: Record {
    package static let kind = "risk-assessment"

    package let id: Identifier<RiskAssessment>
    package var code = ""
    package var risk: Identifier<Risk>?
    package var date: CalendarDate?
    /// The criteria; they stay as they were on the day.
    package var scale: Identifier<RiskScale>?
    /// Before anything is done about it.
    package var inherent: RiskPoint?
    /// With all that was in place on the day.
    package var current: RiskPoint?
    /// Where it should come to.
    package var target: RiskPoint?
    /// Why it was judged so.
    package var reason = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<RiskAssessment>) { self.id = id }

    package static let fields: [Field<RiskAssessment>] = [
        Field("code", \.code, .toSave, .searched),
        Field("risk", \.risk, .toSave),
        Field("date", \.date, .toPublish),
        Field("scale", \.scale, .toPublish),
        Field("inherent", \.inherent),
        Field("current", \.current, .toPublish),
        Field("target", \.target),
        Field("reason", \.reason, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// The points that were judged.
    package var points: [RiskPoint] { [inherent, current, target].compactMap { $0 } }

    /// Steps are counted from 1.
    package var contradictions: [Finding] {
        let steps = points.flatMap { [$0.likelihood, $0.consequence] }.compactMap { $0 }
        return steps.contains { $0 < 1 } ? [Finding("risk-assessment.steps", .error)] : []
    }
}

/// How likely, and how grave if it comes; steps of a scale, 1 is the least.
package struct RiskPoint: FieldGroup {
    package var likelihood: Int?
    package var consequence: Int?

    package init() {}

    package init(likelihood: Int?, consequence: Int?) {
        self.likelihood = likelihood
        self.consequence = consequence
    }

    package static let fields: [Field<RiskPoint>] = [
        Field("likelihood", \.likelihood), Field("consequence", \.consequence),
    ]
}
