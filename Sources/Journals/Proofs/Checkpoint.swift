package import Vocabulary

/// What a journal signs: how long it is, and the root over all of its entries.
///
/// - Shape: a note of exactly three lines: origin, size, root. Further lines, which the format
///   permits but advises against since nobody can audit them, are refused.
/// - Source: C2SP tlog-checkpoint.
package struct Checkpoint: Hashable, Sendable {
    /// The journal, by the name of the key that signs it.
    package let origin: KeyName
    /// How many entries there are; below 2^63.
    package let size: Int
    /// The root over them.
    package let root: Digest

    /// The checkpoint of a journal of `size` entries, 0 or more.
    package init(origin: KeyName, size: Int, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a checkpoint, without its signatures.
    ///
    /// - Parameter text: Three lines, each with its newline.
    /// - Throws: `malformedCheckpoint`.
    package init(text: [UInt8]) throws(NoteError) {
        var lines = PlainLines(text[...])
        guard let name = lines.next(), let digits = lines.next(), let hash = lines.next(),
            lines.rest.isEmpty, let origin = KeyName(utf8: name),
            let size = PlainLines.number(digits), let bytes = Base64.decode(hash),
            let root = Digest(bytes: bytes)
        else { throw .malformedCheckpoint }
        self.init(origin: origin, size: size, root: root)
    }

    /// Takes the checkpoint from a note that the journal's key has signed.
    ///
    /// - Parameters:
    ///   - note: The note as read.
    ///   - verifier: The key of the journal; the origin must be its name.
    /// - Throws: `unknownKey`, `badSignature`, `malformedCheckpoint` or `otherOrigin`.
    package init(_ note: SignedNote, signedBy verifier: NoteVerifier) throws(NoteError) {
        try note.verify(with: [verifier])
        try self.init(text: note.text)
        guard origin == verifier.name else { throw .otherOrigin }
    }

    /// The three lines.
    package var text: [UInt8] {
        Array("\(origin)\n\(size)\n".utf8) + PlainLines.line(root)
    }

    /// Returns the checkpoint as a signed note.
    ///
    /// - Parameter signer: The key of the journal; its name must be the origin. It must never
    ///   sign two checkpoints of which one does not continue the other.
    /// - Returns: The note to store and publish.
    /// - Throws: `otherOrigin` or `notSigned`.
    package func signed(by signer: NoteSigner) throws(NoteError) -> SignedNote {
        guard signer.name == origin else { throw .otherOrigin }
        return try SignedNote(signing: text, by: [signer])
    }
}
