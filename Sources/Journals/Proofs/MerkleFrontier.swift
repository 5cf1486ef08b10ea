package import Vocabulary

/// The right edge of a growing tree: all that appending to it and its root ever need.
///
/// A store keeps one in memory, so that appending reads nothing; whoever checks a whole journal
/// passes its entries through one.
///
/// - Shape: one hash for each 1 in the binary digits of the size, the widest first.
/// - Source: RFC 9162, section 2.1.2, which keeps the same stack.
package struct MerkleFrontier: Sendable {
    /// How many entries the tree has.
    package private(set) var size = 0
    private var peaks: [Digest] = []

    /// The edge of a tree without entries.
    package init() {}

    /// The edge of a stored tree over its first `size` entries.
    ///
    /// - Parameters:
    ///   - size: How many entries count.
    ///   - tree: The stored tree.
    /// - Throws: `ProofError.outOfRange` for a negative size, and what reading a node throws.
    /// - Complexity: O(log *size*) reads.
    package init(size: Int, of tree: some MerkleTree) throws {
        guard size >= 0 else { throw ProofError.outOfRange }
        for level in (0..<Int.bitWidth).reversed() where size >> level & 1 == 1 {
            peaks.append(try tree.node(level: level, index: size >> level - 1))
        }
        self.size = size
    }

    /// The root over all entries.
    ///
    /// - Complexity: O(log *size*) hashes.
    package var root: Digest {
        guard var root = peaks.last else { return MerkleHashing.empty }
        for peak in peaks.dropLast().reversed() { root = MerkleHashing.node(peak, root) }
        return root
    }

    /// Adds an entry with this hash after all others.
    package mutating func append(_ leaf: Digest) {
        append(leaf) { _ in }
    }

    /// Adds an entry and hands on the nodes that it makes, from level 0 upwards.
    ///
    /// - Parameters:
    ///   - leaf: The hash of the entry.
    ///   - receive: Called with each node to store.
    package mutating func append(_ leaf: Digest, receive: (MerkleNode) -> Void) {
        receive(MerkleNode(level: 0, index: size, digest: leaf))
        var (digest, level) = (leaf, 0)
        while size >> level & 1 == 1, let left = peaks.popLast() {
            digest = MerkleHashing.node(left, digest)
            level += 1
            receive(MerkleNode(level: level, index: size >> level, digest: digest))
        }
        peaks.append(digest)
        size += 1
    }
}
