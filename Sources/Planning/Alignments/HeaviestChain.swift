/// The pairs of greatest worth that stand in the same order in both texts.
///
/// It is the dynamic programming of sequence alignment, on a list of pairs in place of a whole
/// matrix: texts of thousands of paragraphs need memory only for the pairs that could be right.
enum HeaviestChain {
    /// Chooses pairs that rise in both texts, so that the sum of their worths is greatest.
    ///
    /// - Parameters:
    ///   - pairs: Pairs in any order.
    ///   - count: The number of paragraphs of the second text.
    /// - Returns: The chosen pairs, in order; no paragraph is in two of them.
    /// - Complexity: O(*k* log *k*) in the pairs.
    static func of(_ pairs: [MatchedPair], count: Int) -> [MatchedPair] {
        let sorted = pairs.sorted { ($0.old, $1.new) < ($1.old, $0.new) }
        var totals = Array(repeating: 0, count: sorted.count)
        var before = Array(repeating: -1, count: sorted.count)
        var tree = Array(repeating: -1, count: count + 1)
        var last = -1
        for (index, pair) in sorted.enumerated() where pair.worth > 0 {
            let previous = best(below: pair.new, in: tree, totals)
            before[index] = previous
            totals[index] = pair.worth + (previous < 0 ? 0 : totals[previous])
            insert(index, at: pair.new, into: &tree, totals)
            if last < 0 || totals[index] > totals[last] { last = index }
        }
        var chain: [MatchedPair] = []
        while last >= 0 {
            chain.append(sorted[last])
            last = before[last]
        }
        return chain.reversed()
    }

    /// The end of the heaviest chain whose last paragraph stands before one; −1 for none.
    private static func best(below new: Int, in tree: [Int], _ totals: [Int]) -> Int {
        var found = -1
        var place = new
        while place > 0 {
            let index = tree[place]
            if index >= 0, found < 0 || totals[index] > totals[found] { found = index }
            place &= place - 1
        }
        return found
    }

    private static func insert(
        _ index: Int, at new: Int, into tree: inout [Int], _ totals: [Int]
    ) {
        var place = new + 1
        while place < tree.count {
            if tree[place] < 0 || totals[index] > totals[tree[place]] { tree[place] = index }
            place += place & -place
        }
    }
}
