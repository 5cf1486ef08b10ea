import Journals
import Testing
import Vocabulary

@Suite("Consistency proofs")
struct ConsistencyProofTests {
    private static let leaves = ProofSamples.leaves(64)
    private static let nodes = MerkleNodes(leaves: leaves)
    private static let roots = (0...64).map { ProofSamples.root(leaves[..<$0]) }

    @Test(arguments: 1...64)
    func `every earlier size is proved as the standard defines`(_ new: Int) throws {
        for old in 1...new {
            let proof = try Self.nodes.consistencyProof(from: old, to: new)
            #expect(proof.hashes == ProofSamples.subproof(old, Self.leaves[..<new], true))
            try proof.verify(oldRoot: Self.roots[old], newRoot: Self.roots[new])
        }
    }

    @Test(arguments: 0...64)
    func `every journal continues the empty one`(_ new: Int) throws {
        let proof = try Self.nodes.consistencyProof(from: 0, to: new)
        #expect(proof.hashes == [])
        try proof.verify(oldRoot: MerkleHashing.empty, newRoot: Self.roots[new])
        #expect(throws: ProofError.otherRoot) {
            try proof.verify(oldRoot: Self.roots[1], newRoot: Self.roots[new])
        }
    }

    @Test(arguments: 1...64)
    func `other roots and altered hashes are refused`(_ new: Int) throws {
        for old in 1...new {
            let (oldRoot, newRoot) = (Self.roots[old], Self.roots[new])
            let proof = try Self.nodes.consistencyProof(from: old, to: new)
            #expect(throws: ProofError.otherRoot) {
                try proof.verify(oldRoot: oldRoot.flipped(), newRoot: newRoot)
            }
            #expect(throws: ProofError.otherRoot) {
                try proof.verify(oldRoot: oldRoot, newRoot: newRoot.flipped(9))
            }
            for altered in alterations(of: proof) {
                #expect(throws: ProofError.self, "\(altered)") {
                    try altered.verify(oldRoot: oldRoot, newRoot: newRoot)
                }
            }
        }
    }

    @Test func `a journal whose past was rewritten has no proof that holds`() throws {
        for changed in 0..<20 {
            var leaves = Array(Self.leaves[..<40])
            leaves[changed] = leaves[changed].flipped()
            let rewritten = MerkleNodes(leaves: leaves)
            let proof = try rewritten.consistencyProof(from: 20, to: 40)
            #expect(throws: ProofError.otherRoot) {
                try proof.verify(oldRoot: Self.roots[20], newRoot: rewritten.root(size: 40))
            }
        }
    }

    @Test func `two roots of one size must be the same`() throws {
        let proof = ConsistencyProof(oldSize: 7, newSize: 7, hashes: [])
        try proof.verify(oldRoot: Self.roots[7], newRoot: Self.roots[7])
        #expect(throws: ProofError.otherRoot) {
            try proof.verify(oldRoot: Self.roots[7], newRoot: Self.roots[7].flipped())
        }
    }

    @Test(arguments: [(-1, 5), (6, 5), (.min, .max), (.max, 0)])
    func `sizes the wrong way round are refused`(_ old: Int, _ new: Int) {
        #expect(throws: ProofError.outOfRange) {
            try ConsistencyProof(oldSize: old, newSize: new, hashes: [])
                .verify(oldRoot: Self.roots[1], newRoot: Self.roots[2])
        }
    }

    @Test func `the largest numbers are refused without an overflow`() {
        for old in [1, 2, 3, 1 << 62, .max - 1] {
            for count in [0, 1, 64] {
                let proof = ConsistencyProof(
                    oldSize: old, newSize: .max, hashes: ProofSamples.leaves(count))
                #expect(throws: ProofError.self) {
                    try proof.verify(oldRoot: Self.roots[1], newRoot: Self.roots[2])
                }
            }
        }
    }

    /// Proofs with a hash altered, left out, doubled or added.
    private func alterations(of proof: ConsistencyProof) -> [ConsistencyProof] {
        let altered = proof.hashes.indices.flatMap { number in
            var (flipped, shorter, longer) = (proof.hashes, proof.hashes, proof.hashes)
            flipped[number] = flipped[number].flipped(number)
            shorter.remove(at: number)
            longer.insert(longer[number], at: number)
            return [flipped, shorter, longer]
        }
        return (altered + [proof.hashes + [Digest(of: [])]]).map {
            ConsistencyProof(oldSize: proof.oldSize, newSize: proof.newSize, hashes: $0)
        }
    }
}
