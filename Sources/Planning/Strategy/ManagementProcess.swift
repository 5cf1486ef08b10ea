import Diagnostics
package import Records
package import Vocabulary

/// A process by which the body is run, with the check whether it serves the strategy and with how it
/// is developed further.
///
/// - Source: WTSA Resolution 108 (New Delhi, 2024), *resolves* 1 and 2.
package struct ManagementProcess: Record {
    package static let kind = "process"

    package let id: Identifier<ManagementProcess>
    package var code = ""
    package var name = MultilingualText()
    package var unit: Identifier<Unit>?
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    /// The elements that it serves.
    package var elements: [Identifier<PlanElement>] = []
    /// Whether the strategy is looked at wherever the process decides.
    package var strategicCheck: Answer?
    /// When that was last looked at.
    package var checked: CalendarDate?
    /// When it is looked at again.
    package var nextCheck: CalendarDate?
    /// What is to become better, and by what.
    package var improvement = MultilingualText()
    /// How far that is.
    package var status: MandateStatus?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<ManagementProcess>) { self.id = id }

    package static let fields: [Field<ManagementProcess>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("unit", \.unit),
        Field("owner", \.owner, .toPublish),
        Field("deputy", \.deputy),
        Field("elements", \.elements),
        Field(
            "strategicCheck", \.strategicCheck, .toPublish,
            source: "WTSA Resolution 108, resolves 1"),
        Field("checked", \.checked, .toPublishWhen("strategicCheck", isOneOf: ["yes", "no"])),
        Field("nextCheck", \.nextCheck),
        Field(
            "improvement", \.improvement, .searched,
            .changedBy([.editor, .contributor, .translator]),
            source: "WTSA Resolution 108, resolves 2"),
        Field("status", \.status, .changedBy([.editor, .contributor])),
        Field("basis", \.basis),
    ]
}
