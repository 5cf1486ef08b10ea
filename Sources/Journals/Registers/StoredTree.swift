package import Vocabulary

/// The journal's tree of hashes as a store keeps it.
package struct StoredTree: MerkleTree {
    private let store: any Store

    /// The tree that a store keeps.
    package init(_ store: any Store) { self.store = store }

    package func node(level: Int, index: Int) throws -> Digest {
        guard let digest = try store.node(level: level, index: index) else {
            throw ProofError.noNode(level: level, index: index)
        }
        return digest
    }

    /// The right edge of the tree over its first entries.
    ///
    /// - Throws: ``StoreError/damaged(detail:)`` where a node is missing.
    package func frontier(size: Int) throws(StoreError) -> MerkleFrontier {
        try reading { try MerkleFrontier(size: size, of: self) }
    }

    /// Makes a store's error of what reading the tree throws.
    package func reading<Answer>(_ body: () throws -> Answer) throws(StoreError) -> Answer {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch {
            throw .damaged(detail: "\(error)")
        }
    }
}
