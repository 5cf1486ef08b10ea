import Foundation
import GRDB
package import Journals
package import Planning
import Records
import Vocabulary

extension SQLiteStore {
    package func workspace(_ schema: Schema) throws(StoreError) -> Workspace {
        try read { database in
            var records: [String: LoadedRecords] = [:]
            for type in schema.types {
                records[type.kind] = try Self.records(of: type.kind, database)
            }
            return Workspace(
                schema, at: try Self.number(database, "SELECT position FROM kept"), records)
        }
    }

    private static func records(of kind: String, _ database: Database) throws -> LoadedRecords {
        let rows = try database.cachedStatement(
            sql: "SELECT id, version, json FROM record WHERE type = ? ORDER BY id")
        try rows.setArguments([kind])
        var builder = LoadedRecords.Builder()
        try RecordRows.read(rows, into: &builder)
        return builder.finish(formerCodes: try formerCodes(of: kind, database))
    }

    private static func formerCodes(
        of kind: String, _ database: Database
    ) throws -> [String: RecordKey] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT code, id FROM former_code WHERE type = ?", arguments: [kind])
        var codes: [String: RecordKey] = [:]
        while let row = try rows.next() {
            codes[try text(row, 0)] = RecordKey(bytes: bytes(row, 1))
        }
        return codes
    }

    package func replaceRecords(with workspace: Workspace) throws(StoreError) {
        try write { database in
            let size = try Self.size(database)
            guard size == workspace.position else { throw StoreError.changed(size: size) }
            try database.execute(sql: "DELETE FROM record; DELETE FROM former_code")
            var failure: (any Error)?
            workspace.forEachStored { type, key, stored in
                do {
                    try Self.put(type.kind, key, stored, database)
                } catch {
                    failure = error
                }
            }
            workspace.forEachFormerCode { type, code, key in
                do { try Self.lead(type.kind, code, key, database) } catch { failure = error }
            }
            if let failure { throw failure }
            try database.execute(sql: "DELETE FROM kept; INSERT INTO kept VALUES (0)")
            try Self.note(keptTo: workspace.position, database)
        }
    }

    /// Says up to which entry the records are kept.
    static func note(keptTo position: Int, _ database: Database) throws {
        try database.cachedStatement(sql: "UPDATE kept SET position = ?")
            .execute(arguments: [position])
    }

    /// Keeps a record as it is after an entry.
    static func keep(_ kept: Commit.Kept, _ database: Database) throws {
        let id = Data(kept.key.bytes)
        guard let stored = kept.stored else {
            try database.cachedStatement(sql: "DELETE FROM record WHERE type = ? AND id = ?")
                .execute(arguments: [kept.kind, id])
            return
        }
        try put(kept.kind, kept.key, stored, database)
    }

    /// Has a code that a record gave up lead to it still.
    static func lead(
        _ kind: String, _ code: String, _ key: RecordKey, _ database: Database
    ) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO former_code VALUES (?, ?, ?)")
            .execute(arguments: [kind, code, Data(key.bytes)])
    }

    private static func put(
        _ kind: String, _ key: RecordKey, _ stored: StoredRecord, _ database: Database
    ) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)")
            .execute(arguments: [kind, Data(key.bytes), stored.version, Data(stored.json)])
    }
}
