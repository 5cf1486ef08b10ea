package import Diagnostics
package import Records
package import Vocabulary

/// An element of a plan: a goal, an outcome, an output, an action, an enabler.
///
/// What its levels are called is data of the plan's cycle (``PlanLevel``).
package struct PlanElement: Record {
    package static let kind = "element"

    package let id: Identifier<PlanElement>
    package var code = ""
    package var name = MultilingualText()
    package var plan: Identifier<Plan>?
    package var level: Identifier<PlanLevel>?
    /// What the organization calls it, where its plan names no levels.
    package var elementKind = ""
    package var parent: Identifier<PlanElement>?
    /// Its place among those beside it, from 1; those without one stand behind, by their codes.
    package var rank: Int?
    package var definition = MultilingualText()
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    package var unit: Identifier<Unit>?
    /// How much it counts beside its siblings; 1 where nothing is said.
    package var weight: Quantity?
    /// What must hold so that it leads to what stands above it.
    package var assumptions = MultilingualText()
    /// The Sustainable Development Goals that it serves, 1 to 17.
    package var developmentGoals: [Int] = []
    /// When it is carried out, where that is not the whole period of the plan.
    package var period: Period?
    package var status: MandateStatus?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<PlanElement>) { self.id = id }

    package static let fields: [Field<PlanElement>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("plan", \.plan),
        Field("level", \.level),
        Field("kind", \.elementKind),
        Field("parent", \.parent),
        Field("rank", \.rank),
        Field("definition", \.definition, .searched, .changedBy([.editor, .translator])),
        Field("owner", \.owner),
        Field("deputy", \.deputy),
        Field("unit", \.unit),
        Field("weight", \.weight),
        Field(
            "assumptions", \.assumptions, .changedBy([.editor, .translator]),
            source: "OECD-DAC glossary (2023), assumption"),
        Field("developmentGoals", \.developmentGoals, source: "A/RES/70/1, goals 1 to 17"),
        Field("period", \.period),
        Field("status", \.status, .changedBy([.editor, .contributor])),
        Field("basis", \.basis),
    ]

    /// Nobody stands in for oneself, nothing weighs less than nothing, and there are 17 goals.
    package var contradictions: [Finding] {
        var found = deputyFaults
        if let weight, weight < .zero { found.append(Finding("element.weight", .error)) }
        if parent == id { found.append(Finding("element.circle", .error)) }
        if !developmentGoals.allSatisfy((1...17).contains) {
            found.append(Finding("element.development-goal", .error))
        }
        return found
    }
}
