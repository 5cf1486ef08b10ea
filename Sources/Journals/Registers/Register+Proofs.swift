package import Diagnostics
import Planning
import Synchronization
package import Vocabulary

/// Proofs of what the journal holds, for those who have only a checkpoint.
extension Register {
    /// How many entries there are, and the root of the tree over them.
    ///
    /// - Returns: Both as of one moment.
    /// - Throws: A `Refusal` with `store.…`.
    package func sizeAndRoot() throws(Refusal) -> (size: Int, root: Digest) {
        try state.withLock { state throws(Refusal) in
            try catchUp(&state)
            return (state.frontier.size, state.frontier.root)
        }
    }

    /// The size and root of the journal, signed.
    ///
    /// - Parameter signer: The key of the journal.
    /// - Returns: A note in the form C2SP tlog-checkpoint.
    /// - Throws: A `Refusal` with `store.…`.
    package func checkpoint(signedBy signer: NoteSigner) throws(Refusal) -> SignedNote {
        let (size, root) = try sizeAndRoot()
        return try Self.proving {
            try Checkpoint(origin: signer.name, size: size, root: root).signed(by: signer)
        }
    }

    /// The proof that an entry is in the journal.
    ///
    /// - Parameters:
    ///   - number: The number of the entry, from 1.
    ///   - signer: The key of the journal.
    /// - Returns: A proof in the form C2SP tlog-proof, with a checkpoint of now.
    /// - Throws: A `Refusal` with `journal.no-entry` or `store.…`.
    package func inclusion(
        of number: Int, signedBy signer: NoteSigner
    ) throws(Refusal) -> ProofFile {
        let size = try workspace().position
        guard (1...max(1, size)).contains(number), size > 0 else {
            throw Refusal(
                Finding(
                    "journal.no-entry", .error,
                    ["number": .number(number), "size": .number(size)]))
        }
        return try Self.proving {
            let tree = StoredTree(store)
            let checkpoint = Checkpoint(
                origin: signer.name, size: size, root: try tree.root(size: size))
            return ProofFile(
                proof: try tree.inclusionProof(index: number - 1, size: size),
                checkpoint: try checkpoint.signed(by: signer))
        }
    }

    /// The proof that the journal still begins with what an earlier checkpoint signed.
    ///
    /// - Parameters:
    ///   - old: The earlier checkpoint.
    ///   - signer: The key of the journal.
    /// - Returns: The proof with a checkpoint of now.
    /// - Throws: A `Refusal` with `journal.truncated` or `store.…`.
    package func consistency(
        since old: Checkpoint, signedBy signer: NoteSigner
    ) throws(Refusal) -> ConsistencyFile {
        let size = try workspace().position
        guard old.size <= size else {
            throw Refusal(
                Finding(
                    "journal.truncated", .error,
                    ["size": .number(size), "checkpoint": .number(old.size)]))
        }
        return try Self.proving {
            let tree = StoredTree(store)
            let checkpoint = Checkpoint(
                origin: signer.name, size: size, root: try tree.root(size: size))
            return ConsistencyFile(
                proof: try tree.consistencyProof(from: old.size, to: size),
                checkpoint: try checkpoint.signed(by: signer))
        }
    }

    private static func proving<Answer>(_ body: () throws -> Answer) throws(Refusal) -> Answer {
        do {
            return try body()
        } catch let error as StoreError {
            throw Refusal(error.finding)
        } catch {
            throw Refusal(StoreError.damaged(detail: "\(error)").finding)
        }
    }
}
