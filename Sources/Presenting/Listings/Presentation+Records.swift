package import Diagnostics
package import Journals
import Planning
package import Records
import Vocabulary

/// Records of any type, their histories and findings as lists.
extension Presentation {
    /// Records of one type, a column a field.
    package func records(_ type: RecordDescription, _ contents: [RecordContent]) -> Listing {
        var listing = Listing(
            columns: type.fields.map { ($0.name, "field.\(type.kind).\($0.name)") })
        listing.add(contents) { row(type, $0) }
        return listing
    }

    /// All records of one type, in the order of their codes, a column a field.
    package func records(_ type: RecordDescription) -> Listing {
        var listing = Listing(
            columns: type.fields.map { ($0.name, "field.\(type.kind).\($0.name)") })
        listing.add(workspace.keys(type.kind)) {
            row(type, workspace.content(type.kind, $0) ?? type.empty($0))
        }
        return listing
    }

    private func row(_ type: RecordDescription, _ content: RecordContent) -> [Listing.Cell] {
        zip(type.fields, content.values).map { cell($1, $0, of: type.kind) }
    }

    private func cell(
        _ value: FieldValue, _ field: FieldDescription, of kind: String
    ) -> Listing.Cell {
        switch (value, field.type) {
        case (.multilingual(let text), _): cell(text)
        case (.text(let code), _) where field.name == "code": .record(kind, code)
        case (.text(let word), _) where ["kind", "unit", "source"].contains(field.name):
            .named(word, words: phrases.word(word))
        case (.text(let verb), _) where field.name == "verb" && !verb.isEmpty:
            .named(verb, words: phrases.term("verb.\(verb)"))
        case (.text(let text), _): text.isEmpty ? .none : .verbatim(text)
        case (.reference(let key), .reference(let kind)):
            .record(kind, workspace.code(kind, key))
        case (.date(let date), _): .date(date)
        case (.list, .list(.text)), (.list, .list(.group)): .verbatim(words(value, field.type))
        default: .of(words(value, field.type))
        }
    }

    /// Who changed what in a record, when and why.
    package func history(
        _ versions: [RecordVersion], of kind: String, _ people: People
    ) -> Listing {
        var listing = Listing(
            ("entry", "column.entry"), ("at", "column.at"), ("by", "column.actor"),
            ("type", "column.type"), ("field", "column.field"), ("before", "column.before"),
            ("now", "column.now"), ("why", "column.why"))
        guard let type = workspace.schema[kind] else { return listing }
        for version in versions {
            for difference in version.differences {
                guard let index = type.indices[difference.path.field] else { continue }
                let field = type.fields[index]
                let language = difference.path.language.map { " [\($0.code)]" } ?? ""
                listing.add(
                    .number(version.number), .moment(version.entry.at),
                    .text(people.name(of: version.entry.actor) ?? "\(version.entry.actor)"),
                    .text(phrases.term("kind.\(kind)")),
                    .text(phrases.term("field.\(kind).\(difference.path.field)") + language),
                    cell(difference.old, field, of: kind), cell(difference.new, field, of: kind),
                    .text(version.entry.reason))
            }
        }
        return listing
    }

    /// Findings with where they are and what can be done.
    package func findings(_ findings: [Finding]) -> Listing {
        let writer = phrases.findings
        var listing = Listing(
            ("code", "column.finding"), ("severity", "column.severity"), ("place", "column.place"),
            ("summary", "column.summary"), ("remedy", "column.remedy"))
        for finding in findings {
            listing.add(
                .text(finding.code), severity(finding),
                .text(writer.address(of: finding.place)), .text(writer.summary(of: finding)),
                .of(writer.remedy(of: finding)))
        }
        return listing
    }

    /// How many findings there are of each code.
    package func counts(_ findings: [Finding]) -> Listing {
        var listing = Listing(
            ("code", "column.finding"), ("severity", "column.severity"), ("count", "column.count"))
        let groups = Dictionary(grouping: findings, by: \.code).sorted { $0.key < $1.key }
        for (code, group) in groups {
            listing.add(.text(code), severity(group[0]), .number(group.count))
        }
        return listing
    }

    private func severity(_ finding: Finding) -> Listing.Cell {
        .named(
            finding.severity.rawValue,
            words: phrases.text("severity.\(finding.severity.rawValue)"))
    }

    /// Records that a search of this workspace found, with the words that match.
    package func hits(_ hits: [SearchHit], _ query: SearchQuery) -> Listing {
        found(hits.map { ($0.kind, $0.key) }, query)
    }

    /// Records in which a query is found, in a workspace of which there is no index: that of the past, or
    /// what was published.
    ///
    /// - Cost: one look at the words of every record.
    package func found(_ query: SearchQuery, limit: Int) -> Listing {
        let places = workspace.schema.types.lazy.flatMap { type in
            workspace.keys(type.kind).lazy.filter { key in
                workspace.content(type.kind, key).map { isFound(type, $0, query) } ?? false
            }.map { (type.kind, $0) }
        }
        return found(Array(places.prefix(limit)), query)
    }

    private func found(_ places: [(kind: String, key: RecordKey)], _ query: SearchQuery) -> Listing
    {
        var listing = Listing(
            ("type", "column.type"), ("code", "field.code"), ("words", "field.words"))
        for place in places {
            guard let type = workspace.schema[place.kind],
                let content = workspace.content(place.kind, place.key)
            else { continue }
            listing.add(
                .named(place.kind, words: phrases.term("kind.\(place.kind)")),
                .record(place.kind, type.code(of: content)), excerpt(type, content, query))
        }
        return listing
    }

    private func isFound(
        _ type: RecordDescription, _ content: RecordContent, _ query: SearchQuery
    ) -> Bool {
        type.searchedWords(of: content).contains {
            !SearchWords.ranges(of: query, in: $0).isEmpty
        }
    }

    /// The first words that match, with what stands around them, in their language.
    private func excerpt(
        _ type: RecordDescription, _ content: RecordContent, _ query: SearchQuery
    ) -> Listing.Cell {
        let texts = zip(type.fields, content.values).filter { $0.0.isSearched }.compactMap {
            MultilingualText($1)
        }.flatMap(\.versions)
        let own = texts.filter { $0.language == phrases.language } + texts
        let matching = own.first { !SearchWords.ranges(of: query, in: $0.text).isEmpty }
        guard let found = matching ?? own.first else { return .none }
        let snippet = SearchSnippet(of: query, in: found.text)
        let text =
            (snippet.isCutBefore ? "… " : "") + snippet.text + (snippet.isCutBehind ? " …" : "")
        return .words(
            .init(
                text: text, language: found.language,
                isSubstitute: found.language != phrases.language))
    }
}
