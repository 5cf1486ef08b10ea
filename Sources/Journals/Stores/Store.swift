package import Planning
package import Vocabulary

/// Where a register is kept: the journal, and what is derived from it.
///
/// Calls block; whoever serves many people makes them on threads of their own. Entries are numbered
/// from 1. One contract suite runs on every store.
package protocol Store: Sendable {
    /// How many entries the journal has.
    func size() throws(StoreError) -> Int

    /// The same where it is known without waiting; `nil` where somebody may have written.
    func sizeAtHand() -> Int?

    /// Calls `visit` with the number and the bytes of each entry of a range, in order, as they are
    /// stored; `visit` answers whether to go on.
    func forEachEntry(
        in numbers: ClosedRange<Int>, _ visit: (Int, [UInt8]) -> Bool) throws(StoreError)

    /// A stored node of the journal's tree, or `nil` where there is none.
    func node(level: Int, index: Int) throws(StoreError) -> Digest?

    /// Calls `visit` with the index and the digest of each stored node of a level, in order; `visit`
    /// answers whether to go on. A digest that can't be read is `nil`.
    func forEachNode(
        level: Int, in indices: ClosedRange<Int>, _ visit: (Int, Digest?) -> Bool
    ) throws(StoreError)

    /// How many nodes of the journal's tree are stored.
    func nodeCount() throws(StoreError) -> Int

    /// Adds an entry with everything that follows from it, durably: when this returns, neither
    /// `kill -9` nor a power cut takes it away, and when it throws, nothing was added.
    ///
    /// - Throws: ``StoreError/changed(size:)`` where the journal has not the size that it should.
    func append(_ commit: Commit) throws(StoreError)

    /// The records as they were last kept; the journal may be some entries ahead of them.
    func workspace(_ schema: Schema) throws(StoreError) -> Workspace

    /// Takes these records as the kept ones, in place of all there are.
    func replaceRecords(with workspace: Workspace) throws(StoreError)

    /// A file by its SHA-256, or `nil` where it is not kept.
    func file(_ digest: Digest) throws(StoreError) -> [UInt8]?

    /// The digests under which files are kept.
    func fileDigests() throws(StoreError) -> [Digest]

    /// A block of measurements by its SHA-256, or `nil` where it is not kept.
    func measurements(_ digest: Digest) throws(StoreError) -> [UInt8]?

    /// The digests under which blocks of measurements are kept.
    func measurementDigests() throws(StoreError) -> [Digest]

    /// The number of the entry up to which words can be searched.
    func indexedPosition() throws(StoreError) -> Int

    /// Takes words of records into the index, or out of it where there are none; words can be searched
    /// up to the entry of the number `position` then.
    func index(_ words: [IndexedWords], to position: Int) throws(StoreError)

    /// The records whose words match a query, the best first.
    func search(_ query: SearchQuery, limit: Int) throws(StoreError) -> [SearchHit]

    /// Writes a copy of everything to a new file while others go on reading and writing.
    func backUp(to path: String) throws(StoreError)

    /// What the store itself finds wrong with its file; empty where nothing is.
    func damages() -> [StoreError]
}
