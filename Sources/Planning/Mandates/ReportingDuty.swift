package import GoverningTexts
package import Records
package import Vocabulary

/// A report that a mandate asks for, once or again and again.
package struct ReportingDuty: Record {
    package static let kind = "duty"

    package let id: Identifier<ReportingDuty>
    package var code = ""
    package var mandate: Identifier<Mandate>?
    package var recipients: [Party] = []
    package var recurrence: Recurrence.Rhythm?
    package var lastIssue: CalendarDate?
    package var nextIssue: CalendarDate?
    /// What becomes of the duty.
    package var disposition: DutyDisposition?
    /// The duty that takes this one in.
    package var mergedInto: Identifier<ReportingDuty>?
    package var reason = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<ReportingDuty>) { self.id = id }

    package static let fields: [Field<ReportingDuty>] = [
        Field("code", \.code, .toSave, .searched),
        Field("mandate", \.mandate, .toSave),
        Field("recipients", \.recipients, .toPublish),
        Field("recurrence", \.recurrence),
        Field("lastIssue", \.lastIssue, .changedBy([.editor, .contributor])),
        Field("nextIssue", \.nextIssue, .toPublish, .changedBy([.editor, .contributor])),
        Field("disposition", \.disposition, source: "UN80 report recommendation"),
        Field("mergedInto", \.mergedInto, .toPublishWhen("disposition", isOneOf: ["merge"])),
        Field(
            "reason", \.reason, .searched, .changedBy([.editor, .translator]),
            .toPublishWhen("disposition", isOneOf: ["merge", "discontinue"])),
        Field("basis", \.basis),
    ]
}

extension ReportingDuty {
    /// Whether the report is still issued by itself.
    package var isIssued: Bool { disposition != .discontinue && disposition != .merge }
}

/// What a review says of a report.
///
/// - Source: UN80 initiative, recommendations on reports.
package enum DutyDisposition: String, FieldCode {
    case `continue`, merge, discontinue
}
