package import Vocabulary

/// The proof that an entry is in a journal, at its place, under a signed root.
///
/// - Source: RFC 9162, section 2.1.3.
package struct InclusionProof: Hashable, Sendable {
    /// The place of the entry, from 0.
    package let index: Int
    /// How many entries the root covers.
    package let size: Int
    /// The hashes beside the way, from the entry's neighbour up to the one below the root.
    package let hashes: [Digest]

    /// A proof as made or read; it proves nothing before it is verified.
    package init(index: Int, size: Int, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Accepts the proof, or says why not.
    ///
    /// - Parameters:
    ///   - leaf: The hash of the entry, computed by whoever verifies.
    ///   - root: The root from a checkpoint of the same size that was itself verified.
    /// - Throws: `outOfRange`, `wrongLength` or `otherRoot`.
    /// - Complexity: One hash for each of the proof.
    /// - Source: RFC 9162, section 2.1.3.2.
    package func verify(leaf: Digest, root: Digest) throws(ProofError) {
        guard index >= 0, index < size else { throw .outOfRange }
        var (place, last, digest) = (index, size - 1, leaf)
        for hash in hashes {
            guard last > 0 else { throw .wrongLength }
            if place & 1 == 1 || place == last {
                digest = MerkleHashing.node(hash, digest)
                while place & 1 == 0, place > 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                digest = MerkleHashing.node(digest, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .wrongLength }
        guard digest == root else { throw .otherRoot }
    }
}
