import Journals
import TestSupport
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
    private static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    private static let text = "This is an example message.\n"
    private static let line =
        "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXm"
        + "RKuwHjG1Yu72IneyaQM=\n"

    private static func parsed(_ note: String) throws -> SignedNote {
        try SignedNote(parsing: Array(note.utf8))
    }

    // MARK: The vector of the specification

    @Test func `the note of the specification is accepted`() throws {
        let note = try Self.parsed(Self.text + "\n" + Self.line)
        let verified = try note.verify(with: [NoteVerifier(Self.key)])
        #expect(verified == note.signatures)
        #expect(verified.map(\.name.description) == ["example.com/foo"])
        #expect(verified.map(\.identifier) == [0x530D_903A])
        #expect(note.text == Array(Self.text.utf8))
        #expect(note.bytes == Array((Self.text + "\n" + Self.line).utf8))
    }

    @Test func `every note with one bit changed is refused`() throws {
        let verifier = try NoteVerifier(Self.key)
        let bytes = Array((Self.text + "\n" + Self.line).utf8)
        for bit in 0..<(bytes.count * 8) {
            var altered = bytes
            altered[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: NoteError.self, "bit \(bit)") {
                try SignedNote(parsing: altered).verify(with: [verifier])
            }
        }
    }

    @Test func `notes changed at random are refused and never stop the program`() throws {
        let verifier = try NoteVerifier(Self.key)
        let bytes = Array((Self.text + "\n" + Self.line).utf8)
        var numbers = SeededGenerator(seed: 2025)
        for _ in 0..<3_000 {
            var altered = bytes
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = Int.random(in: 0..<altered.count, using: &numbers)
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: altered[place] = UInt8.random(in: 0...255, using: &numbers)
                case 1: altered.remove(at: place)
                default: altered.insert(altered[place], at: place)
                }
            }
            guard altered != bytes else { continue }
            #expect(throws: NoteError.self, "\(altered)") {
                try SignedNote(parsing: altered).verify(with: [verifier])
            }
        }
    }

    // MARK: The form

    /// What is replaced in a good note, and by what.
    private static let faults: [(String, String)] = [
        ("\n\n", "\n"), ("aQM=\n", "aQM="), ("aQM=\n", "aQM=\n\n"), ("aQM=\n", "aQM=\nx"),
        ("aQM=\n", "aQM=\n— a AAAAAAA="), ("\n—", "\nx\n—"), ("\n\n", "\r\n\n"),
        ("This", "\u{0}"), ("This", "\t"), ("This", "\u{1F}"), ("— ", "- "), ("— ", "—"),
        ("— ", "—  "), ("com/foo", "com foo"), ("com/foo", "com+foo"), ("com/foo", "com\u{A0}foo"),
        ("com/foo", "com\u{2003}foo"), ("example.com/foo ", " "), ("foo ", "foo  "),
        ("aQM=", "aQM"), ("aQM=", "aQN="), ("aQM=", "aQM= "), ("aQM=", "aQM=="), ("aQM=", "aQM-"),
    ]

    @Test(arguments: faults)
    func `a fault of form makes it no note`(_ old: String, _ new: String) {
        let note = Self.text + "\n" + Self.line
        #expect(throws: NoteError.malformedNote) { try Self.parsed(note.replacing(old, with: new)) }
    }

    @Test(arguments: [
        "", "\n", "\n\n", "a\n\n", "a\n\n— a \n", "a\n\n— a\n", "a\n\n— a Uw2QOg==\n",
    ])
    func `a note without a signature is none`(_ note: String) {
        #expect(throws: NoteError.malformedNote) { try Self.parsed(note) }
    }

    @Test func `bytes that are not UTF-8 are no note`() {
        for wrong in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x80]] as [[UInt8]] {
            #expect(throws: NoteError.malformedNote) {
                try SignedNote(parsing: wrong + Array((Self.text + "\n" + Self.line).utf8))
            }
        }
    }

    @Test func `a note too large or with too many signatures is not read`() throws {
        let long = String(repeating: "a", count: SignedNote.maximumSize)
        #expect(throws: NoteError.tooLarge) { try Self.parsed(long + "\n\n" + Self.line) }
        let lines = String(repeating: Self.line, count: SignedNote.maximumSignatures + 1)
        #expect(throws: NoteError.tooLarge) { try Self.parsed(Self.text + "\n" + lines) }
    }

    @Test func `the last empty line divides text and signatures`() throws {
        let signer = try #require(ProofSamples.signer)
        for text in ["\n", "\n\n", "a\n\n", "a\n\nb\n", "— a b\n", "a\n\n— a AAAAAAA=\n"] {
            let note = try SignedNote(signing: Array(text.utf8), by: [signer])
            let read = try SignedNote(parsing: note.bytes)
            #expect(read == note)
            #expect(read.text == Array(text.utf8))
            try read.verify(with: [signer.verifier])
        }
    }

    @Test(arguments: ["", "a", "a\r\n", "a\u{7}\n"])
    func `another text is not signed`(_ text: String) throws {
        let signer = try #require(ProofSamples.signer)
        #expect(throws: NoteError.malformedNote) {
            try SignedNote(signing: Array(text.utf8), by: [signer])
        }
        #expect(throws: NoteError.malformedNote) { try SignedNote(signing: [0x0A], by: []) }
    }

    // MARK: Several signatures

    @Test func `a hundred signatures by unknown keys are read and ignored`() throws {
        let name = try #require(KeyName("witness.example"))
        let signer = try #require(ProofSamples.signer)
        let signers = (0..<99).map { _ in NoteSigner(name: name) } + [signer]
        let note = try SignedNote(signing: Array(Self.text.utf8), by: signers)
        let read = try SignedNote(parsing: note.bytes)
        #expect(read.signatures.count == 100)
        #expect(try read.verify(with: [signer.verifier]).map(\.name) == [signer.name])
    }

    @Test func `a key that shares only its name or only its number is unknown`() throws {
        let signer = try #require(ProofSamples.signer)
        let twin = NoteSigner(name: signer.name)
        let note = try SignedNote(signing: Array(Self.text.utf8), by: [twin])
        #expect(throws: NoteError.unknownKey) { try note.verify(with: [signer.verifier]) }
        #expect(throws: NoteError.unknownKey) { try note.verify(with: []) }
        let text = String(decoding: note.bytes, as: UTF8.self)
        let renamed = try Self.parsed(text.replacing("example.org/journal", with: "example.net"))
        #expect(throws: NoteError.unknownKey) { try renamed.verify(with: [twin.verifier]) }
    }

    @Test func `one wrong signature by a known key refuses the note`() throws {
        let name = try #require(KeyName("witness.example"))
        let (signer, witness) = (try #require(ProofSamples.signer), NoteSigner(name: name))
        let note = try SignedNote(signing: Array(Self.text.utf8), by: [signer])
        let other = try SignedNote(signing: Array("Another text.\n".utf8), by: [witness])
        let mixed = try SignedNote(
            parsing: note.bytes + other.bytes.dropFirst(other.text.count + 1))
        try mixed.verify(with: [signer.verifier])
        #expect(throws: NoteError.badSignature(name)) {
            try mixed.verify(with: [signer.verifier, witness.verifier])
        }
    }

    @Test func `a signature of another length is wrong`() throws {
        let signer = try #require(ProofSamples.signer)
        let note = try SignedNote(signing: Array(Self.text.utf8), by: [signer])
        let whole = try #require(note.signatures.first).signature
        for count in [0, 1, 63] {
            #expect(!signer.verifier.accepts(Array(whole[..<count]), for: note.text))
        }
        #expect(!signer.verifier.accepts(whole + [0], for: note.text))
        #expect(signer.verifier.accepts(whole, for: note.text))
    }
}
