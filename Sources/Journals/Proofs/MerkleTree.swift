package import Vocabulary

/// The tree of hashes over a journal, wherever its nodes are kept.
///
/// Roots of earlier sizes and all proofs are made from the stored nodes; nothing else is kept.
///
/// - Source: RFC 9162, section 2.1.
package protocol MerkleTree {
    /// Returns a stored node.
    ///
    /// - Parameters:
    ///   - level: How many times its hashes were paired: 0 for an entry.
    ///   - index: Its place among the nodes of its level, from 0.
    /// - Returns: The hash over all 2^`level` entries below it.
    /// - Throws: What the store throws, and `ProofError.noNode` where it has no such node.
    func node(level: Int, index: Int) throws -> Digest
}

extension MerkleTree {
    /// Returns the nodes that one more entry makes: its own, then each that it completes.
    ///
    /// - Parameters:
    ///   - leaf: The hash of the entry.
    ///   - index: Its place, which is the number of entries before it.
    /// - Returns: The nodes to store, from level 0 upwards.
    /// - Throws: `ProofError.outOfRange` for a negative place, and what reading a node throws.
    /// - Complexity: O(log *index*) reads at worst, one on average.
    package func nodes(appending leaf: Digest, at index: Int) throws -> [MerkleNode] {
        guard index >= 0 else { throw ProofError.outOfRange }
        var made = [MerkleNode(level: 0, index: index, digest: leaf)]
        var (level, place, digest) = (0, index, leaf)
        while place & 1 == 1 {
            digest = MerkleHashing.node(try node(level: level, index: place - 1), digest)
            level += 1
            place >>= 1
            made.append(MerkleNode(level: level, index: place, digest: digest))
        }
        return made
    }

    /// Returns the root over the first entries.
    ///
    /// - Parameter size: How many entries it covers; the tree may have more.
    /// - Returns: The root as a checkpoint signs it.
    /// - Throws: `ProofError.outOfRange` for a negative size, and what reading a node throws.
    /// - Complexity: O(log *size*) reads.
    /// - Source: RFC 9162, section 2.1.1.
    package func root(size: Int) throws -> Digest {
        guard size >= 0 else { throw ProofError.outOfRange }
        return try root(of: 0..<size)
    }

    /// Returns the proof that an entry is among the first ones.
    ///
    /// - Parameters:
    ///   - index: The place of the entry, from 0.
    ///   - size: How many entries the root covers.
    /// - Returns: The hashes beside the way from the entry to the root, in that order.
    /// - Throws: `ProofError.outOfRange` where there is no such entry, and what reading throws.
    /// - Complexity: O(log *size*) reads.
    /// - Source: RFC 9162, section 2.1.3.1.
    package func inclusionProof(index: Int, size: Int) throws -> InclusionProof {
        guard index >= 0, index < size else { throw ProofError.outOfRange }
        var leaves = 0..<size
        var hashes: [Digest] = []
        while leaves.count > 1 {
            let halves = halves(of: leaves)
            let isLeft = halves.left.contains(index)
            hashes.append(try root(of: isLeft ? halves.right : halves.left))
            leaves = isLeft ? halves.left : halves.right
        }
        return InclusionProof(index: index, size: size, hashes: hashes.reversed())
    }

    /// Returns the proof that the first entries are still the ones they were.
    ///
    /// - Parameters:
    ///   - old: The size of the earlier tree; 0 and `new` give a proof without hashes.
    ///   - new: The size of the later tree.
    /// - Returns: The hashes from which both roots can be computed.
    /// - Throws: `ProofError.outOfRange` unless 0 ≤ `old` ≤ `new`, and what reading throws.
    /// - Complexity: O(log *new*) reads.
    /// - Source: RFC 9162, section 2.1.4.1.
    package func consistencyProof(from old: Int, to new: Int) throws -> ConsistencyProof {
        guard old >= 0, old <= new else { throw ProofError.outOfRange }
        guard old > 0 else { return ConsistencyProof(oldSize: 0, newSize: new, hashes: []) }
        var leaves = 0..<new
        var hashes: [Digest] = []
        while old < leaves.upperBound {
            let halves = halves(of: leaves)
            let isLeft = old <= halves.left.upperBound
            hashes.append(try root(of: isLeft ? halves.right : halves.left))
            leaves = isLeft ? halves.left : halves.right
        }
        // The verifier knows the old root, so that it is left out where it is itself a node.
        if leaves.lowerBound > 0 { hashes.append(try root(of: leaves)) }
        return ConsistencyProof(oldSize: old, newSize: new, hashes: hashes.reversed())
    }

    /// The root over a range that begins where a node of at least its length begins.
    private func root(of leaves: Range<Int>) throws -> Digest {
        var root: Digest?
        for level in 0..<(Int.bitWidth - leaves.count.leadingZeroBitCount)
        where leaves.count >> level & 1 == 1 {
            let peak = try node(level: level, index: leaves.upperBound >> level - 1)
            root = root.map { MerkleHashing.node(peak, $0) } ?? peak
        }
        return root ?? MerkleHashing.empty
    }

    /// Two or more entries, split at the largest power of two below their number.
    private func halves(of leaves: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
        let count = 1 << (Int.bitWidth - 1 - (leaves.count - 1).leadingZeroBitCount)
        let middle = leaves.lowerBound + count
        return (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    }
}
