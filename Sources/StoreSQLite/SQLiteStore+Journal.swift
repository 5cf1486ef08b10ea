import Foundation
import GRDB
package import Journals
import Synchronization
package import Vocabulary

extension SQLiteStore {
    package func size() throws(StoreError) -> Int {
        let stamp = DatabaseStamp(path)
        if let stamp, let size = size(knownIn: stamp, within: DatabaseStamp.renewal) {
            return size
        }
        try demandInPlace()
        let size = try Self.reporting(path) { try pool.unsafeRead { try Self.size($0) } }
        if let stamp { knownSize.withLock { $0 = KnownSize(stamp: stamp, size: size) } }
        return size
    }

    package func sizeAtHand() -> Int? {
        DatabaseStamp(path).flatMap { size(knownIn: $0, within: DatabaseStamp.lifetime) }
    }

    private func size(knownIn stamp: DatabaseStamp, within time: Duration) -> Int? {
        knownSize.withLock { $0?.size(in: stamp, within: time) }
    }

    static func size(_ database: Database) throws -> Int {
        try number(database, "SELECT coalesce(max(number), 0) FROM journal")
    }

    package func forEachEntry(
        in numbers: ClosedRange<Int>, _ visit: (Int, [UInt8]) -> Bool
    ) throws(StoreError) {
        try read { database in
            let statement = try database.cachedStatement(
                sql:
                    "SELECT number, entry FROM journal WHERE number BETWEEN ? AND ? ORDER BY number"
            )
            let rows = try Row.fetchCursor(
                statement, arguments: [numbers.lowerBound, numbers.upperBound])
            while let row = try rows.next() {
                guard visit(try Self.number(row, 0), Self.bytes(row, 1)) else { return }
            }
        }
    }

    package func node(level: Int, index: Int) throws(StoreError) -> Digest? {
        guard let number = NodeNumber.of(level: level, index: index) else { return nil }
        return try read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT digest FROM node WHERE number = ?")
            return try Row.fetchOne(statement, arguments: [number]).flatMap {
                Digest(bytes: Self.bytes($0, 0))
            }
        }
    }

    package func nodeCount() throws(StoreError) -> Int {
        try read { try Self.number($0, "SELECT count(*) FROM node") }
    }

    package func forEachNode(
        level: Int, in indices: ClosedRange<Int>, _ visit: (Int, Digest?) -> Bool
    ) throws(StoreError) {
        try read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT digest FROM node WHERE number = ?")
            var ahead: Int? = max(0, indices.lowerBound)
            while let index = ahead, index <= indices.upperBound,
                let number = NodeNumber.of(level: level, index: index)
            {
                guard let row = try Row.fetchOne(statement, arguments: [number]) else {
                    ahead = try Self.index(behind: number, level: level, database)
                    continue
                }
                guard visit(index, Digest(bytes: Self.bytes(row, 0))) else { return }
                ahead = index + 1
            }
        }
    }

    /// The index of the next node of a level behind a number, however far that is; `nil` where there is
    /// none.
    private static func index(
        behind number: Int, level: Int, _ database: Database
    ) throws -> Int? {
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM node WHERE number > ? ORDER BY number")
        let rows = try Row.fetchCursor(statement, arguments: [number])
        while let row = try rows.next() {
            if let place = NodeNumber.place(of: try Self.number(row, 0)), place.level == level {
                return place.index
            }
        }
        return nil
    }

    package func append(_ commit: Commit) throws(StoreError) {
        try self.commit { database in
            let size = try Self.size(database)
            guard size == commit.number - 1 else { throw StoreError.changed(size: size) }
            try database.cachedStatement(sql: "INSERT INTO journal VALUES (?, ?)")
                .execute(arguments: [commit.number, Data(commit.entry)])
            let node = try database.cachedStatement(sql: "INSERT INTO node VALUES (?, ?)")
            for made in commit.nodes {
                try node.execute(arguments: [
                    NodeNumber.of(level: made.level, index: made.index), Data(made.digest.bytes),
                ])
            }
            for kept in commit.records { try Self.keep(kept, database) }
            for code in commit.formerCodes {
                try Self.lead(code.kind, code.code, code.key, database)
            }
            if !commit.records.isEmpty { try Self.note(keptTo: commit.number, database) }
            for file in commit.files {
                try database.cachedStatement(sql: "INSERT OR IGNORE INTO file VALUES (?, ?)")
                    .execute(arguments: [Data(file.digest.bytes), Data(file.bytes)])
            }
            for block in commit.blocks {
                try database.cachedStatement(sql: "INSERT OR IGNORE INTO measurement VALUES (?, ?)")
                    .execute(arguments: [Data(block.digest.bytes), Data(block.bytes)])
            }
        }
    }

    package func file(_ digest: Digest) throws(StoreError) -> [UInt8]? {
        try kept("SELECT bytes FROM file WHERE digest = ?", digest)
    }

    package func fileDigests() throws(StoreError) -> [Digest] {
        try digests("SELECT digest FROM file ORDER BY digest")
    }

    package func measurements(_ digest: Digest) throws(StoreError) -> [UInt8]? {
        try kept("SELECT block FROM measurement WHERE digest = ?", digest)
    }

    package func measurementDigests() throws(StoreError) -> [Digest] {
        try digests("SELECT digest FROM measurement ORDER BY digest")
    }

    private func kept(_ query: String, _ digest: Digest) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Row.fetchOne(
                database.cachedStatement(sql: query), arguments: [Data(digest.bytes)]
            ).map { Self.bytes($0, 0) }
        }
    }

    private func digests(_ query: String) throws(StoreError) -> [Digest] {
        try read { database in
            try Row.fetchAll(database, sql: query).compactMap { Digest(bytes: Self.bytes($0, 0)) }
        }
    }
}
