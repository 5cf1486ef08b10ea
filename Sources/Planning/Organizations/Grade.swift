package import Records
package import Vocabulary

/// A grade of posts, with what a post of it costs in a year.
///
/// - Source: ICSC, common system of grades (P-1 to P-5, D-1, D-2); the list is the organization's own.
package struct Grade: Record {
    package static let kind = "grade"

    package let id: Identifier<Grade>
    package var code = ""
    package var name = MultilingualText()
    /// The place from the highest, from 1.
    package var rank: Int?
    package var costs: [GradeCost] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Grade>) { self.id = id }

    package static let fields: [Field<Grade>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("rank", \.rank),
        Field("costs", \.costs),
        Field("basis", \.basis),
    ]
}

/// What one post costs in one year.
package struct GradeCost: FieldGroup {
    package var year: Int?
    package var amount: Quantity?
    /// ISO 4217, three letters.
    package var currency = ""

    package init() {}

    package static let fields: [Field<GradeCost>] = [
        Field("year", \.year), Field("amount", \.amount),
        Field("currency", \.currency, source: "ISO 4217"),
    ]
}
