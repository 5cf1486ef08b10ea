package import Records
package import Vocabulary

/// A part of an organization: a bureau, a department, a division, a group.
///
/// - Source: W3C ORG, `org:OrganizationalUnit`.
package struct Unit: Record {
    package static let kind = "unit"

    package let id: Identifier<Unit>
    package var code = ""
    package var name = MultilingualText()
    /// What the organization calls such a unit.
    package var unitKind = ""
    package var parent: Identifier<Unit>?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Unit>) { self.id = id }

    package static let fields: [Field<Unit>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("kind", \.unitKind),
        Field("parent", \.parent),
        Field("basis", \.basis),
    ]
}
