package import Records
package import Vocabulary

/// An element of a plan: a goal, an outcome, an output, an action, an enabler.
///
/// What its levels are called is data of the plan's cycle, so ``elementKind`` is no closed list.
package struct PlanElement: Record {
    package static let kind = "element"

    package let id: Identifier<PlanElement>
    package var code = ""
    package var name = MultilingualText()
    package var elementKind = ""
    package var parent: Identifier<PlanElement>?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<PlanElement>) { self.id = id }

    package static let fields: [Field<PlanElement>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("kind", \.elementKind),
        Field("parent", \.parent),
        Field("basis", \.basis),
    ]
}
