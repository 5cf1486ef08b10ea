import Journals
import Testing
import Vocabulary

@Suite("Checkpoints")
struct CheckpointTests {
    private static let sample = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        """

    @Test func `the sample of the specification is read and written the same`() throws {
        let checkpoint = try Checkpoint(text: Array(Self.sample.utf8))
        #expect(checkpoint.origin.description == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.first == 0x0AC5_186A_9186_3E8E)
        #expect(checkpoint.text == Array(Self.sample.utf8))
    }

    @Test(arguments: [0, 1, 9, 10, 1_000_000, Int.max])
    func `a checkpoint is the same after signing, writing and reading`(_ size: Int) throws {
        let signer = try #require(ProofSamples.signer)
        let checkpoint = Checkpoint(
            origin: signer.name, size: size, root: Digest(of: [UInt8(truncatingIfNeeded: size)]))
        let note = try SignedNote(parsing: checkpoint.signed(by: signer).bytes)
        #expect(try Checkpoint(note, signedBy: signer.verifier) == checkpoint)
    }

    /// What is replaced in a good checkpoint, and by what.
    private static let faults: [(String, String)] = [
        ("=\n", "="), ("=\n", "=\n\n"), ("=\n", "=\nextension\n"), ("example", "\nexample"),
        ("20852163", "020852163"), ("20852163", "00"), ("20852163", ""), ("20852163", "-1"),
        ("20852163", "+1"), ("20852163", "1e3"), ("20852163", "٣"), ("20852163", " 1"),
        ("20852163", "9223372036854775808"), ("20852163", "99999999999999999999999999"),
        ("example.com", "example com"), ("example.com", "example+com"), ("q2I=", "q2J="),
        ("q2I=", "q2I"), ("q2I=", "qw=="), ("q2I=", "q2IA"), ("20852163\n", ""),
    ]

    @Test(arguments: faults)
    func `a fault of form makes it no checkpoint`(_ old: String, _ new: String) {
        let text = Self.sample.replacing(old, with: new)
        #expect(throws: NoteError.malformedCheckpoint) { try Checkpoint(text: Array(text.utf8)) }
    }

    @Test(arguments: ["", "\n", "\n\n\n"])
    func `empty lines are no checkpoint`(_ text: String) {
        #expect(throws: NoteError.malformedCheckpoint) { try Checkpoint(text: Array(text.utf8)) }
    }

    @Test func `the largest size is read`() throws {
        let text = Self.sample.replacing("20852163", with: "9223372036854775807")
        #expect(try Checkpoint(text: Array(text.utf8)).size == .max)
    }

    @Test func `only the key of the journal signs it, and is believed`() throws {
        let signer = try #require(ProofSamples.signer)
        let checkpoint = try Checkpoint(text: Array(Self.sample.utf8))
        #expect(throws: NoteError.otherOrigin) { try checkpoint.signed(by: signer) }
        let note = try SignedNote(signing: checkpoint.text, by: [signer])
        #expect(throws: NoteError.otherOrigin) {
            try Checkpoint(note, signedBy: signer.verifier)
        }
        let stranger = NoteSigner(name: signer.name)
        let own = Checkpoint(origin: signer.name, size: 1, root: Digest(of: []))
        #expect(throws: NoteError.unknownKey) {
            try Checkpoint(own.signed(by: stranger), signedBy: signer.verifier)
        }
    }

    @Test func `a signed text that is no checkpoint is refused`() throws {
        let signer = try #require(ProofSamples.signer)
        let note = try SignedNote(signing: Array("Hello.\n".utf8), by: [signer])
        #expect(throws: NoteError.malformedCheckpoint) {
            try Checkpoint(note, signedBy: signer.verifier)
        }
    }
}
