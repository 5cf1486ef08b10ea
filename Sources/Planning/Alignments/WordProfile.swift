/// The words of one paragraph, ready to be compared with another of its language.
struct WordProfile {
    /// The numbers of its words, in order.
    let words: [Int]
    /// The features, in rising order: each word, and each two words that follow one another.
    let features: [Int]
    /// Its numbers, years left out, in rising order: what tells «Resolution 71» from «72».
    let figures: [Int]

    /// The profile of a text.
    ///
    /// - Parameters:
    ///   - text: The words of the paragraph.
    ///   - known: The features of both texts, to which those of this one are added.
    init(_ text: String, in known: inout Features) {
        let folded = FoldedWords.of(text)
        words = folded.map { known.number(of: $0) }
        var features = words
        for (first, second) in zip(words, words.dropFirst()) {
            features.append(known.number(of: first, second))
        }
        features.sort()
        known.count(features)
        self.features = features
        figures = zip(folded, words).compactMap { Self.isFigure($0) ? $1 : nil }.sorted()
    }

    /// Whether a word holds a digit and is no year: years change with each revision.
    private static func isFigure(_ word: String) -> Bool {
        guard word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        return !(word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")))
    }
}
