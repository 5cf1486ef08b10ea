import Journals
import Testing
import Vocabulary

@Suite("Files with a proof of inclusion")
struct ProofFileTests {
    private static let leaves = ProofSamples.leaves(20)
    private static let nodes = MerkleNodes(leaves: leaves)

    private static func file(
        _ index: Int, of size: Int, extra: [UInt8] = []
    ) throws -> ProofFile {
        ProofFile(
            proof: try nodes.inclusionProof(index: index, size: size),
            checkpoint: try ProofSamples.checkpoint(nodes, size: size), extra: extra)
    }

    @Test func `a file has the lines of the specification`() throws {
        let file = try Self.file(2, of: 3, extra: Array("more".utf8))
        let lines = String(decoding: file.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let hash = String(decoding: Base64.encode(file.hashes[0].bytes), as: UTF8.self)
        #expect(
            lines[..<7] == [
                "c2sp.org/tlog-proof@v1", "extra bW9yZQ==", "index 2", hash[...], "",
                "example.org/journal", "3",
            ])
        #expect(lines[8] == "")
        #expect(lines[9].hasPrefix("— example.org/journal "))
        #expect(lines[10...] == [""])
    }

    @Test(arguments: 1...20)
    func `every file is the same after writing and reading, and accepted`(_ size: Int) throws {
        let signer = try #require(ProofSamples.signer)
        for index in 0..<size {
            let file = try Self.file(index, of: size, extra: [UInt8](repeating: 1, count: index))
            let read = try ProofFile(parsing: file.bytes)
            #expect(read == file)
            #expect(read.bytes == file.bytes)
            let checkpoint = try read.verify(leaf: Self.leaves[index], with: signer.verifier)
            #expect(checkpoint.size == size)
        }
    }

    @Test func `a file with one bit changed is refused`() throws {
        let verifier = try #require(ProofSamples.signer).verifier
        let bytes = try Self.file(5, of: 13).bytes
        for bit in 0..<(bytes.count * 8) {
            var altered = bytes
            altered[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: (any Error).self, "bit \(bit)") {
                try ProofFile(parsing: altered).verify(leaf: Self.leaves[5], with: verifier)
            }
        }
    }

    @Test func `another entry or another key is refused`() throws {
        let signer = try #require(ProofSamples.signer)
        let file = try Self.file(5, of: 13)
        #expect(throws: ProofError.otherRoot) {
            try file.verify(leaf: Self.leaves[4], with: signer.verifier)
        }
        #expect(throws: NoteError.unknownKey) {
            try file.verify(
                leaf: Self.leaves[5], with: NoteSigner(name: signer.name).verifier)
        }
    }

    @Test func `other lines are refused`() throws {
        let text = String(decoding: try Self.file(2, of: 3).bytes, as: UTF8.self)
        for (old, new) in [
            ("@v1", "@v2"), ("index 2", "index 02"), ("index 2", "index  2"), ("index 2", "index"),
            ("index 2", "Index 2"), ("index 2", "index -2"), ("index 2\n", "index 2\nextra AA==\n"),
            ("index 2", "extra \nindex 2"), ("index 2", "extra A\nindex 2"),
            ("index 2", "extra AA==\nextra AA==\nindex 2"), ("index 2\n", "index 2\nAA==\n"),
            ("index 2", "index 9223372036854775808"), ("c2sp", "\nc2sp"),
        ] {
            let altered = text.replacing(old, with: new)
            #expect(throws: NoteError.malformedProof, "\(new)") {
                try ProofFile(parsing: Array(altered.utf8))
            }
        }
    }

    @Test func `a file that stops early is refused`() throws {
        let bytes = try Self.file(5, of: 13, extra: [1]).bytes
        for count in 0..<bytes.count {
            #expect(throws: NoteError.self) { try ProofFile(parsing: Array(bytes[..<count])) }
        }
    }

    @Test func `a file that is too large is not read`() throws {
        let hash = String(decoding: Base64.encode(Digest(of: []).bytes), as: UTF8.self) + "\n"
        let text = String(decoding: try Self.file(2, of: 3).bytes, as: UTF8.self)
        let more = text.replacing(
            "index 2\n", with: "index 2\n" + String(repeating: hash, count: 64))
        #expect(throws: NoteError.tooLarge) { try ProofFile(parsing: Array(more.utf8)) }
        #expect(throws: NoteError.tooLarge) {
            try ProofFile(parsing: [UInt8](repeating: 0x0A, count: SignedNote.maximumSize + 1))
        }
    }
}
