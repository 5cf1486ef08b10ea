/// What two texts have between two pairs that keep their order, without what is paired already.
struct Gap {
    /// The numbers in the first text, rising.
    let old: [Int]
    /// The numbers in the second text, rising.
    let new: [Int]

    /// The greatest number of pairs looked at without choice.
    private static let limit = 4_096
    /// How far from the diagonal a greater gap is looked at.
    private static let band = 32

    /// The pairs to look at: all of a small gap, those near the diagonal of a great one.
    ///
    /// - Returns: Numbers in the first and the second text.
    func pairs() -> [(old: Int, new: Int)] {
        let isSmall = old.count * new.count <= Self.limit
        return old.indices.flatMap { index in
            let middle = index * new.count / old.count
            let from = isSmall ? 0 : max(0, middle - Self.band)
            let to = isSmall ? new.count : min(new.count, middle + Self.band)
            return new[from..<to].map { (old[index], $0) }
        }
    }

    /// The gaps between pairs.
    ///
    /// - Parameters:
    ///   - chain: Pairs that rise in both texts.
    ///   - isOldPaired: For each paragraph of the first text, whether it is in any pair.
    ///   - isNewPaired: The same of the second text.
    /// - Returns: The gaps that have unpaired paragraphs of both texts.
    static func between(
        _ chain: [MatchedPair], isOldPaired: [Bool], isNewPaired: [Bool]
    ) -> [Gap] {
        var gaps: [Gap] = []
        var old = 0
        var new = 0
        func close(_ endOfOld: Int, _ endOfNew: Int) {
            let gap = Gap(
                old: (old..<endOfOld).filter { !isOldPaired[$0] },
                new: (new..<endOfNew).filter { !isNewPaired[$0] })
            if !gap.old.isEmpty, !gap.new.isEmpty { gaps.append(gap) }
        }
        for pair in chain {
            close(pair.old, pair.new)
            old = pair.old + 1
            new = pair.new + 1
        }
        close(isOldPaired.count, isNewPaired.count)
        return gaps
    }
}
