import GRDB
import GRDBSQLite
import Journals
import Planning
import Records
import Vocabulary

/// Reads all records of a statement by SQLite's own interface, where a row may cost next to nothing.
///
/// Unsafe memory of this target is in this file alone: what SQLite points to is copied before the next
/// step.
enum RecordRows {
    /// Reads rows of key, version and JSON, in the order of the keys.
    ///
    /// - Throws: ``StoreError/damaged(detail:)`` for a key that is none, and what SQLite reports.
    static func read(_ rows: Statement, into builder: inout LoadedRecords.Builder) throws {
        let statement = rows.sqliteStatement
        defer { sqlite3_reset(statement) }
        while true {
            let result = sqlite3_step(statement)
            guard result != SQLITE_DONE else { return }
            guard result == SQLITE_ROW else {
                throw DatabaseError(resultCode: ResultCode(rawValue: result))
            }
            guard let key = key(statement) else {
                throw StoreError.damaged(detail: "a record without a key")
            }
            let version = Int(sqlite3_column_int64(statement, 1))
            builder.add(key, version: version) { $0.append(contentsOf: blob(statement, 2)) }
        }
    }

    private static func blob(_ statement: SQLiteStatement, _ column: Int32)
        -> UnsafeRawBufferPointer
    {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column),
            count: Int(sqlite3_column_bytes(statement, column)))
    }

    private static func key(_ statement: SQLiteStatement) -> RecordKey? {
        let bytes = blob(statement, 0)
        guard bytes.count == 16 else { return nil }
        return RecordKey(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
}
