import Diagnostics
import Foundation
import GRDB
import Journals
import Planning
import Records
import StoreSQLite
import Testing
import Vocabulary

/// Files that a store is asked to open or to make.
@Suite struct StoreFiles {
    /// The tables just as the first version made them.
    private static let firstVersion = """
        PRAGMA application_id = 0x5468726C;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1-journal');
        CREATE TABLE journal (number INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;
        CREATE TABLE node (number INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT;
        CREATE TABLE record (
            type TEXT NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL,
            json BLOB NOT NULL, PRIMARY KEY (type, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE former_code (
            type TEXT NOT NULL, code TEXT NOT NULL, id BLOB NOT NULL,
            PRIMARY KEY (type, code)) STRICT, WITHOUT ROWID;
        CREATE TABLE kept (position INTEGER NOT NULL) STRICT;
        CREATE TABLE file (digest BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        """

    @Test func `a filled file of the first version opens with all there is and can be searched`()
        throws
    {
        let (now, path) = (Temporary.path("sqlite"), Temporary.path("sqlite"))
        let store = try SQLiteStore.creating(now)
        try Register(store, .ships, clock: Ticking().now).fill(to: 60, seed: 21)
        let tables = ["journal", "node", "record", "former_code", "kept", "file"]
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "\(Self.firstVersion) ATTACH '\(now)' AS now")
            for table in tables {
                try database.execute(sql: "INSERT INTO \(table) SELECT * FROM now.\(table)")
            }
        }
        try database.close()
        let opened = try SQLiteStore.opening(path)
        #expect(Doctor(opened, .ships).findings() == [])
        #expect(try opened.entries == store.entries)
        #expect(try JournalVerifier(opened).verify() == JournalVerifier(store).verify())
        #expect(try opened.indexedPosition() == 0)
        let key = RecordKey(high: 1, low: 2)
        try opened.index([IndexedWords(kind: "vessel", key: key, words: "étoile")], to: 60)
        #expect(try opened.indexedPosition() == 60)
        try Register(opened, .ships, clock: Ticking().now).fill(to: 70, seed: 22)
        #expect(Doctor(opened, .ships).findings() == [])
    }

    @Test func `a file of a later version is refused as too new, and stays as it is`() throws {
        let path = try closedStore()
        try execute("INSERT INTO grdb_migrations VALUES ('99-later')", path)
        try expectRefusal(.tooNew(path: path, version: 4), path)
    }

    @Test func `a database of another program is refused as foreign, and stays as it is`() throws {
        let path = Temporary.path("sqlite")
        try execute("CREATE TABLE mine (a); INSERT INTO mine VALUES (1)", path)
        try expectRefusal(.foreign(path: path), path)
    }

    @Test func `a text, an empty file and a folder are no stores`() throws {
        let path = Temporary.path("txt")
        for text in [String(repeating: "The Assembly decides\n", count: 100), "x", ""] {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try expectRefusal(.foreign(path: path), path)
        }
        let folder = Temporary.folder.path
        #expect(throws: StoreError.self) { try SQLiteStore.opening(folder) }
        #expect(throws: StoreError.notFound(path: "/nowhere/x")) {
            try SQLiteStore.opening("/nowhere/x")
        }
        #expect(throws: StoreError.self) { try SQLiteStore.creating("/nowhere/x") }
    }

    @Test func `a name that is taken, or a log that waits for it, is not written over`() throws {
        let path = try closedStore()
        #expect(throws: StoreError.exists(path: path)) { try SQLiteStore.creating(path) }
        let other = Temporary.path("sqlite")
        try "log".write(toFile: other + "-wal", atomically: true, encoding: .utf8)
        #expect(throws: StoreError.exists(path: other + "-wal")) {
            try SQLiteStore.creating(other)
        }
        #expect(!FileManager.default.fileExists(atPath: other))
    }

    @Test func `of many who make one file at once one succeeds`() async throws {
        let path = Temporary.path("sqlite")
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do { return try SQLiteStore.creating(path).size() == 0 } catch {
                        #expect(error as? StoreError == .exists(path: path))
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        let folder = try FileManager.default.contentsOfDirectory(atPath: Temporary.folder.path)
        let name = URL(filePath: path).lastPathComponent
        #expect(folder.filter { $0.hasPrefix(name) && $0.hasSuffix(".part") } == [])
    }

    @Test func `a file that may only be read gives a clear error`() throws {
        let path = try closedStore()
        let manager = FileManager.default
        let folder = Temporary.path("folder")
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let inside = folder + "/r.sqlite"
        try manager.copyItem(atPath: path, toPath: inside)
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: inside)
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
        defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
        let isRoot = getuid() == 0
        let run = try HammerRun(
            inside, threads: 1, commits: 2, seed: 1,
            under: isRoot ? ["setpriv", "--reuid=65534", "--clear-groups"] : [])
        let status = try run.end()
        guard status != 126, status != 127, !run.lines.isEmpty else {
            return print("skipped: the tests run as root and may not run as anybody else")
        }
        #expect(status == 2)
        #expect(run.errors.map { $0.hasPrefix("error store.read-only") } == [true], "\(run.lines)")
    }

    private func closedStore() throws -> String {
        let path = Temporary.path("sqlite")
        let store = try SQLiteStore.creating(path)
        try Register(store, .ships, clock: Ticking().now).fill(to: 3, seed: 23)
        return path
    }

    private func execute(_ sql: String, _ path: String) throws {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try database.close()
    }

    private func expectRefusal(_ error: StoreError, _ path: String) throws {
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: error) { try SQLiteStore.opening(path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        let log = (try? Data(contentsOf: URL(filePath: path + "-wal"))) ?? Data()
        #expect(log.isEmpty)
    }
}
