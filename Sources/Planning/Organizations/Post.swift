package import Records
package import Vocabulary

/// An approved position in a unit, whoever holds it.
///
/// - Source: W3C ORG, `org:Post`.
package struct Post: Record {
    package static let kind = "post"

    package let id: Identifier<Post>
    package var code = ""
    package var name = MultilingualText()
    /// What the organization calls such a post.
    package var postKind = ""
    /// The unit that it belongs to.
    package var parent: Identifier<Unit>?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Post>) { self.id = id }

    package static let fields: [Field<Post>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("kind", \.postKind),
        Field("parent", \.parent),
        Field("basis", \.basis),
    ]
}
