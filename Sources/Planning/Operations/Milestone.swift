package import Diagnostics
package import Records
package import Vocabulary

/// What must be there by a day, so that an activity or an element is on its way.
package struct Milestone: Record {
    package static let kind = "milestone"

    package let id: Identifier<Milestone>
    package var code = ""
    package var name = MultilingualText()
    package var activity: Identifier<Activity>?
    package var element: Identifier<PlanElement>?
    package var due: CalendarDate?
    /// When it was there; `nil` while it isn't.
    package var reached: CalendarDate?
    package var evidence: [Evidence] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Milestone>) { self.id = id }

    package static let fields: [Field<Milestone>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("activity", \.activity),
        Field("element", \.element),
        Field("due", \.due, .toPublish),
        Field("reached", \.reached, .changedBy([.editor, .contributor])),
        Field("evidence", \.evidence, .changedBy([.editor, .contributor])),
        Field("basis", \.basis),
    ]

    /// Addresses of evidence that lead nowhere.
    package var contradictions: [Finding] { evidence.linkFaults }
}
