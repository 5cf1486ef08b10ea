import Diagnostics
package import GoverningTexts
package import Records
package import Vocabulary

/// A text that a governing body adopted: a resolution, a decision, a document.
///
/// - Source: FRBR work, as in Akoma Ntoso; its wordings in six languages are expressions.
package struct GoverningText: Record {
    package static let kind = "text"

    package let id: Identifier<GoverningText>
    package var code = ""
    package var actKind: ActKind?
    package var number = ""
    /// The identifier of the body that adopted it, such as `itu.wtsa`.
    package var body = ""
    package var place = ""
    package var year: Int?
    package var title = MultilingualText()
    package var state: TextState? = .inForce
    /// Whether its heading says that it revises an earlier edition.
    package var isRevised = false
    /// The text of which this is a revision, where the workspace has it.
    package var revises: Identifier<GoverningText>?
    /// The files it was read from.
    package var sources: [TextSource] = []

    package init(id: Identifier<GoverningText>) { self.id = id }

    package static let fields: [Field<GoverningText>] = [
        Field("code", \.code, .toSave, .searched, source: "FRBRalias"),
        Field(
            "title", \.title, .toPublish, .searched, .changedBy([.editor, .translator]),
            source: "AKN docTitle"),
        Field("actKind", \.actKind, .toPublish, source: "FRBRsubtype"),
        Field("number", \.number, source: "FRBRnumber"),
        Field("body", \.body, .toPublish, source: "FRBRauthor"),
        Field("place", \.place, source: "AKN location"),
        Field("year", \.year, .toPublish, source: "FRBRdate"),
        Field("state", \.state, source: "AKN lifecycle"),
        Field("revised", \.isRevised),
        Field("revises", \.revises, source: "AKN lifecycle/eventRef amendment"),
        Field("sources", \.sources, source: "FRBRManifestation"),
    ]
}

extension ActKind: FieldCode {
    package static let listName = "act"
}

/// Whether a text counts.
///
/// - Source: Akoma Ntoso 3.0, lifecycle events (generation, amendment, repeal).
package enum TextState: String, FieldCode {
    case draft
    case inForce = "in-force"
    /// A revision has taken its place.
    case superseded
    /// Suppressed without a successor.
    case suppressed
}

/// A file that a text was read from.
package struct TextSource: FieldGroup {
    package var language: Language?
    /// The SHA-256 of the file, by which the store keeps it.
    package var file: Digest?
    /// The name that the file had.
    package var name = ""

    package init() {}

    package static let fields: [Field<TextSource>] = [
        Field("language", \.language), Field("file", \.file), Field("name", \.name),
    ]
}
