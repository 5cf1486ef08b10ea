/// The pairs of two texts in one language that are worth comparing.
///
/// Comparing all with all would take minutes for thousands of paragraphs. So a paragraph meets
/// those with which it shares its rarest words, the one with its path, and those with its words.
struct WordCandidates {
    /// The texts.
    let likeness: WordLikeness
    /// The numbers of the first text still to be paired.
    let old: Range<Int>
    /// The numbers of the second text still to be paired.
    let new: Range<Int>

    /// How many paragraphs one is compared with for the words they share.
    private static let nearest = 24
    /// The least likeness of a pair.
    private static let floor = 250
    /// The least share of the likeness of its best pair that another pair of a paragraph must have.
    private static let rival = 70

    /// The pairs that may be right.
    ///
    /// - Returns: Pairs that no other pair of either paragraph surpasses by far.
    func pairs() -> [MatchedPair] {
        let postings = Postings(
            new.map { likeness.newWords[$0].features }, count: likeness.features.weights.count)
        let sizes = Array(likeness.newWeights[new])
        let places = Dictionary(new.map { (likeness.new[$0].path, $0) }) { first, _ in first }
        let equals = equals()
        var pairs: [MatchedPair] = []
        for one in old {
            var others = Set(
                postings.nearest(
                    to: likeness.oldWords[one].features, weights: likeness.features.weights,
                    sizes: sizes, count: Self.nearest
                ).map { $0 + new.lowerBound })
            if let place = places[likeness.old[one].path] { others.insert(place) }
            others.formUnion(equals[one - old.lowerBound])
            pairs += others.sorted().map { likeness.pair(one, $0) }
        }
        return withoutRivals(pairs.filter { $0.similarity >= Self.floor })
    }

    /// For each paragraph those of equal words, so far as they are as many from either end.
    private func equals() -> [[Int]] {
        let groups = Dictionary(grouping: new) { likeness.newWords[$0].words }
        var met: [[Int]: Int] = [:]
        let counts = Dictionary(grouping: old) { likeness.oldWords[$0].words }.mapValues(\.count)
        return old.map { one in
            let words = likeness.oldWords[one].words
            let rank = met[words, default: 0]
            met[words] = rank + 1
            guard let group = groups[words], let count = counts[words] else { return [] }
            let fromEnd = group.count - count + rank
            return [rank, fromEnd].filter(group.indices.contains).map { group[$0] }
        }
    }

    private func withoutRivals(_ pairs: [MatchedPair]) -> [MatchedPair] {
        var bestOfOld = Array(repeating: 0, count: likeness.old.count)
        var bestOfNew = Array(repeating: 0, count: likeness.new.count)
        for pair in pairs {
            bestOfOld[pair.old] = max(bestOfOld[pair.old], pair.similarity)
            bestOfNew[pair.new] = max(bestOfNew[pair.new], pair.similarity)
        }
        return pairs.filter { pair in
            pair.similarity * 100 >= Self.rival * max(bestOfOld[pair.old], bestOfNew[pair.new])
        }
    }
}
