package import Diagnostics
package import Records
package import Vocabulary

/// How many in a unit must be able to do something, and how many are; without persons.
package struct CompetenceNeed: Record {
    package static let kind = "competence"

    package let id: Identifier<CompetenceNeed>
    package var code = ""
    package var name = MultilingualText()
    package var unit: Identifier<Unit>?
    package var period: Period?
    /// How many posts should have it.
    package var planned: Quantity?
    /// How many have it.
    package var met: Quantity?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<CompetenceNeed>) { self.id = id }

    package static let fields: [Field<CompetenceNeed>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("unit", \.unit, .toPublish),
        Field("period", \.period),
        Field("planned", \.planned),
        Field("met", \.met),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// There can't be fewer than none.
    package var contradictions: [Finding] {
        let isNegative = [planned, met].contains { $0.map { $0 < .zero } ?? false }
        return isNegative ? [Finding("number.negative", .error)] : []
    }
}
