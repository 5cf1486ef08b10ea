import Diagnostics
import Vocabulary

/// The stored tree beside the one that follows from the entries, as both grow from left to right.
///
/// Where the two differ, the node above tells which is right: it follows from one of them only.
///
/// - Shape: one pair of hashes for each level; nothing of the entries is kept.
struct TreeComparison {
    /// A place of the tree: what follows from below, and what is stored.
    struct Pair {
        let derived: Digest?
        let stored: Digest?

        /// Whether the two differ.
        var isDisputed: Bool { derived != stored }
        /// What is there of the two.
        var candidates: [Digest] { [stored, derived].compactMap(\.self) }
    }

    /// How many entries were compared.
    private(set) var size = 0
    /// The edge of the tree over the entries as they are.
    private(set) var frontier = MerkleFrontier()
    /// The number of the first entry that is not as it was written.
    private(set) var firstAltered: Int?
    private(set) var findings = FindingList()

    private let store: any Store
    private var waiting: [Pair] = []
    private var cursors: [NodeCursor] = []

    init(_ store: any Store) { self.store = store }

    /// How many nodes above the entries were found where they belong.
    var found: Int { cursors.reduce(0) { $0 + $1.found } }

    /// Whether a node above the next place is stored, which shows that there is an entry.
    mutating func isCoveredAbove() throws(StoreError) -> Bool {
        guard size & 1 == 1 else { return false }
        return try store.node(level: 1, index: size >> 1) != nil
    }

    /// Takes in the next entry and its stored hash; `nil` for what is missing.
    mutating func append(_ leaf: Pair) throws(StoreError) {
        frontier.append(leaf.derived ?? leaf.stored ?? MerkleHashing.empty)
        var (pair, level, index) = (leaf, 0, size)
        while index & 1 == 1, let left = waiting.popLast() {
            let above = try above(level, index >> 1)
            pair = settle(left, pair, level, index - 1, above)
            level += 1
            index >>= 1
        }
        waiting.append(pair)
        size += 1
    }

    /// Judges what has no node above it.
    mutating func finish() {
        var start = 0
        for level in (0..<Int.bitWidth).reversed() where size >> level & 1 == 1 {
            guard !waiting.isEmpty else { return }
            let pair = waiting.removeFirst()
            judge(pair, preferred(pair, level), level, start >> level)
            start += 1 << level
        }
    }

    /// Notes an entry that is altered, missing or too much.
    mutating func note(_ code: String, _ number: Int) {
        firstAltered = min(firstAltered ?? number, number)
        findings.append(Finding(code, .error, ["number": .number(number)]))
    }

    private mutating func above(_ level: Int, _ index: Int) throws(StoreError) -> Digest? {
        if level == cursors.count { cursors.append(NodeCursor(store, level: level + 1)) }
        return try cursors[level].node(at: index)
    }

    /// Finds out which hashes of two neighbours are right, and what follows from them.
    private mutating func settle(
        _ left: Pair, _ right: Pair, _ level: Int, _ index: Int, _ above: Digest?
    ) -> Pair {
        var choice = (preferred(left, level), preferred(right, level))
        if let above, left.isDisputed || right.isDisputed {
            for first in left.candidates {
                for second in right.candidates where MerkleHashing.node(first, second) == above {
                    choice = (first, second)
                }
            }
        }
        judge(left, choice.0, level, index)
        judge(right, choice.1, level, index + 1)
        guard let first = choice.0, let second = choice.1 else {
            return Pair(derived: nil, stored: above)
        }
        return Pair(derived: MerkleHashing.node(first, second), stored: above)
    }

    /// What counts while nothing above decides: the hash of an entry as stored, else what follows.
    private func preferred(_ pair: Pair, _ level: Int) -> Digest? {
        level == 0 ? pair.stored ?? pair.derived : pair.derived ?? pair.stored
    }

    private mutating func judge(_ pair: Pair, _ right: Digest?, _ level: Int, _ index: Int) {
        let entries = (index << level) + 1...(index + 1) << level
        guard pair.isDisputed || pair.derived == nil else { return }
        if level == 0, pair.derived == nil { return note("journal.missing", entries.lowerBound) }
        guard pair.derived != nil else { return }
        if pair.derived == right || pair.stored == nil {
            let code = pair.stored == nil ? "journal.node-missing" : "journal.node-altered"
            note(code, level, index, entries)
        } else if level == 0 {
            note("journal.altered", entries.lowerBound)
        } else {
            firstAltered = min(firstAltered ?? entries.lowerBound, entries.lowerBound)
            note("journal.altered-among", level, index, entries)
        }
    }

    private mutating func note(
        _ code: String, _ level: Int, _ index: Int, _ entries: ClosedRange<Int>
    ) {
        findings.append(
            Finding(
                code, .error,
                [
                    "level": .number(level), "index": .number(index),
                    "first": .number(entries.lowerBound), "last": .number(entries.upperBound),
                ]))
    }
}
