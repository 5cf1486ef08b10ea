import Foundation
import GRDB
package import Journals
import Planning
import Records
import Synchronization
import Vocabulary

/// A register in one SQLite file, in WAL mode with `synchronous=FULL`.
///
/// The journal and its tree are the truth. The other tables are derived: `record` and `former_code` are
/// kept in steps, `search` follows when somebody searches.
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
    /// What tells the file that was opened from another one under its name.
    private let node: UInt64?
    /// What the system said of the file when a change was made last.
    private let knownFacts = Mutex<FileFacts?>(nil)
    /// How many entries there were in a state of the file.
    let knownSize = Mutex<KnownSize?>(nil)

    /// How many entries there were in a state of the file, and when that was read.
    struct KnownSize {
        let stamp: DatabaseStamp
        let size: Int
        let time = ContinuousClock.now

        /// The size, where it was read in a state of the file not longer ago than that.
        func size(in stamp: DatabaseStamp, within time: Duration) -> Int? {
            self.stamp == stamp && self.time.duration(to: .now) < time ? size : nil
        }
    }

    /// The store in a file that is there.
    ///
    /// Tables of an earlier version of the program are brought to the present form.
    ///
    /// - Throws: ``StoreError/notFound(path:)``, ``StoreError/foreign(path:)``,
    ///   ``StoreError/tooNew(path:version:)`` or what SQLite reports.
    package static func opening(_ path: String) throws(StoreError) -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path: path) }
        return try SQLiteStore(path)
    }

    /// The store in a new file, with nothing in it.
    ///
    /// The file appears under its name when it is whole, and only where no other is there.
    ///
    /// - Throws: ``StoreError/exists(path:)`` or what SQLite reports.
    package static func creating(_ path: String) throws(StoreError) -> SQLiteStore {
        try publishing(path) { part in
            let queue = try DatabaseQueue(path: part)
            try Migrations.all.migrate(queue)
            // Turned to WAL before it has its name, so that nobody finds it half turned.
            try queue.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try queue.close()
        }
        return try SQLiteStore(path)
    }

    private init(_ path: String) throws(StoreError) {
        self.path = path
        try Self.reporting(path) { try Self.examine(path) }
        node = FileFacts(path)?.node
        pool = try Self.reporting(path) {
            try DatabasePool(path: path, configuration: Self.configuration)
        }
        try Self.reporting(path) {
            // GRDB sets NORMAL as it turns to WAL, after `prepareDatabase`: commits would not be synced.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Migrations.all.migrate(pool)
        }
    }

    /// Makes sure that the file that was opened still stands under its name: what is written to one
    /// that was taken away would be lost.
    ///
    /// - Source: SQLite documentation, «How To Corrupt An SQLite Database File», 4.
    func demandInPlace() throws(StoreError) {
        guard let node else { return }
        guard FileFacts(path)?.node == node else { throw .notFound(path: path) }
    }

    /// Has SQLite read pages anew where the file was written by anything but the log: by a checkpoint, or
    /// by somebody who spoilt it.
    func forgetPages(_ database: Database) throws {
        let facts = FileFacts(path)
        guard knownFacts.withLock({ $0 }) != facts else { return }
        try database.execute(sql: "PRAGMA shrink_memory")
        knownFacts.withLock { $0 = facts }
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        // `commit` sees to a transaction that could not be taken back.
        configuration.allowsUnsafeTransactions = true
        return configuration
    }

    /// Makes sure that a file is ours before anything in it is changed.
    ///
    /// SQLite reads it, since closing a file by any other way takes away the locks that this process
    /// may hold on it.
    ///
    /// - Source: SQLite documentation, «How To Corrupt An SQLite Database File», 2.2.
    private static func examine(_ path: String) throws {
        // Not read-only: what a killed process left half done must be taken back before it is read.
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        try queue.read { database in
            guard try number(database, "PRAGMA application_id") == applicationID else {
                throw StoreError.foreign(path: path)
            }
            guard try !Migrations.all.hasBeenSuperseded(database) else {
                let done = try Migrations.all.appliedIdentifiers(database).count
                throw StoreError.tooNew(path: path, version: done)
            }
        }
        try queue.close()
    }

    func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
        try Self.reporting(path) { try pool.read(body) }
    }

    func write<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
        try Self.reporting(path) { try pool.write(body) }
    }

    /// Carries out one transaction whose beginning and end are prepared once; GRDB's own compile both
    /// each time, which takes a tenth of a small commit.
    func commit(_ body: (Database) throws -> Void) throws(StoreError) {
        try demandInPlace()
        defer { knownSize.withLock { $0 = nil } }
        try Self.reporting(path) {
            try pool.writeWithoutTransaction { database in
                if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
                try forgetPages(database)
                try database.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
                do {
                    try body(database)
                    try database.cachedStatement(sql: "COMMIT").execute()
                } catch {
                    if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
                    throw error
                }
            }
        }
    }
}
