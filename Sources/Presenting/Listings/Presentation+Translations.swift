import Planning
import Records
import Vocabulary

/// What is to be translated, as a list.
extension Presentation {
    /// The texts that are missing in the reader's language, or older there than their source; those of
    /// governing texts come from their files and are left out.
    package func translations() -> Listing {
        var listing = Listing(
            ("type", "column.type"), ("code", "field.code"), ("field", "column.field"),
            ("source", "column.source"), ("state", "field.state"))
        for type in workspace.schema.types where type.kind != Planning.Paragraph.kind {
            let indices = type.fields.indices.filter { type.fields[$0].type == .multilingual }
            guard !indices.isEmpty else { continue }
            for content in workspace.contents(type.kind) {
                for index in indices { add(type, content, index, &listing) }
            }
        }
        return listing
    }

    private func add(
        _ type: RecordDescription, _ content: RecordContent, _ index: Int,
        _ listing: inout Listing
    ) {
        let language = phrases.language
        guard let text = MultilingualText(content.values[index]), !text.isEmpty,
            text[language] == nil || text.isStale(in: language),
            let source = text.sourceLanguage.flatMap({ text.shown(in: $0) })
                ?? text.shown(in: language)
        else { return }
        let field = type.fields[index].name
        let state = text[language] == nil ? "missing" : "stale"
        listing.add(
            .named(type.kind, words: phrases.term("kind.\(type.kind)")),
            .record(type.kind, type.code(of: content)),
            .named(field, words: phrases.term("field.\(type.kind).\(field)")),
            .words(.init(source, for: language)),
            .named(state, words: phrases.text("translation.\(state)")))
    }
}

extension MultilingualText.Shown {
    /// The same words as somebody sees them who reads another language.
    fileprivate init(_ shown: Self, for language: Language) {
        self.init(
            text: shown.text, language: shown.language,
            isSubstitute: shown.language != language)
    }
}
