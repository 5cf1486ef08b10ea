import Journals
import Testing
import Vocabulary

@Suite("Files with a proof of consistency")
struct ConsistencyFileTests {
    private static let leaves = ProofSamples.leaves(20)
    private static let nodes = MerkleNodes(leaves: leaves)

    private static func file(from old: Int, to new: Int) throws -> ConsistencyFile {
        ConsistencyFile(
            proof: try nodes.consistencyProof(from: old, to: new),
            checkpoint: try ProofSamples.checkpoint(nodes, size: new))
    }

    @Test func `a file names both sizes, and ends with the new checkpoint`() throws {
        let file = try Self.file(from: 5, to: 8)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.hasPrefix("throughline consistency proof v1\nold 5\nnew 8\n"))
        #expect(text.hasSuffix("\n\n" + String(decoding: file.checkpoint.bytes, as: UTF8.self)))
    }

    @Test(arguments: 0...20)
    func `every file is the same after writing and reading, and accepted`(_ new: Int) throws {
        let verifier = try #require(ProofSamples.signer).verifier
        for old in 0...new {
            let file = try Self.file(from: old, to: new)
            let read = try ConsistencyFile(parsing: file.bytes)
            #expect(read == file)
            #expect(read.bytes == file.bytes)
            let kept = try ProofSamples.checkpoint(Self.nodes, size: old)
            #expect(try read.verify(from: kept, with: verifier).size == new)
        }
    }

    @Test func `a file with one bit changed is refused`() throws {
        let verifier = try #require(ProofSamples.signer).verifier
        let kept = try ProofSamples.checkpoint(Self.nodes, size: 6)
        let bytes = try Self.file(from: 6, to: 13).bytes
        for bit in 0..<(bytes.count * 8) {
            var altered = bytes
            altered[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: (any Error).self, "bit \(bit)") {
                try ConsistencyFile(parsing: altered).verify(from: kept, with: verifier)
            }
        }
    }

    @Test func `another old checkpoint is refused`() throws {
        let signer = try #require(ProofSamples.signer)
        let file = try Self.file(from: 6, to: 13)
        let shorter = try ProofSamples.checkpoint(Self.nodes, size: 5)
        #expect(throws: NoteError.otherSize) {
            try file.verify(from: shorter, with: signer.verifier)
        }
        let split = Checkpoint(origin: signer.name, size: 6, root: Digest(of: []))
        #expect(throws: ProofError.otherRoot) {
            try file.verify(from: split.signed(by: signer), with: signer.verifier)
        }
        #expect(throws: NoteError.unknownKey) {
            try file.verify(
                from: split.signed(by: NoteSigner(name: signer.name)), with: signer.verifier)
        }
    }

    @Test func `a journal that became shorter is refused`() throws {
        let signer = try #require(ProofSamples.signer)
        let file = ConsistencyFile(
            proof: ConsistencyProof(oldSize: 9, newSize: 7, hashes: []),
            checkpoint: try ProofSamples.checkpoint(Self.nodes, size: 7))
        #expect(throws: ProofError.outOfRange) {
            try file.verify(
                from: ProofSamples.checkpoint(Self.nodes, size: 9), with: signer.verifier)
        }
    }

    @Test func `other lines are refused`() throws {
        let text = String(decoding: try Self.file(from: 5, to: 8).bytes, as: UTF8.self)
        for (old, new) in [
            ("v1", "v2"), ("old 5", "old 05"), ("old 5\n", ""), ("new 8", "new"),
            ("old 5\nnew 8", "new 8\nold 5"), ("new 8\n", "new 8\nAA==\n"), ("old 5", "old -5"),
        ] {
            let altered = text.replacing(old, with: new)
            #expect(throws: NoteError.malformedProof, "\(new)") {
                try ConsistencyFile(parsing: Array(altered.utf8))
            }
        }
        for count in 0..<text.utf8.count {
            #expect(throws: NoteError.self) {
                try ConsistencyFile(parsing: Array(Array(text.utf8)[..<count]))
            }
        }
    }
}
