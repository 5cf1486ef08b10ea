/// A text that people write once and translate: its wording per language and how far each is.
///
/// - Shape: at most one wording a language, sorted by language; empty when nothing was written.
public struct MultilingualText: Hashable, Sendable {
    /// How far the wording of one language is.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Written by a machine or a helper and not looked at.
        case draft
        /// Translated and not yet confirmed.
        case translated
        /// Confirmed, or the source itself.
        case confirmed
    }

    /// The wording in one language.
    public struct Version: Hashable, Sendable {
        /// The language it is in.
        public let language: Language
        /// The words.
        public let text: String
        /// How far it is.
        public let state: State
        /// The revision of the source that it was made from.
        public let sourceRevision: Int

        /// A wording of these parts.
        public init(language: Language, text: String, state: State, sourceRevision: Int) {
            self.language = language
            self.text = text
            self.state = state
            self.sourceRevision = sourceRevision
        }
    }

    /// A wording together with the answer to «is this what was asked for?».
    public struct Shown: Hashable, Sendable {
        /// The words.
        public let text: String
        /// The language they are in.
        public let language: Language
        /// Whether another language had been asked for.
        public let isSubstitute: Bool

        /// A wording as a reader sees it.
        public init(text: String, language: Language, isSubstitute: Bool) {
            self.text = text
            self.language = language
            self.isSubstitute = isSubstitute
        }
    }

    /// The wordings, sorted by language.
    public private(set) var versions: [Version] = []
    /// The language in which the text was first written; `nil` while nothing is.
    public private(set) var sourceLanguage: Language?
    /// How often the wording in the source language has changed; 0 while nothing is written.
    public private(set) var revision = 0

    /// A text in which nothing is written.
    public init() {}

    /// A text written in one language, its source.
    public init(_ text: String, in language: Language) {
        self.init()
        write(text, in: language)
    }

    /// A text of these wordings, as it was kept; of two in one language the last counts.
    ///
    /// The revision is needed only where the wording in the source language is missing.
    public init(_ versions: [Version], source: Language, revision: Int = 0) {
        self.init()
        sourceLanguage = source
        self.revision = revision
        for version in versions { place(version, in: version.language) }
        if isEmpty { self = MultilingualText() }
    }

    /// Whether nothing is written in any language.
    public var isEmpty: Bool { versions.isEmpty }

    /// The wording in a language, or `nil` when there is none.
    public subscript(language: Language) -> String? { version(in: language)?.text }

    /// The wording in a language with its state, or `nil` when there is none.
    public func version(in language: Language) -> Version? {
        versions.first { $0.language == language }
    }

    /// Sets the wording in a language; an empty one takes it away.
    ///
    /// The first language written is the source. A changed source makes every translation stale; a
    /// text whose last wording is taken away is as new.
    public mutating func write(_ text: String, in language: Language, state: State = .confirmed) {
        let isSource = sourceLanguage == nil || language == sourceLanguage
        if isSource, self[language] != text, !(text.isEmpty && isEmpty) {
            sourceLanguage = language
            revision += 1
        }
        place(
            text.isEmpty
                ? nil
                : Version(language: language, text: text, state: state, sourceRevision: revision),
            in: language)
        if isEmpty { self = MultilingualText() }
    }

    /// Puts a wording in its place just as it is, or takes that of the language away.
    ///
    /// A wording in the source language brings its own revision with it. So what two people do to
    /// two languages comes to the same in either order.
    public mutating func place(_ version: Version?, in language: Language) {
        versions.removeAll { $0.language == language }
        guard let version, !version.text.isEmpty else { return }
        if sourceLanguage == nil { sourceLanguage = language }
        if language == sourceLanguage { revision = version.sourceRevision }
        let place = versions.firstIndex { $0.language > language } ?? versions.endIndex
        versions.insert(version, at: place)
    }

    /// Whether a translation was made from an older wording of the source.
    public func isStale(in language: Language) -> Bool {
        guard let version = version(in: language), language != sourceLanguage else { return false }
        return version.sourceRevision < revision
    }

    /// What a reader of `language` sees: that wording, else the source's, else any.
    ///
    /// - Returns: `nil` when nothing is written in any language.
    public func shown(in language: Language) -> Shown? {
        let found = version(in: language) ?? sourceLanguage.flatMap(version(in:)) ?? versions.first
        return found.map {
            Shown(text: $0.text, language: $0.language, isSubstitute: $0.language != language)
        }
    }
}
