package import Vocabulary

/// A text of a record that is to be translated, as it travels between programs.
package struct TranslationUnit: Hashable, Sendable {
    /// How far a translation is.
    ///
    /// - Source: XLIFF 2.0, 4.3.1.26 (`state`).
    package enum State: String, Sendable, CaseIterable {
        case initial, translated, reviewed, final
    }

    /// Where the text belongs.
    package let address: TranslationAddress
    /// The words that are translated.
    package var source: String
    /// The translation; empty where there is none.
    package var target = ""
    /// How far the translation is.
    package var state = State.initial
    /// Whether the translation is older than the source.
    package var isStale = false
    /// The revision of the source that was handed out; `nil` where it was lost on the way.
    package var revision: Int?
    /// The mark of the translation that was handed out; `nil` where it was lost on the way.
    package var seen: String?
    /// What the field is called.
    package var field = ""
    /// Where people find the record.
    package var place = ""

    /// A text without a translation.
    package init(_ address: TranslationAddress, source: String) {
        self.address = address
        self.source = source
    }
}

/// The texts of one language that are to be translated into another one.
package struct TranslationFile: Sendable {
    /// The language of the sources.
    package var source: Language
    /// The language of the translations.
    package var target: Language
    /// What the texts are of, such as the code of a document; empty where of all.
    package var original = ""
    /// The texts, in order.
    package var units: [TranslationUnit] = []
    /// Names of texts in the file that are none of ours, as they were read.
    package var foreign: [String] = []

    /// A file without texts.
    package init(from source: Language, to target: Language) {
        self.source = source
        self.target = target
    }
}
