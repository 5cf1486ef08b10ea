package import Vocabulary

/// A hash at its place in the tree over a journal.
///
/// - Shape: node (level, index) covers the entries from `index` · 2^`level` up to, and without,
///   (`index` + 1) · 2^`level`; level 0 holds the hashes of the entries. Only nodes whose
///   entries are all there exist, so that a node never changes.
/// - Source: C2SP tlog-tiles, «Merkle Tree», levels and indexes of hashes.
package struct MerkleNode: Hashable, Sendable {
    /// How many times its hashes were paired: 0 for an entry.
    package let level: Int
    /// Its place among the nodes of its level, from 0.
    package let index: Int
    /// The hash.
    package let digest: Digest

    /// A hash and its place.
    package init(level: Int, index: Int, digest: Digest) {
        self.level = level
        self.index = index
        self.digest = digest
    }
}
