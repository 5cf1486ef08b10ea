package import Diagnostics
package import Records
package import Vocabulary

/// A meeting of a body, with the days by which documents must be there.
package struct Meeting: Record {
    package static let kind = "meeting"

    package let id: Identifier<Meeting>
    package var code = ""
    package var name = MultilingualText()
    /// Who meets, as the organization abbreviates it.
    package var body = ""
    package var place = MultilingualText()
    package var period: Period?
    package var limits: [MeetingLimit] = []
    package var link = ""
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Meeting>) { self.id = id }

    package static let fields: [Field<Meeting>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("body", \.body, .searched),
        Field("place", \.place, .searched, .changedBy([.editor, .translator])),
        Field("period", \.period, .toPublish),
        Field("limits", \.limits, source: "Recommendation ITU-T A.1, submission of contributions"),
        Field("link", \.link),
        Field("basis", \.basis),
    ]

    /// A limit lies before the meeting.
    package var contradictions: [Finding] {
        let amounts = limits.flatMap { [$0.months, $0.days] }
        let isNegative = amounts.contains { $0.map { $0 < 0 } ?? false }
        return isNegative ? [Finding("meeting.limit", .error)] : []
    }
}

/// How long before the opening of a meeting something must be there.
package struct MeetingLimit: FieldGroup {
    package var limit: LimitKind?
    package var months: Int?
    package var days: Int?

    package init() {}

    package static let fields: [Field<MeetingLimit>] = [
        Field("limit", \.limit), Field("months", \.months), Field("days", \.days),
    ]
}

/// What a limit is for.
package enum LimitKind: String, FieldCode {
    /// Documents that are to be translated.
    case translation
    /// Documents that are taken as they are.
    case acceptance
    /// Temporary documents.
    case temporary
    case registration
    package static let listName = "limit"
}
