package import Vocabulary

/// A document as it is meant, whatever it is written as: Word, HTML, PDF or JSON.
///
/// It holds all its words already, in its language; numbers of headings, paragraphs, tables and figures are
/// counted where it is written.
package struct Document: Hashable, Sendable {
    package var facts: DocumentFacts
    /// The words that every document of its language has, such as «Table».
    package var labels: DocumentLabels
    package var blocks: [DocumentBlock]

    package init(
        _ facts: DocumentFacts, _ labels: DocumentLabels, _ blocks: [DocumentBlock] = []
    ) {
        self.facts = facts
        self.labels = labels
        self.blocks = blocks
    }

    /// The language of what doesn't say another one.
    package var language: Language { facts.language }

    /// The language of a paragraph: the one that all its words are in, where that is one.
    func language(of runs: [DocumentRun]) -> Language {
        guard let first = runs.first(where: { $0.words != nil })?.language,
            runs.allSatisfy({ $0.words == nil || $0.language == first })
        else { return language }
        return first
    }
}

/// What is known of a document, besides its words; every file that is made of it carries these.
package struct DocumentFacts: Hashable, Sendable {
    package var title: String
    /// The symbol with the letter of the language, such as `C26/57-E`; empty where it has none.
    package var symbol: String
    package var language: Language
    /// The language in which it was written first.
    package var sourceLanguage: Language?
    /// The day that its figures are of.
    package var dataDate: CalendarDate?
    /// How many entries of the journal it was made from.
    package var position: Int?
    /// The snapshot that it shows, where it is one.
    package var snapshot: String?
    /// The template by its name and version, such as `council-contribution 2`.
    package var template: String
    /// The hash of what it was made from.
    package var checksum: Digest?
    /// Who submits it.
    package var author: String
    package var keywords: [String]

    package init(
        title: String, symbol: String = "", in language: Language,
        sourceLanguage: Language? = nil, dataDate: CalendarDate? = nil, position: Int? = nil,
        snapshot: String? = nil, template: String = "", checksum: Digest? = nil,
        author: String = "", keywords: [String] = []
    ) {
        self.title = title
        self.symbol = symbol
        self.language = language
        self.sourceLanguage = sourceLanguage
        self.dataDate = dataDate
        self.position = position
        self.snapshot = snapshot
        self.template = template
        self.checksum = checksum
        self.author = author
        self.keywords = keywords
    }
}
