package import Vocabulary

/// A tree of hashes in memory, which grows by one entry at a time.
///
/// - Shape: one array of hashes for each level; about two hashes for an entry.
package struct MerkleNodes: MerkleTree, Sendable {
    private var levels: [[Digest]] = []

    /// A tree without entries.
    package init() {}

    /// The tree over entries with these hashes.
    package init(leaves: some Sequence<Digest>) {
        for leaf in leaves { append(leaf) }
    }

    /// How many entries the tree has.
    package var size: Int { levels.first?.count ?? 0 }

    /// Adds an entry with this hash after all others.
    package mutating func append(_ leaf: Digest) {
        var digest = leaf
        for level in 0... {
            if level == levels.count { levels.append([]) }
            let left = levels[level].last
            levels[level].append(digest)
            guard let left, levels[level].count & 1 == 0 else { return }
            digest = MerkleHashing.node(left, digest)
        }
    }

    /// Returns a node of the tree.
    ///
    /// - Parameters:
    ///   - level: How many times its hashes were paired: 0 for an entry.
    ///   - index: Its place among the nodes of its level, from 0.
    /// - Returns: The hash over all entries below it.
    /// - Throws: `ProofError.noNode` where the tree has no such node.
    package func node(level: Int, index: Int) throws -> Digest {
        guard levels.indices.contains(level), levels[level].indices.contains(index) else {
            throw ProofError.noNode(level: level, index: index)
        }
        return levels[level][index]
    }
}
