package import Records
package import Vocabulary

/// A document as it was published in one language: it never changes.
package struct Publication: Record {
    package static let kind = "publication"

    package let id: Identifier<Publication>
    package var code = ""
    package var name = MultilingualText()
    package var document: Identifier<DocumentRecord>?
    package var language: Language?
    package var symbol = ""
    package var date: CalendarDate?
    /// The position of the journal that it shows.
    package var position: Int?
    /// The edition of the template that it was made with.
    package var templateVersion: Int?
    package var files: [PublishedFile] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Publication>) { self.id = id }

    package static let fields: [Field<Publication>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .searched),
        Field("document", \.document, .toSave),
        Field("language", \.language, .toSave),
        Field("symbol", \.symbol, .searched),
        Field("date", \.date),
        Field("position", \.position, .toSave),
        Field("templateVersion", \.templateVersion),
        Field("files", \.files),
        Field("basis", \.basis),
    ]
    package static let isFixed = true
}

/// One form of a published document.
package struct PublishedFile: FieldGroup {
    package var name = ""
    /// The SHA-256 of the file, which the store keeps.
    package var file: Digest?

    package init() {}

    package static let fields: [Field<PublishedFile>] = [
        Field("name", \.name), Field("file", \.file),
    ]
}
