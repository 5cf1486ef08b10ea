/// Why a proof could not be made, or was refused.
package enum ProofError: Error, Hashable, Sendable {
    /// There is no entry at that place, or the sizes are the wrong way round.
    case outOfRange
    /// A node that the proof needs is not stored: the journal is incomplete.
    case noNode(level: Int, index: Int)
    /// The proof has more or fewer hashes than one of its sizes must have.
    case wrongLength
    /// The hashes lead to another root, so that the entry or the journal is not as signed.
    case otherRoot
}
