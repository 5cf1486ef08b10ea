import Foundation
import GRDB
package import Journals
package import Vocabulary

extension SQLiteStore {
    package func size() throws(StoreError) -> Int {
        try read { try Self.size($0) }
    }

    private static func size(_ database: Database) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM journal")) ?? 0
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
                guard visit(row[0], Self.bytes(row, 1)) else { return }
            }
        }
    }

    package func node(level: Int, index: Int) throws(StoreError) -> Digest? {
        try read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT digest FROM node WHERE level = ? AND position = ?")
            return try Row.fetchOne(statement, arguments: [level, index]).flatMap {
                Digest(bytes: Self.bytes($0, 0))
            }
        }
    }

    package func nodeCount(level: Int) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM node WHERE level = ?", arguments: [level]) ?? 0
        }
    }

    package func append(_ commit: Commit) throws(StoreError) {
        try write { database in
            let size = try Self.size(database)
            guard size == commit.number - 1 else { throw StoreError.changed(size: size) }
            try database.cachedStatement(sql: "INSERT INTO journal VALUES (?, ?)")
                .execute(arguments: [commit.number, Data(commit.entry)])
            let node = try database.cachedStatement(sql: "INSERT INTO node VALUES (?, ?, ?)")
            for made in commit.nodes {
                try node.execute(arguments: [made.level, made.index, Data(made.digest.bytes)])
            }
            for kept in commit.records { try Self.keep(kept, database) }
            for file in commit.files {
                try database.cachedStatement(sql: "INSERT OR IGNORE INTO file VALUES (?, ?)")
                    .execute(arguments: [Data(file.digest.bytes), Data(file.bytes)])
            }
            try Self.note("record", commit.number, database)
        }
    }

    /// Says up to which entry a derived table follows the journal.
    static func note(_ name: String, _ position: Int, _ database: Database) throws {
        try database.cachedStatement(sql: "UPDATE kept SET position = ? WHERE name = ?")
            .execute(arguments: [position, name])
    }

    static func position(_ name: String, _ database: Database) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT position FROM kept WHERE name = ?", arguments: [name]) ?? 0
    }

    package func file(_ digest: Digest) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT bytes FROM file WHERE digest = ?",
                arguments: [Data(digest.bytes)]
            ).map { Self.bytes($0, 0) }
        }
    }

    package func fileDigests() throws(StoreError) -> [Digest] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT digest FROM file ORDER BY digest")
                .compactMap { Digest(bytes: Self.bytes($0, 0)) }
        }
    }

    /// The bytes of a column; none where it holds no blob.
    static func bytes(_ row: Row, _ column: Int) -> [UInt8] {
        (try? row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }) ?? []
    }
}
