package import Diagnostics
package import Records
package import Vocabulary

/// What is done so that risks become less likely or less grave.
///
/// - Source: ISO 31000:2018, 6.5.3 (treatment plans).
package struct Treatment: Record {
    package static let kind = "treatment"

    package let id: Identifier<Treatment>
    package var code = ""
    package var name = MultilingualText()
    /// The risks that it treats; several may share it.
    package var risks: [Identifier<Risk>] = []
    package var status: TreatmentStatus?
    package var due: CalendarDate?
    /// Since when it is in place.
    package var implemented: CalendarDate?
    /// By how many steps the risk is less likely once it is in place.
    package var lowersLikelihood: Int?
    /// By how many steps the risk is less grave once it is in place.
    package var lowersConsequence: Int?
    /// The activity by which it is carried out.
    package var activity: Identifier<Activity>?
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    package var cost: Quantity?
    /// ISO 4217, three letters.
    package var currency = ""
    package var evidence: [Evidence] = []
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Treatment>) { self.id = id }

    package static let fields: [Field<Treatment>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("risks", \.risks, .toPublish),
        Field("status", \.status, .toPublish, .changedBy([.editor, .contributor])),
        Field("due", \.due, .toPublish),
        Field(
            "implemented", \.implemented, .changedBy([.editor, .contributor]),
            .toPublishWhen("status", isOneOf: ["implemented"])),
        Field("lowersLikelihood", \.lowersLikelihood),
        Field("lowersConsequence", \.lowersConsequence),
        Field("activity", \.activity),
        Field("owner", \.owner),
        Field("deputy", \.deputy),
        Field("cost", \.cost),
        Field("currency", \.currency, source: "ISO 4217"),
        Field("evidence", \.evidence, .changedBy([.editor, .contributor])),
        Field("note", \.note, .searched, .changedBy([.editor, .contributor, .translator])),
        Field("basis", \.basis),
    ]

    /// Nobody stands in for oneself, and no treatment makes a risk greater.
    package var contradictions: [Finding] {
        let isNegative = [lowersLikelihood, lowersConsequence].contains {
            $0.map { $0 < 0 } ?? false
        }
        return deputyFaults + evidence.linkFaults
            + (isNegative ? [Finding("number.negative", .error)] : [])
    }

    /// Whether it was in place on a day.
    package func isInPlace(on day: CalendarDate) -> Bool {
        status == .implemented && implemented.map { $0 <= day } ?? false
    }
}

extension Treatment: OwnedRecord {}

/// How far a treatment has come.
package enum TreatmentStatus: String, FieldCode {
    case planned
    case underway = "under-way"
    case implemented, dropped
    package static let listName = "treatment-status"

    /// Whether something is still to be done.
    package var isOpen: Bool { self == .planned || self == .underway }
}
