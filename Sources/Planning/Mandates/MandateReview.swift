package import Records
package import Vocabulary

/// A review of a mandate before an assembly: four questions and what follows from them.
///
/// - Source: WTSA Resolution 1 (Rev. Hammamet, 2016), § 1.3.
package struct MandateReview: Record {
    package static let kind = "review"

    package let id: Identifier<MandateReview>
    package var code = ""
    package var mandate: Identifier<Mandate>?
    package var date: CalendarDate?
    /// Question a): whether a text of a higher body already sets this priority.
    package var isSetElsewhere: Answer?
    /// Question b): whether it is merely repeated from conference to conference.
    package var isRepeated: Answer?
    /// Question c): whether it needs editorial updates only.
    package var needsOnlyEditing: Answer?
    /// Question d): whether its actions are accomplished, so that it is fulfilled.
    package var isAccomplished: Answer?
    package var outcome: ReviewOutcome?
    package var reason = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<MandateReview>) { self.id = id }

    package static let fields: [Field<MandateReview>] = [
        Field("code", \.code, .toSave, .searched),
        Field("mandate", \.mandate, .toSave),
        Field("date", \.date, .toPublish),
        Field("setElsewhere", \.isSetElsewhere, .toPublish, source: "WTSA Res. 1 § 1.3 a)"),
        Field("repeated", \.isRepeated, .toPublish, source: "WTSA Res. 1 § 1.3 b)"),
        Field("onlyEditing", \.needsOnlyEditing, .toPublish, source: "WTSA Res. 1 § 1.3 c)"),
        Field("accomplished", \.isAccomplished, .toPublish, source: "WTSA Res. 1 § 1.3 d)"),
        Field("outcome", \.outcome, .toPublish, source: "UN80 mandate decision"),
        Field("reason", \.reason, .toPublish, .searched),
        Field("basis", \.basis),
    ]
}

/// The answer to a question of a review.
package enum Answer: String, FieldCode {
    case yes, no
}

/// What follows from a review.
///
/// - Source: UN80 initiative: retain, review (update), remove.
package enum ReviewOutcome: String, FieldCode {
    case retain, update, retire
}
