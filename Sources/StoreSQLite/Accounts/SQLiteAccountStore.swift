import Accounts
import Foundation
import GRDB
package import Journals
import Records
import Synchronization
import Vocabulary

/// Accounts in one SQLite file, in WAL mode with `synchronous=FULL`.
///
/// The file holds secrets of devices and hashes of passwords, so only its owner may read it; and what
/// is erased is overwritten.
///
/// - Source: SQLite documentation, «PRAGMA synchronous», «PRAGMA secure_delete».
package final class SQLiteAccountStore: AccountStore {
    /// Marks a file as ours: «Thra».
    static let applicationID = 0x5468_7261

    let pool: DatabasePool
    let path: String
    private let lookups = Mutex(Lookups())

    /// The store in a file that is there.
    ///
    /// Tables of an earlier version of the program are brought to the present form.
    ///
    /// - Throws: `StoreError.notFound`, `.foreign`, `.tooNew` or what SQLite reports.
    package static func opening(_ path: String) throws(StoreError) -> SQLiteAccountStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path: path) }
        return try SQLiteAccountStore(path)
    }

    /// The store in a new file, with nothing in it.
    ///
    /// The file appears under its name when it is whole, and only where no other is there.
    ///
    /// - Throws: `StoreError.exists` or what SQLite reports.
    package static func creating(_ path: String) throws(StoreError) -> SQLiteAccountStore {
        try SQLiteStore.publishing(path) { part in
            // Made before SQLite opens it, so that nobody can read it for a moment. The log beside it
            // gets the same rights.
            guard
                FileManager.default.createFile(
                    atPath: part, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StoreError.readOnly(path: path) }
            let queue = try DatabaseQueue(path: part)
            try AccountMigrations.all.migrate(queue)
            try queue.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try queue.close()
        }
        return try SQLiteAccountStore(path)
    }

    private init(_ path: String) throws(StoreError) {
        self.path = path
        try SQLiteStore.reporting(path) { try Self.examine(path) }
        pool = try SQLiteStore.reporting(path) {
            try DatabasePool(path: path, configuration: Self.configuration)
        }
        try SQLiteStore.reporting(path) {
            // GRDB sets NORMAL as it turns to WAL, after `prepareDatabase`.
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            }
            try AccountMigrations.all.migrate(pool)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(SQLiteStore.patience)
        return configuration
    }

    /// Makes sure that a file is ours before anything in it is changed.
    private static func examine(_ path: String) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { database in
            guard try SQLiteStore.number(database, "PRAGMA application_id") == applicationID else {
                throw StoreError.foreign(path: path)
            }
            guard try !AccountMigrations.all.hasBeenSuperseded(database) else {
                let done = try AccountMigrations.all.appliedIdentifiers(database).count
                throw StoreError.tooNew(path: path, version: done)
            }
        }
        try queue.close()
    }

    func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
        try SQLiteStore.reporting(path) { try pool.read(body) }
    }

    func write<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
        lookups.withLock { $0.forget() }
        defer { lookups.withLock { $0.forget() } }
        return try SQLiteStore.reporting(path) { try pool.write(body) }
    }

    /// What is asked at every request.
    enum Lookup: Hashable {
        case account(Identifier<Account>)
        case session(Digest)
        case token(Digest)
    }

    /// What was found in one state of the file.
    private struct Lookups {
        /// How many are kept.
        static let most = 4_096

        var stamp: DatabaseStamp?
        var found: [Lookup: any Sendable] = [:]
        var time = ContinuousClock.now
        /// Counts what was written here.
        var writes = 0
        /// Counts the states of the file in which anything was looked up.
        var state = 0

        /// Whether what was found may be believed in a state of the file.
        func isValid(in stamp: DatabaseStamp?) -> Bool {
            stamp != nil && self.stamp == stamp
                && time.duration(to: .now) < DatabaseStamp.renewal
        }

        /// Forgets what was found, as something was written.
        mutating func forget() {
            self = Lookups(writes: writes + 1, state: state + 1)
        }
    }

    /// What a lookup finds, read anew once anything was written.
    func looking<Found: Sendable>(
        up lookup: Lookup, _ body: (Database) throws -> Found?
    ) throws(StoreError) -> Found? {
        let stamp = DatabaseStamp(path)
        let (known, writes) = lookups.withLock { lookups in
            (lookups.isValid(in: stamp) ? lookups.found[lookup] : nil, lookups.writes)
        }
        if let known = known as? Found { return known }
        let found = try read(body)
        guard let stamp, let found else { return found }
        lookups.withLock { lookups in
            guard lookups.writes == writes else { return }
            if !lookups.isValid(in: stamp) || lookups.found.count >= Lookups.most {
                let isSame = lookups.stamp == stamp
                lookups = Lookups(
                    stamp: stamp, writes: writes, state: lookups.state + (isSame ? 0 : 1))
            }
            lookups.found[lookup] = found
        }
        return found
    }

    package func stateAtHand() -> Int? {
        guard let stamp = DatabaseStamp(path) else { return nil }
        return lookups.withLock { $0.stamp == stamp ? $0.state : nil }
    }

    /// Carries out one statement, prepared once.
    ///
    /// - Returns: How many rows it changed.
    @discardableResult
    static func execute(
        _ database: Database, _ query: String, _ arguments: StatementArguments
    ) throws -> Int {
        try database.cachedStatement(sql: query).execute(arguments: arguments)
        return database.changesCount
    }

    /// The rows that a query finds, each made into a value.
    static func values<Value>(
        _ database: Database, _ query: String, _ arguments: StatementArguments = [],
        _ value: (Row) throws -> Value
    ) throws -> [Value] {
        try Row.fetchAll(database.cachedStatement(sql: query), arguments: arguments).map(value)
    }
}
