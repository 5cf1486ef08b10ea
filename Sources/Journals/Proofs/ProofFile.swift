package import Vocabulary

/// A file by which anybody can check, without us, that an entry is in a journal.
///
/// - Shape: the line `c2sp.org/tlog-proof@v1`, `extra` and base 64 if there is extra data,
///   `index` and a number, the hashes one a line, an empty line, the checkpoint as signed.
/// - Source: C2SP tlog-proof; the name of such a file ends in `.tlog-proof`.
package struct ProofFile: Hashable, Sendable {
    /// Data that the file carries along; nothing vouches for it.
    package let extra: [UInt8]
    /// The place of the entry, from 0.
    package let index: Int
    /// The hashes beside the way from the entry to the root.
    package let hashes: [Digest]
    /// The checkpoint, which is not verified by reading it.
    package let checkpoint: SignedNote

    /// The file for a proof under a signed checkpoint of the proof's size.
    package init(proof: InclusionProof, checkpoint: SignedNote, extra: [UInt8] = []) {
        self.extra = extra
        index = proof.index
        hashes = proof.hashes
        self.checkpoint = checkpoint
    }

    /// Reads a file; ``bytes`` are then the same bytes again.
    ///
    /// - Parameter bytes: The whole file.
    /// - Throws: `malformedProof`, `malformedNote` or `tooLarge`.
    package init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= SignedNote.maximumSize else { throw .tooLarge }
        var lines = PlainLines(bytes[...])
        guard let title = lines.next(), title.elementsEqual(Self.title.utf8) else {
            throw .malformedProof
        }
        extra = try Self.extra(in: &lines)
        guard let index = lines.number(after: "index") else { throw .malformedProof }
        self.index = index
        hashes = try lines.hashes()
        checkpoint = try SignedNote(parsing: Array(lines.rest))
    }

    /// The file as it is stored and sent.
    package var bytes: [UInt8] {
        var bytes = Array("\(Self.title)\n".utf8)
        if !extra.isEmpty { bytes += Self.extraMark + Base64.encode(extra) + [0x0A] }
        bytes += "index \(index)\n".utf8
        for hash in hashes { bytes += PlainLines.line(hash) }
        return bytes + [0x0A] + checkpoint.bytes
    }

    /// Accepts the file as the proof of an entry, or says why not.
    ///
    /// - Parameters:
    ///   - leaf: The hash of the entry, computed by whoever verifies.
    ///   - verifier: The key of the journal.
    /// - Returns: The checkpoint that covers the entry.
    /// - Throws: A `NoteError` of the checkpoint or a `ProofError` of the hashes.
    @discardableResult
    package func verify(leaf: Digest, with verifier: NoteVerifier) throws -> Checkpoint {
        let checkpoint = try Checkpoint(checkpoint, signedBy: verifier)
        try InclusionProof(index: index, size: checkpoint.size, hashes: hashes)
            .verify(leaf: leaf, root: checkpoint.root)
        return checkpoint
    }

    private static let title = "c2sp.org/tlog-proof@v1"
    private static let extraMark = Array("extra ".utf8)

    /// The extra data, or none where the next line is another.
    private static func extra(in lines: inout PlainLines) throws(NoteError) -> [UInt8] {
        guard lines.rest.starts(with: extraMark), let line = lines.next() else { return [] }
        guard let extra = Base64.decode(line.dropFirst(extraMark.count)), !extra.isEmpty else {
            throw .malformedProof
        }
        return extra
    }
}
