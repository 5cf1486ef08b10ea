package import Diagnostics
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
    /// The number under which it was approved, such as `ST02/D1/579`.
    package var number = ""
    /// What the organization calls such a post.
    package var postKind = ""
    /// The unit that it belongs to.
    package var parent: Identifier<Unit>?
    package var grade: Identifier<Grade>?
    package var status: PostStatus?
    /// From what it is paid, in the organization's own words.
    package var funding = ""
    /// The post to which it reports, where that isn't the head of its unit.
    package var reportsTo: Identifier<Post>?
    /// The first day on which it was there; `nil` where it always was.
    package var since: CalendarDate?
    /// The last day on which it was there; `nil` while it is.
    package var until: CalendarDate?
    /// How its time is shared between outputs.
    package var shares: [PostShare] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Post>) { self.id = id }

    package static let fields: [Field<Post>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("number", \.number, .searched),
        Field("kind", \.postKind),
        Field("parent", \.parent),
        Field("grade", \.grade),
        Field("status", \.status),
        Field("funding", \.funding),
        Field("reportsTo", \.reportsTo, source: "W3C ORG, org:reportsTo"),
        Field("since", \.since),
        Field("until", \.until),
        Field("shares", \.shares),
        Field("basis", \.basis),
    ]

    /// Nothing ends before it begins, and nobody gives more than the whole of a post.
    package var contradictions: [Finding] {
        termFaults(since, until) + shareFaults
    }

    private var shareFaults: [Finding] {
        let shares = shares.compactMap(\.percent)
        guard let sum = QuantitySum(shares).quantity else { return [] }
        let isTooMuch = sum > Quantity(100) || shares.contains { $0 < .zero }
        return isTooMuch ? [Finding("post.shares", .error, ["sum": .quantity(sum)])] : []
    }

    /// Whether somebody could hold it: it was approved and not taken away again.
    package var isEstablished: Bool { status != .abolished && status != .proposed }
}

/// What became of a post.
package enum PostStatus: String, FieldCode {
    /// A draft of a structure would set it up.
    case proposed
    /// Approved, and held by somebody.
    case established
    /// Approved, and held by nobody.
    case vacant
    /// Approved, and not to be filled.
    case frozen
    case reclassified, transferred, abolished
    package static let listName = "post-status"
}

/// The part of a post's time that goes to an output.
package struct PostShare: FieldGroup {
    package var element: Identifier<PlanElement>?
    /// In hundredths of the post.
    package var percent: Quantity?

    package init() {}

    package static let fields: [Field<PostShare>] = [
        Field("element", \.element), Field("percent", \.percent),
    ]
}
