import Foundation
import GRDBSQLite

/// SQLite by its C interface alone: the floor.
final class RawDatabase {
    private var handle: OpaquePointer?
    private var statement: OpaquePointer?

    init(_ path: String) {
        sqlite3_open(path, &handle)
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
    }

    deinit { close() }

    func close() {
        sqlite3_finalize(statement)
        sqlite3_close(handle)
        (statement, handle) = (nil, nil)
    }

    func run(_ sql: String) { sqlite3_exec(handle, sql, nil, nil, nil) }

    /// Adds a row with these bytes in a transaction of its own.
    func insert(_ bytes: [UInt8]) {
        if statement == nil {
            run("CREATE TABLE IF NOT EXISTS raw (number INTEGER PRIMARY KEY, bytes BLOB)")
            sqlite3_prepare_v2(handle, "INSERT INTO raw(bytes) VALUES (?)", -1, &statement, nil)
        }
        sqlite3_bind_blob(
            statement, 1, bytes, Int32(bytes.count),
            unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        sqlite3_step(statement)
        sqlite3_reset(statement)
    }

    /// Adds rows to the table `m` in one transaction, each made as it is added.
    func insertMeasurements(_ count: Int, _ row: (Int) -> (Int, Int, String, Double)) {
        var insert: OpaquePointer?
        run("BEGIN")
        sqlite3_prepare_v2(handle, "INSERT INTO m VALUES (?, ?, ?, ?)", -1, &insert, nil)
        for number in 0..<count {
            let (indicator, period, region, value) = row(number)
            sqlite3_bind_int64(insert, 1, Int64(indicator))
            sqlite3_bind_int64(insert, 2, Int64(period))
            sqlite3_bind_text(
                insert, 3, region, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            sqlite3_bind_double(insert, 4, value)
            sqlite3_step(insert)
            sqlite3_reset(insert)
        }
        sqlite3_finalize(insert)
        run("COMMIT")
    }

    /// Reads one column of blobs and counts its bytes, each looked at once.
    func sum(_ sql: String) -> Int {
        var query: OpaquePointer?
        sqlite3_prepare_v2(handle, sql, -1, &query, nil)
        defer { sqlite3_finalize(query) }
        var sum = 0
        var copy = [UInt8](repeating: 0, count: 1 << 16)
        while sqlite3_step(query) == SQLITE_ROW {
            let count = Int(sqlite3_column_bytes(query, 0))
            if let start = sqlite3_column_blob(query, 0) {
                copy.withUnsafeMutableBytes {
                    $0.baseAddress?.copyMemory(from: start, byteCount: min(count, 1 << 16))
                }
            }
            sum += count
        }
        return sum
    }
}
