package import Records
package import Vocabulary

/// What a cycle's plan calls one of its levels: «objective» in one, «thematic priority» in the next.
package struct PlanLevel: Record {
    package static let kind = "level"

    package let id: Identifier<PlanLevel>
    package var code = ""
    package var name = MultilingualText()
    package var plan: Identifier<Plan>?
    /// What elements of the level are for, whatever the cycle calls them.
    package var role: LevelRole?
    /// The place from the top, from 1.
    package var rank: Int?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<PlanLevel>) { self.id = id }

    package static let fields: [Field<PlanLevel>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("plan", \.plan, .toPublish),
        Field("role", \.role, .toPublish),
        Field("rank", \.rank),
        Field("basis", \.basis),
    ]
}

/// What an element is for in the chain of results.
///
/// - Source: UNDG Results-Based Management Handbook (2011), results chain; PP Resolution 71, annex 3.
package enum LevelRole: String, FieldCode {
    case value, goal, target
    case strategicPriority = "strategic-priority"
    case thematicPriority = "thematic-priority"
    case objective, outcome, output, offering, enabler, action
    package static let listName = "role"

    /// Whether others serve it: nothing under it is a fault.
    package var isServed: Bool {
        switch self {
        case .goal, .strategicPriority, .thematicPriority, .objective, .outcome: true
        default: false
        }
    }
}
