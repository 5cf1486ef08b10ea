/// Two paragraphs that may be, or were found to be, the same one in two texts.
struct MatchedPair: Hashable, Sendable {
    /// The number of the paragraph in the first text.
    let old: Int
    /// The number of the paragraph in the second text.
    let new: Int
    /// How like the two are, in thousandths, as a fate tells it.
    let similarity: Int
    /// How much the pair is worth in the search, with all that supports it.
    let worth: Int

    /// The pair seen from the other text.
    var turned: MatchedPair {
        MatchedPair(old: new, new: old, similarity: similarity, worth: worth)
    }
}
