import Planning
import Records
import Vocabulary

/// What is to be translated, as a list.
extension Presentation {
    /// The texts that a filter takes; those of governing texts come from their files, what never
    /// changes stays as it is, and both are left out.
    package func translationTasks(_ filter: TranslationFilter) -> [TranslationTask] {
        workspace.kept("translation tasks \(filter.language.code)") { workspace in
            workspace.schema.types.filter { !$0.isFixed && $0.kind != Planning.Paragraph.kind }
                .flatMap { workspace.translationTasks(of: $0, into: filter.language) }
        }.filter(filter.takes)
    }

    /// The texts of some tasks as a list.
    package func translations(_ tasks: [TranslationTask]) -> Listing {
        var listing = Listing(
            ("type", "column.type"), ("code", "field.code"), ("field", "column.field"),
            ("language", "field.language"), ("source", "column.source"), ("state", "field.state"),
            ("words", "column.words"))
        listing.add(tasks) { task in
            let name = task.field.name
            let standing = task.standing.rawValue
            return [
                .named(task.kind, words: phrases.term("kind.\(task.kind)")),
                .record(task.kind, task.code),
                .named(name, words: phrases.term("field.\(task.kind).\(name)")),
                .named(task.language.code, words: phrases.term("language.\(task.language.code)")),
                .words(shown(task.source)),
                .named(standing, words: phrases.text("translation.\(standing)")),
                .number(task.words),
            ]
        }
        return listing
    }

    /// How much there is to translate into each language.
    package func translationsByLanguage(_ filter: TranslationFilter) -> Listing {
        var listing = Listing(
            ("language", "field.language"), ("missing", "column.missing"),
            ("stale", "column.stale"), ("words", "column.words"))
        for language in Language.allCases {
            var own = filter
            own.language = language
            let tasks = translationTasks(own)
            listing.add(
                .named(language.code, words: phrases.term("language.\(language.code)")),
                .number(tasks.count { $0.standing == .missing }),
                .number(tasks.count { $0.standing == .stale }),
                .number(tasks.reduce(0) { $0 + $1.words }))
        }
        return listing
    }

    /// The same words as the reader sees them.
    private func shown(_ words: MultilingualText.Shown) -> MultilingualText.Shown {
        MultilingualText.Shown(
            text: words.text, language: words.language,
            isSubstitute: words.language != phrases.language)
    }
}

extension Workspace {
    /// All texts of records of a type that are written in another language.
    fileprivate func translationTasks(
        of type: RecordDescription, into language: Language
    ) -> [TranslationTask] {
        let indices = type.fields.indices.filter { type.fields[$0].type == .multilingual }
        guard !indices.isEmpty else { return [] }
        return contents(type.kind).flatMap { content in
            indices.compactMap {
                TranslationTask(type, content, field: $0, into: language)
            }
        }
    }
}
