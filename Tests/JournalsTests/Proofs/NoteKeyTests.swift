import Journals
import Testing

@Suite("Signing keys")
struct NoteKeyTests {
    private static let publicText =
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let privateText =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"

    @Test func `the private key of Go's documentation has its public key`() throws {
        let signer = try NoteSigner(privateText: Self.privateText)
        #expect(signer.verifier.description == Self.publicText)
        #expect(signer.privateText == Self.privateText)
        #expect(signer.name.description == "PeterNeumann")
        #expect(try NoteVerifier(Self.publicText) == signer.verifier)
        #expect(signer.verifier.identifier == 0xC74F_20A3)
    }

    @Test func `it signs the text of Go's documentation as there`() throws {
        let text = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            """
        let line =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfq"
            + "dngotpRZb6KE6RyyBwJnAM=\n"
        let signer = try NoteSigner(privateText: Self.privateText)
        let note = try SignedNote(signing: Array(text.utf8), by: [signer])
        #expect(String(decoding: note.bytes, as: UTF8.self) == text + "\n" + line)
    }

    @Test func `a printed signer does not show its secret`() throws {
        let signer = try NoteSigner(privateText: Self.privateText)
        #expect("\(signer)" == Self.publicText)
        #expect(String(reflecting: signer) == Self.publicText)
    }

    @Test func `new keys are different and can be written and read`() throws {
        let name = try #require(KeyName("example.org/journal"))
        let signers = (0..<20).map { _ in NoteSigner(name: name) }
        #expect(Set(signers.map(\.privateText)).count == 20)
        for signer in signers {
            #expect(try NoteSigner(privateText: signer.privateText).verifier == signer.verifier)
            #expect(try NoteVerifier("\(signer.verifier)") == signer.verifier)
        }
    }

    /// What is replaced in a good key, and by what.
    private static let faults: [(String, String)] = [
        ("c74f20a3", "c74f20a4"), ("c74f20a3", "C74F20A3"), ("c74f20a3", "0c74f20a3"),
        ("c74f20a3", ""), ("c74f20a3+", ""), ("Peter", "Petra"), ("Peter", "Peter "),
        ("PeterNeumann", ""), ("+AR", "+BR"), ("+AY", "+BY"), ("TW", "TX"), ("TW", "T"),
        ("TW", "TW="), ("DFz", "DFy"), ("DFz", "DFzAAAA"),
    ]

    @Test(arguments: faults)
    func `a fault of form makes it no key`(_ old: String, _ new: String) {
        let (text, secret) = (Self.publicText, Self.privateText)
        if text.contains(old) {
            #expect(throws: NoteError.malformedKey) {
                try NoteVerifier(text.replacing(old, with: new))
            }
        }
        if secret.contains(old) {
            #expect(throws: NoteError.malformedKey) {
                try NoteSigner(privateText: secret.replacing(old, with: new))
            }
        }
    }

    @Test(arguments: ["", "+", "++", "PRIVATE+KEY+", publicText + "\n", " " + publicText])
    func `another text is no key`(_ text: String) {
        #expect(throws: NoteError.malformedKey) { try NoteVerifier(text) }
        #expect(throws: NoteError.malformedKey) { try NoteSigner(privateText: text) }
    }

    @Test func `neither half is taken for the other`() {
        #expect(throws: NoteError.malformedKey) { try NoteVerifier(Self.privateText) }
        #expect(throws: NoteError.malformedKey) { try NoteSigner(privateText: Self.publicText) }
        #expect(throws: NoteError.malformedKey) {
            try NoteSigner(privateText: Self.privateText.lowercased())
        }
    }
}
