/// What two sequences have in common, in order.
///
/// The longest common sequence by Myers' algorithm, so long as they differ in hundreds of elements
/// at most. Where they differ in more, elements that stand once in either are looked for first, and
/// what lies between them is compared in turn; so the time stays bounded.
///
/// - Source: E. W. Myers, An O(ND) difference algorithm and its variations, 1986.
enum LongestSequence {
    /// The most differences for which the longest sequence is looked for.
    private static let mostDifferences = 256
    /// How often a stretch is cut at elements that stand once.
    private static let mostCuts = 8

    /// What two sequences have in common.
    ///
    /// - Parameters:
    ///   - old: One sequence.
    ///   - new: The other.
    /// - Returns: The places in either, rising in both.
    static func of(_ old: [Int], _ new: [Int]) -> [(Int, Int)] {
        common(old[...], new[...], cuts: 0)
    }

    private static func common(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, cuts: Int
    ) -> [(Int, Int)] {
        var left = old
        var right = new
        var before: [(Int, Int)] = []
        var after: [(Int, Int)] = []
        while let first = left.first, first == right.first {
            before.append((left.startIndex, right.startIndex))
            left.removeFirst()
            right.removeFirst()
        }
        while let last = left.last, last == right.last {
            left.removeLast()
            right.removeLast()
            after.append((left.endIndex, right.endIndex))
        }
        return before + middle(left, right, cuts: cuts) + after.reversed()
    }

    private static func middle(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, cuts: Int
    ) -> [(Int, Int)] {
        if old.isEmpty || new.isEmpty { return [] }
        let edit = ShortestEdit(Array(old), Array(new), limit: mostDifferences)
        if let found = edit.common() {
            return found.map { ($0.0 + old.startIndex, $0.1 + new.startIndex) }
        }
        guard cuts < mostCuts else { return [] }
        return cut(old, new, cuts: cuts + 1)
    }

    private static func cut(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, cuts: Int
    ) -> [(Int, Int)] {
        let lone = singles(new)
        let pairs = singles(old).compactMap { value, place in
            lone[value].map {
                MatchedPair(
                    old: place, new: $0 - new.startIndex, similarity: 0, worth: 1)
            }
        }
        var found: [(Int, Int)] = []
        var place = (old: old.startIndex, new: new.startIndex)
        let chain = HeaviestChain.of(pairs, count: new.count)
        guard !chain.isEmpty else { return [] }
        for pair in chain {
            let other = pair.new + new.startIndex
            found += common(old[place.old..<pair.old], new[place.new..<other], cuts: cuts)
            found.append((pair.old, other))
            place = (pair.old + 1, other + 1)
        }
        return found + common(old[place.old...], new[place.new...], cuts: cuts)
    }

    /// The places of the values that stand once.
    private static func singles(_ values: ArraySlice<Int>) -> [Int: Int] {
        let places = Dictionary(values.indices.map { (values[$0], $0) }) { _, _ in -1 }
        return places.filter { $0.value >= 0 }
    }
}
