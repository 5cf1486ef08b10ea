package import Diagnostics
package import Records
package import Vocabulary

/// A part of an organization: a bureau, a department, a division, a group.
///
/// What it says is the structure in force; what it was before stands with the changes that were adopted
/// (``OrganizationChange/former``).
/// - Source: W3C ORG, `org:OrganizationalUnit`.
package struct Unit: Record {
    package static let kind = "unit"

    package let id: Identifier<Unit>
    package var code = ""
    package var name = MultilingualText()
    /// What the organization calls such a unit.
    package var unitKind = ""
    package var parent: Identifier<Unit>?
    /// The post that heads it; one post may head several.
    package var head: Identifier<Post>?
    package var status: UnitStatus?
    /// The first day on which it was there; `nil` where it always was.
    package var since: CalendarDate?
    /// The last day on which it was there; `nil` while it is.
    package var until: CalendarDate?
    /// What it is there for.
    package var functions = MultilingualText()
    /// The elements that its functions serve.
    package var elements: [Identifier<PlanElement>] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Unit>) { self.id = id }

    package static let fields: [Field<Unit>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("kind", \.unitKind),
        Field("parent", \.parent),
        Field("head", \.head, source: "W3C ORG, org:headOf"),
        Field("status", \.status),
        Field("since", \.since),
        Field("until", \.until),
        Field("functions", \.functions, .searched, .changedBy([.editor, .translator])),
        Field("elements", \.elements),
        Field("basis", \.basis),
    ]

    /// Nothing ends before it begins.
    package var contradictions: [Finding] { termFaults(since, until) }
}

/// Whether a unit is there.
package enum UnitStatus: String, FieldCode {
    /// A draft of a structure would set it up.
    case planned
    case established, abolished
    package static let listName = "unit-status"
}

extension Record {
    /// That a term ends before it begins; empty where it doesn't.
    package func termFaults(_ since: CalendarDate?, _ until: CalendarDate?) -> [Finding] {
        guard let since, let until, until < since else { return [] }
        return [Finding("term.reversed", .error, ["since": .date(since), "until": .date(until)])]
    }
}
