package import Markup
package import Vocabulary

/// A stretch of words that are alike.
package struct DocumentRun: Hashable, Sendable {
    /// What stands there.
    package enum Content: Hashable, Sendable {
        /// Words as they are; a no-break space stays one, and no sign in them means anything.
        case words(String)
        /// The number of what has a bookmark: «Table 2», «Annex B», «3.1»; where there is no such bookmark,
        /// the name itself.
        case reference(String)
        case tab
        case lineBreak
    }

    package var content: Content
    package var emphasis: Emphasis
    /// The language of the words, where it is not that of the document.
    package var language: Language?
    package var link: WebAddress?
    package var change: DocumentChange?
    /// Whether the words are missing in the document's language and stand in another one; the writers say in
    /// which.
    package var isUntranslated: Bool

    package init(
        _ content: Content, _ emphasis: Emphasis = [], in language: Language? = nil,
        link: WebAddress? = nil, change: DocumentChange? = nil, isUntranslated: Bool = false
    ) {
        self.content = content
        self.emphasis = emphasis
        self.language = language
        self.link = link
        self.change = change
        self.isUntranslated = isUntranslated
    }

    /// A run of words.
    package init(
        _ words: String, _ emphasis: Emphasis = [], in language: Language? = nil,
        link: WebAddress? = nil, change: DocumentChange? = nil
    ) {
        self.init(.words(words), emphasis, in: language, link: link, change: change)
    }

    /// A reference to what has a bookmark.
    package static func reference(_ bookmark: String) -> DocumentRun {
        DocumentRun(.reference(bookmark))
    }

    /// Words that are not there in the document's language, with a mark that says in which they are.
    package static func untranslated(_ words: String, in language: Language) -> DocumentRun {
        DocumentRun(.words(words), in: language, isUntranslated: true)
    }

    /// The words, where it has some.
    var words: String? {
        if case .words(let words) = content { words } else { nil }
    }
}

/// How words stand out.
package struct Emphasis: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let strong = Emphasis(rawValue: 1)
    /// Slanted where the script knows that; Arabic and Chinese words stand out otherwise.
    package static let slanted = Emphasis(rawValue: 2)
    package static let underlined = Emphasis(rawValue: 4)
}

/// A change that can be accepted or refused.
package struct DocumentChange: Hashable, Sendable {
    /// The kinds of changes.
    package enum Kind: String, CaseIterable, Sendable {
        case added, removed
    }

    package var kind: Kind
    /// Who made it: a body or an edition, not a person.
    package var author: String
    package var date: CalendarDate

    package init(_ kind: Kind, by author: String, on date: CalendarDate) {
        self.kind = kind
        self.author = author
        self.date = date
    }
}
