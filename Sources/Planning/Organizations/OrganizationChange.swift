package import Diagnostics
package import Records
package import Vocabulary

/// What a version of the structure does with one unit.
///
/// - Source: W3C ORG, `org:ChangeEvent`.
package struct OrganizationChange: Record {
    package static let kind = "organization-change"

    package let id: Identifier<OrganizationChange>
    package var code = ""
    package var organization: Identifier<OrganizationVersion>?
    package var unit: Identifier<Unit>?
    package var change: UnitChange?
    /// The code that the unit gets, where it changes.
    package var unitCode = ""
    /// The name that the unit gets, where it changes.
    package var name = MultilingualText()
    /// The unit of which it becomes a part.
    package var parent: Identifier<Unit>?
    /// The post that heads it from then on.
    package var head: Identifier<Post>?
    /// The unit into which it is merged, or that takes over its posts.
    package var into: Identifier<Unit>?
    /// The posts that are set up in the unit or move into it.
    package var posts: [Identifier<Post>] = []
    package var rationale = MultilingualText()
    /// What the unit was before, written down when the version was adopted.
    package var former: UnitPlace?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<OrganizationChange>) { self.id = id }

    package static let fields: [Field<OrganizationChange>] = [
        Field("code", \.code, .toSave, .searched),
        Field("organization", \.organization, .toSave),
        Field("unit", \.unit, .toSave),
        Field("change", \.change, .toSave),
        Field("unitCode", \.unitCode, .searched),
        Field("name", \.name, .searched, .changedBy([.editor, .translator])),
        Field("parent", \.parent),
        Field("head", \.head),
        Field("into", \.into),
        Field("posts", \.posts),
        Field("rationale", \.rationale, .searched, .changedBy([.editor, .translator])),
        Field("former", \.former),
        Field("basis", \.basis),
    ]

    /// What is merged needs something to be merged into, which isn't itself.
    package var contradictions: [Finding] {
        guard change == .merged, into == nil || into == unit else { return [] }
        return [Finding("organization-change.into", .error)]
    }
}

/// What happens to a unit; how an altered one changes follows from what is filled in.
package enum UnitChange: String, FieldCode {
    case setUp = "set-up"
    case altered, merged, abolished
    /// Looked at, and left as it is.
    case unchanged
    package static let listName = "unit-change"
}
