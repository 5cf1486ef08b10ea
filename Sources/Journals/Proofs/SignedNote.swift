/// A text with the signatures under it, in the form that people can read and print.
///
/// The text means nothing before ``verify(with:)`` has accepted it.
///
/// - Shape: text in UTF-8 that ends in a newline, an empty line, signature lines. The text may
///   have empty lines; the last one of the note is before the signatures.
/// - Source: C2SP signed-note.
package struct SignedNote: Hashable, Sendable {
    /// The longest note that is read.
    package static let maximumSize = 1_000_000
    /// The most signature lines that are read; the format asks for 16 at least.
    package static let maximumSignatures = 100

    /// The text with its last newline.
    package let text: [UInt8]
    /// The signatures in the order of their lines.
    package let signatures: [NoteSignature]

    /// Signs a text by one key or by several.
    ///
    /// - Parameters:
    ///   - text: UTF-8 that ends in a newline, without other control characters.
    ///   - signers: One key or more, in the order of their lines.
    /// - Throws: `malformedNote` for another text or no key; `tooLarge`; `notSigned`.
    package init(signing text: [UInt8], by signers: [NoteSigner]) throws(NoteError) {
        guard text.last == Self.newline, Self.isPlain(text), !signers.isEmpty else {
            throw .malformedNote
        }
        var signatures: [NoteSignature] = []
        for signer in signers { signatures.append(try signer.signature(for: text)) }
        self.text = text
        self.signatures = signatures
        guard bytes.count <= Self.maximumSize, signers.count <= Self.maximumSignatures else {
            throw .tooLarge
        }
    }

    /// Reads a note; ``bytes`` are then the same bytes again.
    ///
    /// - Parameter bytes: The whole note.
    /// - Throws: `tooLarge` or `malformedNote`.
    package init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        guard Self.isPlain(bytes), let end = Self.endOfText(bytes) else { throw .malformedNote }
        var lines = PlainLines(bytes[(end + 1)...])
        var signatures: [NoteSignature] = []
        while let line = lines.next() {
            guard let signature = NoteSignature(line: line) else { throw .malformedNote }
            guard signatures.count < Self.maximumSignatures else { throw .tooLarge }
            signatures.append(signature)
        }
        guard lines.rest.isEmpty, !signatures.isEmpty else { throw .malformedNote }
        text = Array(bytes[..<end])
        self.signatures = signatures
    }

    /// The note as it is stored, sent and printed.
    package var bytes: [UInt8] {
        signatures.reduce(into: text + [Self.newline]) { $0 += $1.line }
    }

    /// Accepts the note when a known key signed it, or says why not.
    ///
    /// Signatures by unknown keys are ignored, also when they share a known key's name or number.
    ///
    /// - Parameter verifiers: The keys that are trusted.
    /// - Returns: The signatures that were verified; never none.
    /// - Throws: `badSignature` when one by a known key is wrong; `unknownKey` when there is none.
    @discardableResult
    package func verify(with verifiers: [NoteVerifier]) throws(NoteError) -> [NoteSignature] {
        var verified: [NoteSignature] = []
        for signature in signatures {
            let verifier = verifiers.first {
                $0.identifier == signature.identifier && $0.name == signature.name
            }
            guard let verifier else { continue }
            guard verifier.accepts(signature.signature, for: text) else {
                throw .badSignature(signature.name)
            }
            verified.append(signature)
        }
        guard !verified.isEmpty else { throw .unknownKey }
        return verified
    }

    private static let newline: UInt8 = 0x0A

    /// Whether the bytes are UTF-8 without control characters but newlines.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || $0 == newline }
            && String(validating: bytes, as: UTF8.self) != nil
    }

    /// Where the last empty line begins.
    private static func endOfText(_ bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst().last { bytes[$0] == newline && bytes[$0 - 1] == newline }
    }
}
