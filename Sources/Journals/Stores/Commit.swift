package import Planning
package import Records
package import Vocabulary

/// An entry with everything that follows from it, as a store takes it.
package struct Commit: Sendable {
    /// A record as it is after the entry.
    package struct Kept: Sendable {
        package let kind: String
        package let key: RecordKey
        /// `nil` where the record was removed.
        package let stored: StoredRecord?
    }

    /// A code, in lower case, that a record gave up.
    package struct FormerCode: Hashable, Sendable {
        package let kind: String
        package let code: String
        package let key: RecordKey
    }

    /// The number of the entry; the journal must have one entry less.
    package let number: Int
    /// The bytes of the entry.
    package let entry: [UInt8]
    /// The nodes that it adds to the tree.
    package let nodes: [MerkleNode]
    /// The records that changed since they were last kept, as they are now; none where they are to wait.
    package let records: [Kept]
    /// The codes that were given up since records were last kept, in that order.
    package let formerCodes: [FormerCode]
    /// Files that it speaks of and that are not kept yet.
    package let files: [(digest: Digest, bytes: [UInt8])]
    /// Blocks of measurements that it speaks of and that are not kept yet.
    package let blocks: [(digest: Digest, bytes: [UInt8])]
}

extension Commit {
    /// An entry of another journal, as it is followed: what is derived from it comes later.
    package init(number: Int, entry: [UInt8]) {
        self.init(
            number: number, entry: entry, nodes: [], records: [], formerCodes: [], files: [],
            blocks: [])
    }
}
