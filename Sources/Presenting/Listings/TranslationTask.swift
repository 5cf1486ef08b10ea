import Planning
package import Records
package import Vocabulary

/// A text of a record, as somebody translates it into one language.
package struct TranslationTask: Sendable {
    /// How far the translation is.
    package enum Standing: String, Sendable, CaseIterable { case missing, stale, done }

    package let kind: String
    package let key: RecordKey
    package let code: String
    package let field: FieldDescription
    /// The language into which it is translated.
    package let language: Language
    /// The text in all its languages.
    package let text: MultilingualText
    /// The words that are translated.
    package let source: MultilingualText.Shown

    /// A task, or `nil` where there is nothing to be translated into the language: no words, or
    /// the language is the one in which they were written.
    package init?(
        _ type: RecordDescription, _ content: RecordContent, field index: Int,
        into language: Language
    ) {
        guard let text = MultilingualText(content.values[index]),
            let source = text.sourceLanguage.flatMap({ text.shown(in: $0) }),
            source.language != language
        else { return nil }
        kind = type.kind
        key = content.key
        code = type.code(of: content)
        field = type.fields[index]
        self.language = language
        self.text = text
        self.source = MultilingualText.Shown(
            text: source.text, language: source.language, isSubstitute: true)
    }

    /// How far the translation is.
    package var standing: Standing {
        text[language] == nil ? .missing : text.isStale(in: language) ? .stale : .done
    }

    /// How much there is to translate: words, or signs where a script writes them without spaces.
    package var words: Int { Self.count(source.text) }

    /// How many words a text has; each Han sign counts as one.
    static func count(_ text: String) -> Int {
        var count = 0
        var isWithin = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isIdeographic {
                count += 1
                isWithin = false
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if !isWithin { count += 1 }
                isWithin = true
            } else if scalar.properties.isWhitespace {
                isWithin = false
            }
        }
        return count
    }
}

/// Which texts are to be translated.
package struct TranslationFilter: Sendable {
    /// The language into which they are.
    package var language: Language
    /// The language in which they were written; `nil` takes any.
    package var source: Language?
    /// The kind of the records; `nil` takes any.
    package var kind: String?
    /// The records; `nil` takes any.
    package var records: Set<RecordKey>?
    /// Whether what is translated already is among them.
    package var takesDone = false

    /// All that is missing in a language, or older there than its source.
    package init(into language: Language) { self.language = language }

    func takes(_ task: TranslationTask) -> Bool {
        (takesDone || task.standing != .done)
            && (source ?? task.source.language)
                == task.source.language
            && (kind ?? task.kind) == task.kind
            && records?.contains(task.key) ?? true
    }
}
