package import Vocabulary

/// The proof that a journal only grew: its first entries are still the ones they were.
///
/// - Source: RFC 9162, section 2.1.4.
package struct ConsistencyProof: Hashable, Sendable {
    /// How many entries the earlier root covers.
    package let oldSize: Int
    /// How many entries the later root covers.
    package let newSize: Int
    /// The hashes from which both roots can be computed, from the old edge upwards.
    package let hashes: [Digest]

    /// A proof as made or read; it proves nothing before it is verified.
    package init(oldSize: Int, newSize: Int, hashes: [Digest]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Accepts the proof, or says why not.
    ///
    /// RFC 9162 leaves out the sizes 0 and equal sizes. Here, as in most programs, every journal
    /// continues the empty one, and equal sizes need equal roots; neither takes any hashes.
    ///
    /// - Parameters:
    ///   - oldRoot: The root from a verified checkpoint of the old size.
    ///   - newRoot: The root from a verified checkpoint of the new size.
    /// - Throws: `outOfRange`, `wrongLength` or `otherRoot`.
    /// - Complexity: Two hashes at most for each of the proof.
    /// - Source: RFC 9162, section 2.1.4.2.
    package func verify(oldRoot: Digest, newRoot: Digest) throws(ProofError) {
        guard oldSize >= 0, oldSize <= newSize else { throw .outOfRange }
        if oldSize == 0 || oldSize == newSize {
            guard hashes.isEmpty else { throw .wrongLength }
            let expected = oldSize == newSize ? newRoot : MerkleHashing.empty
            guard oldRoot == expected else { throw .otherRoot }
            return
        }
        let roots = try roots(oldRoot: oldRoot)
        guard roots.old == oldRoot, roots.new == newRoot else { throw .otherRoot }
    }

    /// Both roots as the hashes give them, for 0 < `oldSize` < `newSize`.
    private func roots(oldRoot: Digest) throws(ProofError) -> (old: Digest, new: Digest) {
        // An old tree that is a single node is not repeated in the proof.
        var path = (oldSize & (oldSize - 1) == 0 ? [oldRoot] : []) + hashes
        guard !path.isEmpty else { throw .wrongLength }
        let start = path.removeFirst()
        var (old, new) = (start, start)
        let skipped = oldSize.trailingZeroBitCount
        var (place, last) = ((oldSize - 1) >> skipped, (newSize - 1) >> skipped)
        for hash in path {
            guard last > 0 else { throw .wrongLength }
            if place & 1 == 1 || place == last {
                old = MerkleHashing.node(hash, old)
                new = MerkleHashing.node(hash, new)
                while place & 1 == 0, place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                new = MerkleHashing.node(new, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .wrongLength }
        return (old, new)
    }
}
