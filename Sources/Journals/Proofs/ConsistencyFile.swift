/// A file by which whoever kept an old checkpoint can check that the journal only grew.
///
/// No standard has such a file, so that its form is ours, in the manner of tlog-proof:
///
///     throughline consistency proof v1
///     old 5
///     new 8
///     dzcs0nWovZsqvnNJ8zyKlgTPcBjgNnAmqzeLREpQnd4=
///     …
///
///     example.org/journal
///     8
///     XcnaeacGWamtVZy3Aa3Zoqua2Cqq0vSWDP43DuTtSlg=
///
///     — example.org/journal …
///
/// - Shape: the title; the two sizes, decimal without zeros in front; the hashes of the proof in
///   base 64, one a line; an empty line; the new checkpoint as signed, of the new size. The old
///   checkpoint is not in it: whoever verifies must have kept it.
/// - Source: RFC 9162, section 2.1.4, for the hashes; C2SP tlog-checkpoint for the checkpoint.
package struct ConsistencyFile: Hashable, Sendable {
    /// The proof as made or read.
    package let proof: ConsistencyProof
    /// The new checkpoint, which is not verified by reading it.
    package let checkpoint: SignedNote

    /// The file for a proof up to a signed checkpoint of the proof's new size.
    package init(proof: ConsistencyProof, checkpoint: SignedNote) {
        self.proof = proof
        self.checkpoint = checkpoint
    }

    /// Reads a file; ``bytes`` are then the same bytes again.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: `malformedProof`, `malformedNote` or `tooLarge`.
    package init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= SignedNote.maximumSize else { throw .tooLarge }
        var lines = PlainLines(bytes[...])
        guard let title = lines.next(), title.elementsEqual(Self.title.utf8),
            let old = lines.number(after: "old"), let new = lines.number(after: "new")
        else { throw .malformedProof }
        proof = ConsistencyProof(oldSize: old, newSize: new, hashes: try lines.hashes())
        checkpoint = try SignedNote(parsing: Array(lines.rest))
    }

    /// The file as it is stored and sent.
    package var bytes: [UInt8] {
        var bytes = Array("\(Self.title)\nold \(proof.oldSize)\nnew \(proof.newSize)\n".utf8)
        for hash in proof.hashes { bytes += PlainLines.line(hash) }
        return bytes + [0x0A] + checkpoint.bytes
    }

    /// Accepts the new checkpoint as the continuation of an old one, or says why not.
    ///
    /// - Parameters:
    ///   - old: The old checkpoint, as it was kept.
    ///   - verifier: The key of the journal, which signed both.
    /// - Returns: The new checkpoint, to be kept in place of the old one.
    /// - Throws: A `NoteError` of a checkpoint, `otherSize` where a checkpoint has another size
    ///   than the file says, or a `ProofError` of the hashes.
    @discardableResult
    package func verify(from old: SignedNote, with verifier: NoteVerifier) throws -> Checkpoint {
        let old = try Checkpoint(old, signedBy: verifier)
        let new = try Checkpoint(checkpoint, signedBy: verifier)
        guard old.size == proof.oldSize, new.size == proof.newSize else {
            throw NoteError.otherSize
        }
        try proof.verify(oldRoot: old.root, newRoot: new.root)
        return new
    }

    private static let title = "throughline consistency proof v1"
}
