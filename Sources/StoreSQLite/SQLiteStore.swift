import Foundation
import GRDB
package import Journals
import Planning
import Records
import Vocabulary

/// A register in one SQLite file, in WAL mode with `synchronous=FULL`.
///
/// The journal and its tree are the truth. The other tables are derived: `record` and `code` are
/// written with each entry, `search` follows when somebody searches.
///
/// - Source: SQLite documentation, «Write-Ahead Logging», «PRAGMA synchronous».
package final class SQLiteStore: Store {
    /// Marks a file as ours: «Thrl».
    static let applicationID = 0x5468_726C
    /// How long a process waits for another one that writes.
    ///
    /// - Unit: seconds.
    static let patience = 20.0

    let pool: DatabasePool
    let path: String

    /// The store in a file that is there.
    ///
    /// Tables of an earlier version of the program are brought to the present form.
    ///
    /// - Throws: ``StoreError/notFound(path:)``, ``StoreError/foreign(path:)``,
    ///   ``StoreError/tooNew(path:version:)`` or what SQLite reports.
    package static func opening(_ path: String) throws(StoreError) -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path: path) }
        return try SQLiteStore(path, isNew: false)
    }

    /// The store in a new file, with nothing in it.
    ///
    /// - Throws: ``StoreError/exists(path:)`` or what SQLite reports.
    package static func creating(_ path: String) throws(StoreError) -> SQLiteStore {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        return try SQLiteStore(path, isNew: true)
    }

    private init(_ path: String, isNew: Bool) throws(StoreError) {
        self.path = path
        pool = try Self.reporting(path) {
            try DatabasePool(path: path, configuration: Self.configuration)
        }
        try Self.reporting(path) { try Self.prepare(pool, path, isNew: isNew) }
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func prepare(_ pool: DatabasePool, _ path: String, isNew: Bool) throws {
        if !isNew {
            try pool.read { database in
                let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
                guard id == applicationID else { throw StoreError.foreign(path: path) }
                guard try !Migrations.all.hasBeenSuperseded(database) else {
                    let done = try Migrations.all.appliedIdentifiers(database).count
                    throw StoreError.tooNew(path: path, version: done)
                }
            }
        }
        try Migrations.all.migrate(pool)
    }

    // MARK: Errors

    /// Makes a store's error of what GRDB throws.
    static func reporting<Answer>(
        _ path: String, _ body: () throws -> Answer
    ) throws(StoreError) -> Answer {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw storeError(error, path)
        } catch {
            throw .unavailable(detail: "\(error)")
        }
    }

    private static func storeError(_ error: DatabaseError, _ path: String) -> StoreError {
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_FULL: return .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            return .readOnly(path: path)
        case .SQLITE_NOTADB: return .foreign(path: path)
        case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_SCHEMA:
            return .damaged(detail: detail)
        default: return .unavailable(detail: detail)
        }
    }

    func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
        try Self.reporting(path) { try pool.read(body) }
    }

    func write<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
        try Self.reporting(path) { try pool.write(body) }
    }
}
