/// The paragraphs of two revisions, or of two language versions, of a text, one by one.
///
/// Within one language, paragraphs are told by their words, and where they stand only supports it.
/// Between two languages they are told by where they stand, by the classes of verbs and the bodies
/// addressed, by the numbers and codes in their words and by their lengths. The language of a text
/// is that of its first paragraph.
package struct Alignment: Sendable {
    /// The fates in the order of the new text, with removed paragraphs where they stood.
    ///
    /// Each paragraph of either text is in exactly one of them.
    package let fates: [Fate]
    /// For each paragraph of the old text, the place of its fate in `fates`.
    private let placesOfOld: [Int]
    /// For each paragraph of the new text, the place of its fate in `fates`.
    private let placesOfNew: [Int]

    /// The alignment of two texts.
    ///
    /// The pairs found don't depend on which text is called the old one.
    ///
    /// - Parameters:
    ///   - old: The paragraphs of the old revision, in reading order.
    ///   - new: The paragraphs of the new revision, in reading order.
    /// - Returns: The fate of every paragraph.
    /// - Complexity: O((*m* + *n*) log (*m* + *n*)) in the words of both, with a bounded number of
    ///   comparisons for each paragraph.
    package static func of(_ old: [AlignedParagraph], _ new: [AlignedParagraph]) -> Alignment {
        let isTurned = precedes(new, old)
        let (first, second) = isTurned ? (new, old) : (old, new)
        let isTranslation = first.first?.language != second.first?.language
        let pairs =
            isTranslation
            ? TranslationMatching.pairs(first, second) : RevisionMatching.pairs(first, second)
        let placement = Placement(
            pairs: isTurned ? pairs.map(\.turned) : pairs, old: old, new: new,
            isTranslation: isTranslation)
        return Alignment(placement.fates(), old: old.count, new: new.count)
    }

    /// The fate of a paragraph of the old text.
    ///
    /// - Parameter index: Its number in the old text.
    /// - Returns: Its fate; `new` of it is the paragraph to which a mandate follows.
    package func fate(ofOld index: Int) -> Fate { fates[placesOfOld[index]] }

    /// The fate of a paragraph of the new text.
    ///
    /// - Parameter index: Its number in the new text.
    /// - Returns: Its fate; `old` of it is the paragraph from which it comes.
    package func fate(ofNew index: Int) -> Fate { fates[placesOfNew[index]] }

    private init(_ fates: [Fate], old: Int, new: Int) {
        var placesOfOld = Array(repeating: 0, count: old)
        var placesOfNew = Array(repeating: 0, count: new)
        for (place, fate) in fates.enumerated() {
            if let old = fate.old { placesOfOld[old] = place }
            if let new = fate.new { placesOfNew[new] = place }
        }
        self.fates = fates
        self.placesOfOld = placesOfOld
        self.placesOfNew = placesOfNew
    }

    /// Whether a text comes first, in an order of texts that needs only be the same at all times.
    ///
    /// The search runs from the first text to the second, so that ties between equal paragraphs are
    /// broken alike when old and new are exchanged.
    private static func precedes(_ one: [AlignedParagraph], _ other: [AlignedParagraph]) -> Bool {
        if one.count != other.count { return one.count < other.count }
        for (left, right) in zip(one, other) where left.words != right.words {
            return left.words < right.words
        }
        for (left, right) in zip(one, other) where left.path != right.path {
            return left.path < right.path
        }
        return false
    }
}
