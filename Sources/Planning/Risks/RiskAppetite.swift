package import Diagnostics
package import Records
package import Vocabulary

/// How much risk the organization takes in one category; never one limit for all.
///
/// - Source: Council documents C17/74 and C20/61: none for fraud, low for safety, high for innovation.
package struct RiskAppetite: Record {
    package static let kind = "risk-appetite"

    package let id: Identifier<RiskAppetite>
    package var code = ""
    /// The category of risks.
    package var name = MultilingualText()
    package var level: AppetiteLevel?
    /// The highest score that is still taken; above it somebody has to decide.
    package var limit: Int?
    /// The scale on which the limit is a score.
    package var scale: Identifier<RiskScale>?
    /// The text that says so.
    package var text: Identifier<GoverningText>?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<RiskAppetite>) { self.id = id }

    package static let fields: [Field<RiskAppetite>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("level", \.level, .toPublish),
        Field("limit", \.limit, .toPublish),
        Field("scale", \.scale, .toPublish),
        Field("text", \.text),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// No score is below nothing.
    package var contradictions: [Finding] {
        limit.map { $0 < 0 } ?? false ? [Finding("number.negative", .error)] : []
    }
}

/// How much risk is taken in a category.
package enum AppetiteLevel: String, FieldCode {
    case none, low, moderate, high
    package static let listName = "appetite"
}
