import Planning
import Records
import Vocabulary

/// Documents in the making, and those that were published.
extension Presentation {
    /// The documents with their kinds and meetings, and the languages in which they were published.
    package func documents() -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("template", "field.template"),
            ("symbol", "field.symbol"), ("meeting", "field.meeting"), ("date", "field.date"),
            ("state", "field.state"), ("published", "column.published"))
        let published = Dictionary(grouping: workspace.records(Publication.self)) { $0.document }
        listing.add(workspace.records(DocumentRecord.self)) { document in
            let languages = Set((published[document.id] ?? []).compactMap(\.language))
            return [
                .record(DocumentRecord.kind, document.code), cell(document.name),
                cell(document.template), .of(document.symbol), titled(document.meeting),
                cell(document.date), cell(document.state),
                .list(Language.allCases.filter(languages.contains).map(\.code)),
            ]
        }
        return listing
    }
}
