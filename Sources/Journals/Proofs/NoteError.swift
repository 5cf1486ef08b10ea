/// Why a note, a key, a checkpoint or a file with a proof was not taken.
package enum NoteError: Error, Hashable, Sendable {
    /// It is longer, or has more signatures or hashes, than any honest one.
    case tooLarge
    /// The text of a key or of a key's name is not in its form, or its number is another key's.
    case malformedKey
    /// The bytes are not text, an empty line and signature lines.
    case malformedNote
    /// The text of the note is not a checkpoint's.
    case malformedCheckpoint
    /// The lines before the checkpoint are not those of a proof.
    case malformedProof
    /// None of the signatures is by a key that the verifier knows.
    case unknownKey
    /// A signature by this known key does not fit the text: one of the two was altered.
    case badSignature(KeyName)
    /// The checkpoint is of another journal than the key's.
    case otherOrigin
    /// The old checkpoint or the proof is about another size than the file says.
    case otherSize
    /// The program that signs failed.
    case notSigned
}
