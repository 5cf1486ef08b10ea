import Diagnostics
package import Records
package import Vocabulary

/// What a unit does in some years so that an output comes about.
///
/// - Source: OECD-DAC glossary (2023), activity; PP Resolution 71, annex 3.
package struct Activity: Record {
    package static let kind = "activity"

    package let id: Identifier<Activity>
    package var code = ""
    package var name = MultilingualText()
    /// The operational plan that it is in.
    package var plan: Identifier<Plan>?
    /// The output or action that it serves.
    package var element: Identifier<PlanElement>?
    package var unit: Identifier<Unit>?
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    /// The years in which it is carried out.
    package var period: Period?
    /// Whether it goes on with each year that a rolling plan gains.
    package var isContinuing = false
    /// The years for which it was approved, as they were then.
    package var approved: Period?
    /// What it does for the regional offices.
    package var regionalSupport = MultilingualText()
    /// The regional offices that it supports.
    package var offices: [Identifier<Unit>] = []
    package var status: MandateStatus?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Activity>) { self.id = id }

    package static let fields: [Field<Activity>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("plan", \.plan, .toPublish),
        Field("element", \.element),
        Field("unit", \.unit, .toPublish),
        Field("owner", \.owner),
        Field("deputy", \.deputy),
        Field("period", \.period, .toPublish),
        Field("continuing", \.isContinuing),
        Field("approved", \.approved),
        Field(
            "regionalSupport", \.regionalSupport, .searched, .changedBy([.editor, .translator]),
            source: "WTSA Resolution 108, instructs the Director 1"),
        Field("offices", \.offices),
        Field("status", \.status, .changedBy([.editor, .contributor])),
        Field("note", \.note, .searched, .changedBy([.editor, .contributor, .translator])),
        Field("basis", \.basis),
    ]
}
