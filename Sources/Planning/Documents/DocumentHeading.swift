package import Records
package import Vocabulary

/// A heading of documents in the organization's own words, in place of that of the catalogue.
///
/// It counts for one document, for all of a template, or for all; the closest one stands.
package struct DocumentHeading: Record {
    package static let kind = "heading"

    package let id: Identifier<DocumentHeading>
    package var code = ""
    /// Which heading: its key in the catalogue without `paper.`, such as `vacancy.purpose`.
    package var key = ""
    package var words = MultilingualText()
    /// The only document that it counts for.
    package var document: Identifier<DocumentRecord>?
    /// The only template that it counts for.
    package var template: DocumentTemplate?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<DocumentHeading>) { self.id = id }

    package static let fields: [Field<DocumentHeading>] = [
        Field("code", \.code, .toSave, .searched),
        Field("key", \.key, .toSave, .searched),
        Field("words", \.words, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("document", \.document),
        Field("template", \.template),
        Field("basis", \.basis),
    ]
}

extension Workspace {
    /// The headings that are worded in an own way for a document, by their keys.
    package func headings(of record: DocumentRecord) -> [String: DocumentHeading] {
        let meant = records(DocumentHeading.self).filter { heading in
            (heading.document ?? record.id) == record.id
                && (heading.template ?? record.template) == record.template
        }
        return Dictionary(meant.map { ($0.key, $0) }) { first, second in
            second.closeness > first.closeness ? second : first
        }
    }
}

extension DocumentHeading {
    /// How few documents it counts for.
    fileprivate var closeness: Int { (document == nil ? 0 : 2) + (template == nil ? 0 : 1) }
}
