package import Vocabulary

/// A paragraph of a governing text as an alignment sees it.
///
/// It holds what tells one paragraph from another, without the tree it was read from.
package struct AlignedParagraph: Sendable {
    /// Where it stands, by position and without a word of any language: `op.2.2.ii`, `pre.1.b`.
    package let path: String
    /// The part of the act, such as `preambular`, `operative` or the name of an annex.
    package let part: String
    /// The label as printed; empty where there is none.
    package let label: String
    /// The class of the verb it stands under or opens with, such as `instructs`, or `nil`.
    package let verb: String?
    /// Those addressed: identifiers of bodies where they are known, names elsewhere.
    package let addressees: [String]
    /// The words of the heading it stands under, or `nil`.
    package let heading: String?
    /// Its own words.
    package let words: String
    /// The language of its words.
    package let language: Language

    /// A paragraph of a text.
    ///
    /// - Parameters:
    ///   - path: Where it stands, by position.
    ///   - part: The part of the act.
    ///   - label: The label as printed.
    ///   - verb: The class of the verb.
    ///   - addressees: Identifiers of bodies, or names.
    ///   - heading: The words of the heading above.
    ///   - words: Its own words.
    ///   - language: The language of its words.
    package init(
        path: String, part: String, label: String = "", verb: String? = nil,
        addressees: [String] = [], heading: String? = nil, words: String, language: Language
    ) {
        self.path = path
        self.part = part
        self.label = label
        self.verb = verb
        self.addressees = addressees
        self.heading = heading
        self.words = words
        self.language = language
    }
}
