package import Diagnostics
package import Records
package import Vocabulary

/// A structure of the organization: the one in force, one that was, or a draft of the next.
///
/// A version says what it changes of the one before (``OrganizationChange``).
package struct OrganizationVersion: Record {
    package static let kind = "organization"

    package let id: Identifier<OrganizationVersion>
    package var code = ""
    package var name = MultilingualText()
    package var state: Validity?
    /// The version that it changes.
    package var basedOn: Identifier<OrganizationVersion>?
    /// The first day on which it holds.
    package var since: CalendarDate?
    /// The last day on which it held; `nil` while it does.
    package var until: CalendarDate?
    package var rationale = MultilingualText()
    /// What was done to it on the way, in order.
    package var acts: [OrganizationAct] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<OrganizationVersion>) { self.id = id }

    package static let fields: [Field<OrganizationVersion>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("state", \.state, .toPublish),
        Field("basedOn", \.basedOn),
        Field("since", \.since),
        Field("until", \.until),
        Field("rationale", \.rationale, .searched, .changedBy([.editor, .translator])),
        Field("acts", \.acts),
        Field("basis", \.basis),
    ]

    /// Whether it was not adopted yet.
    package var isDraft: Bool { state == .draft || state == nil }

    /// Nothing ends before it begins.
    package var contradictions: [Finding] { termFaults(since, until) }
}

/// What a body or an office did with a draft.
package struct OrganizationAct: FieldGroup {
    package var act: ActOfApproval?
    /// Who did it, in the organization's own words.
    package var body = MultilingualText()
    package var date: CalendarDate?
    /// The text in which it was done.
    package var text: Identifier<GoverningText>?
    package var note = ""

    package init() {}

    package static let fields: [Field<OrganizationAct>] = [
        Field("act", \.act), Field("body", \.body, .searched), Field("date", \.date),
        Field("text", \.text), Field("note", \.note, .searched),
    ]
}

/// A step on the way of a draft.
package enum ActOfApproval: String, FieldCode {
    case recommended, approved, noted, decided
    package static let listName = "approval"
}
