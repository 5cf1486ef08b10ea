import Foundation
import GRDB
package import Journals
package import Planning
import Records
import Vocabulary

extension SQLiteStore {
    package func workspace(_ schema: Schema) throws(StoreError) -> Workspace {
        try read { database in
            var workspace = Workspace(schema)
            let rows = try Row.fetchCursor(
                database, sql: "SELECT type, id, version, json FROM record")
            while let row = try rows.next() {
                guard let key = RecordKey(bytes: Self.bytes(row, 1)) else {
                    throw StoreError.damaged(detail: "record without a key")
                }
                workspace.restore(
                    row[0], key, StoredRecord(version: row[2], json: Self.bytes(row, 3)))
            }
            let codes = try Row.fetchCursor(database, sql: "SELECT type, code, id FROM code")
            while let row = try codes.next() {
                guard let key = RecordKey(bytes: Self.bytes(row, 2)) else { continue }
                workspace.lead(row[0], row[1], to: key)
            }
            workspace.restored(to: try Self.position("record", database))
            return workspace
        }
    }

    package func replaceRecords(with workspace: Workspace) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM record; DELETE FROM code")
            var failure: (any Error)?
            workspace.forEachStored { type, key, stored in
                do { try Self.put(type.kind, key, stored, database) } catch { failure = error }
            }
            workspace.forEachCode { type, code, key in
                do { try Self.lead(type.kind, code, key, database) } catch { failure = error }
            }
            if let failure { throw failure }
            try Self.note("record", workspace.position, database)
        }
    }

    /// Keeps a record as it is after an entry.
    static func keep(_ kept: Commit.Kept, _ database: Database) throws {
        guard let stored = kept.stored else {
            try database.cachedStatement(sql: "DELETE FROM record WHERE id = ?")
                .execute(arguments: [Data(kept.key.bytes)])
            return
        }
        try put(kept.kind, kept.key, stored, database)
        if !kept.code.isEmpty { try lead(kept.kind, kept.code, kept.key, database) }
    }

    private static func put(
        _ kind: String, _ key: RecordKey, _ stored: StoredRecord, _ database: Database
    ) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)")
            .execute(arguments: [Data(key.bytes), kind, stored.version, Data(stored.json)])
    }

    private static func lead(
        _ kind: String, _ code: String, _ key: RecordKey, _ database: Database
    ) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO code VALUES (?, ?, ?)")
            .execute(arguments: [kind, code, Data(key.bytes)])
    }
}
