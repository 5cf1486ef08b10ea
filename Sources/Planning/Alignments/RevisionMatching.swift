/// The search for the pairs of two revisions in one language.
///
/// Four passes, the surest first: what is equal at both ends; the pairs that keep their order, by
/// the greatest sum of likeness; paragraphs that moved, which must be much alike; and last, within
/// what remains between two pairs, paragraphs of one section that were worded anew.
struct RevisionMatching {
    /// The texts.
    private let likeness: WordLikeness
    /// The pairs found.
    private var pairs: [MatchedPair] = []
    private var isOldPaired: [Bool]
    private var isNewPaired: [Bool]

    /// The least likeness of two paragraphs that keep their order.
    private static let leastInOrder = 410
    /// The least likeness of a paragraph that moved.
    private static let leastMoved = 600
    /// The least likeness of a paragraph worded anew in its place.
    private static let leastInPlace = 285
    /// A paragraph that moved has at least so many words.
    private static let leastWordsMoved = 3

    /// The pairs of two revisions.
    ///
    /// - Parameters:
    ///   - old: The first text.
    ///   - new: The second text.
    /// - Returns: The pairs, no paragraph in two of them.
    static func pairs(_ old: [AlignedParagraph], _ new: [AlignedParagraph]) -> [MatchedPair] {
        var matching = RevisionMatching(WordLikeness(old, new))
        matching.search()
        return matching.pairs
    }

    private init(_ likeness: WordLikeness) {
        self.likeness = likeness
        isOldPaired = Array(repeating: false, count: likeness.old.count)
        isNewPaired = Array(repeating: false, count: likeness.new.count)
    }

    private mutating func search() {
        let (old, new) = trimmed()
        let candidates = WordCandidates(likeness: likeness, old: old, new: new).pairs()
        let inOrder = candidates.filter { $0.similarity >= Self.leastInOrder }
        for pair in HeaviestChain.of(inOrder, count: likeness.new.count) { accept(pair) }
        matchMoved(candidates)
        matchInPlace()
    }

    private mutating func accept(_ pair: MatchedPair) {
        isOldPaired[pair.old] = true
        isNewPaired[pair.new] = true
        pairs.append(pair)
    }

    private func isFree(_ pair: MatchedPair) -> Bool {
        !isOldPaired[pair.old] && !isNewPaired[pair.new]
    }

    /// Pairs what is equal from the beginning and from the end.
    private mutating func trimmed() -> (Range<Int>, Range<Int>) {
        var start = 0
        var oldEnd = likeness.old.count
        var newEnd = likeness.new.count
        while start < min(oldEnd, newEnd), likeness.areSame(start, start) {
            accept(likeness.pair(start, start))
            start += 1
        }
        while start < min(oldEnd, newEnd), likeness.areSame(oldEnd - 1, newEnd - 1) {
            oldEnd -= 1
            newEnd -= 1
            accept(likeness.pair(oldEnd, newEnd))
        }
        return (start..<oldEnd, start..<newEnd)
    }

    private mutating func matchMoved(_ candidates: [MatchedPair]) {
        let moved = candidates.filter { pair in
            isFree(pair) && pair.similarity >= Self.leastMoved
                && likeness.oldWords[pair.old].words.count >= Self.leastWordsMoved
        }
        for pair in moved.sorted(by: { ($1.worth, $0.old, $0.new) < ($0.worth, $1.old, $1.new) })
        where isFree(pair) {
            accept(pair)
        }
    }

    private mutating func matchInPlace() {
        let chain = HeaviestChain.of(
            pairs.map { MatchedPair(old: $0.old, new: $0.new, similarity: 0, worth: 1) },
            count: likeness.new.count)
        for gap in Gap.between(chain, isOldPaired: isOldPaired, isNewPaired: isNewPaired) {
            let near = gap.pairs().map { likeness.pair($0.old, $0.new) }.filter { pair in
                pair.similarity >= Self.leastInPlace && likeness.isSameSection(pair.old, pair.new)
            }
            for pair in HeaviestChain.of(near, count: likeness.new.count) { accept(pair) }
        }
    }
}
