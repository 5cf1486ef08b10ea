import Journals
import Testing
import Vocabulary

@Suite("Inclusion proofs")
struct InclusionProofTests {
    private static let leaves = ProofSamples.leaves(64)
    private static let nodes = MerkleNodes(leaves: leaves)

    @Test(arguments: 1...64)
    func `every entry of every size is proved as the standard defines`(_ size: Int) throws {
        let root = ProofSamples.root(Self.leaves[..<size])
        for index in 0..<size {
            let proof = try Self.nodes.inclusionProof(index: index, size: size)
            #expect(proof.hashes == ProofSamples.path(index, Self.leaves[..<size]))
            try proof.verify(leaf: Self.leaves[index], root: root)
        }
    }

    @Test(arguments: 1...64)
    func `another entry, place, size, hash or root is refused`(_ size: Int) throws {
        let root = ProofSamples.root(Self.leaves[..<size])
        for index in 0..<size {
            let proof = try Self.nodes.inclusionProof(index: index, size: size)
            let leaf = Self.leaves[index]
            #expect(throws: ProofError.otherRoot) {
                try proof.verify(leaf: leaf.flipped(), root: root)
            }
            #expect(throws: ProofError.otherRoot) {
                try proof.verify(leaf: leaf, root: root.flipped(255))
            }
            for altered in alterations(of: proof) {
                #expect(throws: ProofError.self, "\(altered)") {
                    try altered.verify(leaf: leaf, root: root)
                }
            }
        }
    }

    @Test(arguments: [(-1, 8), (8, 8), (0, 0), (0, -1), (.min, .max), (.max, .max)])
    func `a place outside of the journal is refused`(_ index: Int, _ size: Int) {
        let proof = InclusionProof(index: index, size: size, hashes: [])
        #expect(throws: ProofError.outOfRange) {
            try proof.verify(leaf: Self.leaves[0], root: Self.leaves[0])
        }
    }

    @Test func `the largest numbers are refused without an overflow`() {
        for index in [0, 1, .max - 1] {
            let proof = InclusionProof(
                index: index, size: .max, hashes: ProofSamples.leaves(64))
            #expect(throws: ProofError.self) {
                try proof.verify(leaf: Self.leaves[0], root: Self.leaves[0])
            }
        }
    }

    /// Proofs that say something else: each hash altered, left out or doubled, another place.
    private func alterations(of proof: InclusionProof) -> [InclusionProof] {
        func with(_ hashes: [Digest]) -> InclusionProof {
            InclusionProof(index: proof.index, size: proof.size, hashes: hashes)
        }
        var altered = proof.hashes.indices.flatMap { number in
            var (flipped, shorter, longer) = (proof.hashes, proof.hashes, proof.hashes)
            flipped[number] = flipped[number].flipped(number)
            shorter.remove(at: number)
            longer.insert(longer[number], at: number)
            return [with(flipped), with(shorter), with(longer)]
        }
        altered.append(with(proof.hashes + [Digest(of: [])]))
        for index in [proof.index ^ 1, proof.index + 1, 0] where index != proof.index {
            altered.append(
                InclusionProof(index: index, size: proof.size, hashes: proof.hashes))
        }
        return altered
    }
}
