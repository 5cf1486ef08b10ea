import Diagnostics
package import Presenting
package import Vocabulary

/// The words that every document of a language has.
package struct DocumentLabels: Hashable, Sendable {
    package var language: Language
    package var table: String
    package var figure: String
    package var contents: String
    /// The mark behind words that are in another language, by that language.
    package var untranslated: [Language: String]
    /// What stands before words that were added, and taken out, for those who don't see how they look.
    package var added: String
    package var removed: String
    /// The last line, which says what the document was made from; empty where nothing is known.
    package var colophon: String

    /// The words in the language of the phrases, for a document with these facts.
    package init(_ phrases: Phrases, _ facts: DocumentFacts) {
        language = phrases.language
        table = phrases.text("document.table")
        figure = phrases.text("document.figure")
        contents = phrases.text("document.contents")
        added = phrases.text("document.added")
        removed = phrases.text("document.removed")
        let marks = Language.allCases.map { other in
            (
                other,
                phrases.text(
                    "document.untranslated",
                    ["language": .text(phrases.text("document.language.\(other.code)"))])
            )
        }
        untranslated = Dictionary(uniqueKeysWithValues: marks)
        colophon = Self.colophon(phrases, facts)
    }

    /// What the document was made from, part by part.
    private static func colophon(_ phrases: Phrases, _ facts: DocumentFacts) -> String {
        var parts: [String] = []
        func add(_ key: String, _ value: FindingValue?) {
            guard let value else { return }
            parts.append(phrases.text("document.from.\(key)", ["value": value]))
        }
        add("data", facts.dataDate.map { .date($0) })
        add("snapshot", facts.snapshot.map { .text($0) })
        add("position", facts.position.map { .number($0) })
        add(
            "source",
            facts.sourceLanguage.map { .text(phrases.text("document.language.\($0.code)")) })
        add("template", facts.template.isEmpty ? nil : .text(facts.template))
        add("checksum", facts.checksum.map { .text(String($0.description.prefix(16))) })
        return parts.joined(separator: phrases.text("document.from.between"))
    }
}
