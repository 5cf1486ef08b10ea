package import Planning
import Records
import Synchronization
package import Vocabulary

/// A store without a file: for tests, and for trying a change before it is made.
package final class MemoryStore: Store {
    private struct State {
        var entries: [[UInt8]] = []
        var nodes = MerkleNodes()
        var workspace: Workspace
        var files: [Digest: [UInt8]] = [:]
        var blocks: [Digest: [UInt8]] = [:]
        var words: [SearchHit: String] = [:]
        var indexed = 0
    }

    private let state: Mutex<State>
    /// Where bytes are that are not here.
    private let elsewhere: @Sendable (Digest) throws(StoreError) -> [UInt8]?

    /// A store with nothing in it.
    ///
    /// - Parameters:
    ///   - schema: The types of records.
    ///   - elsewhere: Fetches blocks of measurements that were not added here, by their SHA-256.
    package init(
        _ schema: Schema,
        elsewhere: @escaping @Sendable (Digest) throws(StoreError) -> [UInt8]? = {
            _ throws(StoreError) in nil
        }
    ) {
        state = Mutex(State(workspace: Workspace(schema)))
        self.elsewhere = elsewhere
    }

    package func size() -> Int { state.withLock { $0.entries.count } }

    package func sizeAtHand() -> Int? { size() }

    package func forEachEntry(
        in numbers: ClosedRange<Int>, _ visit: (Int, [UInt8]) -> Bool
    ) {
        let entries = state.withLock { $0.entries }
        for (number, entry) in zip(1..., entries) where numbers.contains(number) {
            guard visit(number, entry) else { return }
        }
    }

    package func node(level: Int, index: Int) -> Digest? {
        state.withLock { try? $0.nodes.node(level: level, index: index) }
    }

    package func forEachNode(
        level: Int, in indices: ClosedRange<Int>, _ visit: (Int, Digest?) -> Bool
    ) {
        let count = size() >> level
        for index in 0..<count where indices.contains(index) {
            guard visit(index, node(level: level, index: index)) else { return }
        }
    }

    package func nodeCount() -> Int {
        let size = size()
        return 2 * size - size.nonzeroBitCount
    }

    package func append(_ commit: Commit) throws(StoreError) {
        try state.withLock { state throws(StoreError) in
            guard state.entries.count == commit.number - 1 else {
                throw .changed(size: state.entries.count)
            }
            state.entries.append(commit.entry)
            state.nodes.append(MerkleHashing.leaf(commit.entry))
            for kept in commit.records {
                state.workspace.restore(kept.kind, kept.key, kept.stored)
            }
            for code in commit.formerCodes {
                state.workspace.lead(code.kind, code.code, to: code.key)
            }
            if !commit.records.isEmpty { state.workspace.restored(to: commit.number) }
            for file in commit.files { state.files[file.digest] = file.bytes }
            for block in commit.blocks { state.blocks[block.digest] = block.bytes }
        }
    }

    package func workspace(_ schema: Schema) -> Workspace { state.withLock { $0.workspace } }

    package func replaceRecords(with workspace: Workspace) throws(StoreError) {
        try state.withLock { state throws(StoreError) in
            guard state.entries.count == workspace.position else {
                throw .changed(size: state.entries.count)
            }
            state.workspace = workspace
        }
    }

    package func file(_ digest: Digest) -> [UInt8]? { state.withLock { $0.files[digest] } }

    package func fileDigests() -> [Digest] { state.withLock { Array($0.files.keys) } }

    package func measurements(_ digest: Digest) throws(StoreError) -> [UInt8]? {
        if let here = state.withLock({ $0.blocks[digest] }) { return here }
        guard let found = try elsewhere(digest) else { return nil }
        state.withLock { $0.blocks[digest] = found }
        return found
    }

    package func measurementDigests() -> [Digest] { state.withLock { Array($0.blocks.keys) } }

    package func indexedPosition() -> Int { state.withLock { $0.indexed } }

    package func index(_ words: [IndexedWords], to position: Int) {
        state.withLock { state in
            for entry in words {
                let hit = SearchHit(kind: entry.kind, key: entry.key)
                state.words[hit] = entry.words.isEmpty ? nil : entry.words
            }
            state.indexed = position
        }
    }

    package func search(_ query: SearchQuery, limit: Int) -> [SearchHit] {
        let words = state.withLock { $0.words }
        // What is found in few words is told before what is found in many.
        let hits = words.filter { query.matches($0.value) }.sorted {
            ($0.value.utf8.count, $0.key.key) < ($1.value.utf8.count, $1.key.key)
        }
        return hits.prefix(limit).map(\.key)
    }

    package func backUp(to path: String) throws(StoreError) {
        throw .unavailable(detail: "a store in memory has no file")
    }

    package func damages() -> [StoreError] { [] }
}
