package import Records
package import Vocabulary

/// Why an audience should take part: what it needs, what is offered, what it gains.
package struct ValueProposition: Record {
    package static let kind = "proposition"

    package let id: Identifier<ValueProposition>
    package var code = ""
    package var audience = MultilingualText()
    package var plan: Identifier<Plan>?
    package var needs = MultilingualText()
    package var offer = MultilingualText()
    package var benefit = MultilingualText()
    /// Through which elements the offer is kept.
    package var elements: [Identifier<PlanElement>] = []
    /// By what the gain is measured.
    package var indicators: [Identifier<Indicator>] = []
    package var owner: Identifier<Post>?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<ValueProposition>) { self.id = id }

    private static let writers: Field<ValueProposition>.Trait = .changedBy([.editor, .translator])

    package static let fields: [Field<ValueProposition>] = [
        Field("code", \.code, .toSave, .searched),
        Field("audience", \.audience, .toPublish, .searched, writers),
        Field("plan", \.plan),
        Field("needs", \.needs, .toPublish, .searched, writers),
        Field("offer", \.offer, .toPublish, .searched, writers),
        Field("benefit", \.benefit, .toPublish, .searched, writers),
        Field("elements", \.elements),
        Field("indicators", \.indicators),
        Field("owner", \.owner),
        Field("basis", \.basis),
    ]
}
