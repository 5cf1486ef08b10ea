package import Diagnostics
package import Records
package import Vocabulary

/// That an element of one plan serves an element of the plan above.
package struct PlanAlignment: Record {
    package static let kind = "alignment"

    package let id: Identifier<PlanAlignment>
    package var code = ""
    /// What serves.
    package var element: Identifier<PlanElement>?
    /// What is served.
    package var serves: Identifier<PlanElement>?
    package var rank: AlignmentRank?
    package var strength: AlignmentStrength?
    package var rationale = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<PlanAlignment>) { self.id = id }

    package static let fields: [Field<PlanAlignment>] = [
        Field("code", \.code, .toSave, .searched),
        Field("element", \.element, .toSave),
        Field("serves", \.serves, .toSave),
        Field(
            "rank", \.rank, .toPublish,
            source: "PP Resolution 71, annex 1: primary and secondary links"),
        Field("strength", \.strength),
        Field("rationale", \.rationale, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// Nothing serves itself.
    package var contradictions: [Finding] {
        element != nil && element == serves ? [Finding("alignment.itself", .error)] : []
    }
}

/// Whether an element was made for what it serves, or helps it besides.
package enum AlignmentRank: String, FieldCode {
    case primary, secondary
    package static let listName = "rank"
}

/// How much an element does for what it serves.
package enum AlignmentStrength: String, FieldCode {
    case weak, medium, strong
    package static let listName = "strength"
}
