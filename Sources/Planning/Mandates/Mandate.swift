package import Diagnostics
package import Records
package import Vocabulary

/// The tie from a paragraph to those who carry it out, and how far it is.
package struct Mandate: Record {
    package static let kind = "mandate"

    package let id: Identifier<Mandate>
    package var code = ""
    package var paragraph: Identifier<Paragraph>?
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    /// Through which plan elements it is carried out.
    package var elements: [Identifier<PlanElement>] = []
    package var status: MandateStatus? = .noIndication
    package var due: CalendarDate?
    package var evidence: [Evidence] = []
    package var note = MultilingualText()
    /// The paragraphs of earlier revisions that it was tied to, earliest first.
    package var carriedFrom: [Identifier<Paragraph>] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Mandate>) { self.id = id }

    package static let fields: [Field<Mandate>] = [
        Field("code", \.code, .toSave, .searched),
        Field("paragraph", \.paragraph, .toSave),
        Field("owner", \.owner),
        Field("deputy", \.deputy),
        Field("elements", \.elements),
        Field(
            "status", \.status, .toPublish, .changedBy([.editor, .contributor]),
            source: "UN registry of mandates (2006), status"),
        Field("due", \.due),
        Field(
            "evidence", \.evidence, .changedBy([.editor, .contributor])),
        Field("note", \.note, .searched, .changedBy([.editor, .contributor, .translator])),
        Field("carriedFrom", \.carriedFrom),
        Field("basis", \.basis),
    ]

    /// What can't stand together, whatever else is still missing.
    package var contradictions: [Finding] { deputyFaults + evidence.linkFaults }
}

/// How far a mandate is.
///
/// - Source: UN registry of mandates (2006): completed, implemented or in progress, not implemented,
///   not applicable, no indication.
package enum MandateStatus: String, FieldCode {
    case completed
    case inProgress = "in-progress"
    case notStarted = "not-started"
    case notApplicable = "not-applicable"
    case noIndication = "no-indication"

    /// Whether somebody still has to do something.
    package var isOpen: Bool { self != .completed && self != .notApplicable }
}
