/// What became of a paragraph between two revisions of a text.
///
/// Between two language versions only `same`, `added` and `removed` occur.
package struct Fate: Hashable, Sendable {
    /// The kinds of fate.
    package enum Kind: String, CaseIterable, Sendable {
        /// It stands where it stood, with the same words.
        ///
        /// Case, spacing and punctuation don't count. A new number doesn't either: a paragraph
        /// that is renumbered because another was put in before it is the same.
        case same
        /// It stands where it stood, with other words.
        case changed
        /// It stands in another order or under another section.
        ///
        /// - Another order: of all the pairs found, the largest set that keeps its order stays; the
        ///   others have moved. Of two paragraphs that changed places, the shorter one moved.
        /// - Another section: another part, or another heading of which the class of verb or the
        ///   addressees differ. A heading only worded anew moves nothing, and where paragraphs open
        ///   with verbs of their own, without headings, another verb is a change of words.
        case moved
        /// It stands in the new text alone.
        case added
        /// It stood in the old text alone.
        case removed
    }

    /// The number of the paragraph in the old text; `nil` when it was added.
    package let old: Int?
    /// The number of the paragraph in the new text; `nil` when it was removed.
    package let new: Int?
    /// What became of it.
    package let kind: Kind
    /// Whether its words changed: always of `changed`, perhaps of `moved`.
    package let isReworded: Bool
    /// How like the two are, in thousandths.
    ///
    /// Within one language it is the likeness of the words: 1000 for equal ones. Across languages
    /// it is the weight of the evidence. It is 0 for a paragraph added or removed.
    package let similarity: Int

    /// Whether it was both moved and changed.
    package var isMovedAndReworded: Bool { kind == .moved && isReworded }
}
