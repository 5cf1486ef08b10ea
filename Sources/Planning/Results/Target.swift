package import Diagnostics
package import Records
package import Vocabulary

/// What an indicator is to be in a period.
///
/// - Source: IATI 2.03, `period/target`.
package struct Target: Record {
    package static let kind = "target"

    package let id: Identifier<Target>
    package var code = ""
    package var indicator: Identifier<Indicator>?
    package var period: Period?
    package var targetKind: TargetKind?
    package var value: Quantity?
    /// Of a percentage, what the value is a part of; without it the value is in hundredths.
    package var denominator: Quantity?
    /// Of a qualitative indicator, what is to be seen.
    package var words = MultilingualText()
    /// For which categories it is set; for all where there are none.
    package var categories: [CategoryValue] = []
    /// The value as it was approved.
    package var approved: Quantity?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Target>) { self.id = id }

    package static let fields: [Field<Target>] = [
        Field("code", \.code, .toSave, .searched),
        Field("indicator", \.indicator, .toSave),
        Field("period", \.period, .toSave),
        Field("role", \.targetKind),
        Field("value", \.value),
        Field("denominator", \.denominator),
        Field("words", \.words, .searched, .changedBy([.editor, .translator])),
        Field("categories", \.categories),
        Field("approved", \.approved),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// A part of nothing can't be wanted.
    package var contradictions: [Finding] {
        guard let value, let denominator else { return [] }
        return [Ratio(value, of: denominator).fault].compactMap { $0 }
    }
}

/// Whether a target is the end or a step on the way.
package enum TargetKind: String, FieldCode {
    case target, milestone
    package static let listName = "target"
}

/// A category of a dimension, such as `region: Africa`.
package struct CategoryValue: FieldGroup {
    package var dimension = ""
    package var category = ""

    package init() {}

    package static let fields: [Field<CategoryValue>] = [
        Field("dimension", \.dimension), Field("category", \.category),
    ]
}
