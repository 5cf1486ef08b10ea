import Diagnostics
package import Records
package import Vocabulary

/// What may come and would bear on results, for worse or for better.
///
/// - Source: ISO 31000:2018, 3.1 (risk), 3.4 to 3.6 (source, event, consequence); WTSA Resolution 108,
///   instructs the Director 2.
package struct Risk: Record {
    package static let kind = "risk"

    package let id: Identifier<Risk>
    package var code = ""
    package var name = MultilingualText()
    package var nature: RiskNature?
    package var effect: RiskEffect?
    /// Because of what it may come.
    package var cause = MultilingualText()
    /// What may come.
    package var event = MultilingualText()
    /// What would follow for results.
    package var consequence = MultilingualText()
    /// The category, with how much of it is taken.
    package var category: Identifier<RiskAppetite>?
    /// The results that it bears on.
    package var elements: [Identifier<PlanElement>] = []
    package var unit: Identifier<Unit>?
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    /// What was decided to do about it.
    package var response: RiskResponse?
    /// The last day for which it is accepted.
    package var acceptedUntil: CalendarDate?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Risk>) { self.id = id }

    package static let fields: [Field<Risk>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("nature", \.nature, .toPublish),
        Field("effect", \.effect, .toPublish, source: "ISO 31000:2018, 3.1, note 1"),
        Field(
            "cause", \.cause, .toPublish, .searched, .changedBy([.editor, .translator]),
            source: "ISO 31000:2018, 3.4"),
        Field(
            "event", \.event, .toPublish, .searched, .changedBy([.editor, .translator]),
            source: "ISO 31000:2018, 3.5"),
        Field(
            "consequence", \.consequence, .toPublish, .searched,
            .changedBy([.editor, .translator]), source: "ISO 31000:2018, 3.6"),
        Field("category", \.category, .toPublish),
        Field("elements", \.elements),
        Field("unit", \.unit),
        Field("owner", \.owner),
        Field("deputy", \.deputy),
        Field("response", \.response, .toPublish, source: "ISO 31000:2018, 6.5.2"),
        Field("acceptedUntil", \.acceptedUntil, .toPublishWhen("response", isOneOf: ["accept"])),
        Field("note", \.note, .searched, .changedBy([.editor, .contributor, .translator])),
        Field("basis", \.basis),
    ]
}

extension Risk: OwnedRecord {}

/// Whether a risk is one of the strategy or of daily work.
///
/// - Source: WTSA Resolution 108, instructs the Director 2.
package enum RiskNature: String, FieldCode {
    case strategic, operational
    package static let listName = "risk-nature"
}

/// Whether what may come would be for worse or for better.
package enum RiskEffect: String, FieldCode {
    case threat, opportunity
    package static let listName = "risk-effect"
}

/// What is done about a risk.
///
/// - Source: ISO 31000:2018, 6.5.2; COSO ERM (2017), principle 13.
package enum RiskResponse: String, FieldCode {
    case avoid, reduce, share, accept, pursue
    package static let listName = "risk-response"

    /// Whether treatments are to make the risk smaller; what is accepted or pursued stays as it is.
    package var isTreated: Bool { self == .avoid || self == .reduce || self == .share }
}
