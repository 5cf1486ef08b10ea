package import Records
package import Vocabulary

/// Words that somebody wrote for a part of a document.
package struct Passage: Record {
    package static let kind = "passage"

    package let id: Identifier<Passage>
    package var code = ""
    package var document: Identifier<DocumentRecord>?
    package var part: PassagePart?
    /// The place among the passages of the part, from 1.
    package var rank: Int?
    package var words = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Passage>) { self.id = id }

    package static let fields: [Field<Passage>] = [
        Field("code", \.code, .toSave, .searched),
        Field("document", \.document, .toSave),
        Field("part", \.part, .toSave),
        Field("rank", \.rank),
        Field("words", \.words, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]
}

/// The parts of documents for which words are written.
package enum PassagePart: String, FieldCode {
    case abstract, purpose, action
    case strategicLink = "strategic-link"
    case financialImplications = "financial-implications"
    case references, body
    /// The annex with the structure before.
    case chartBefore = "chart-before"
    /// The annex with the structure after.
    case chartAfter = "chart-after"
    case decisionTitle = "decision-title"
    case considering, decides, next
    package static let listName = "passage"
}
