import Accounts
import Foundation
import GRDB
import Journals
import Testing
import Vocabulary

@testable import StoreSQLite

/// Files of accounts that a store is asked to open or to make.
@Suite struct AccountFiles {
    @Test func `what was saved is there when the file is opened again`() throws {
        let path = Files.path()
        let account = try AccountStoreContract.full(1, "amina")
        #expect(try SQLiteAccountStore.creating(path).insert(account))
        #expect(try SQLiteAccountStore.opening(path).accounts() == [account])
    }

    @Test func `what is acknowledged is on the disk, and what is erased is overwritten`() throws {
        let store = try SQLiteAccountStore.creating(Files.path())
        let settings = try store.pool.writeWithoutTransaction { database in
            try ["journal_mode", "synchronous", "secure_delete", "foreign_keys"].map { name in
                try String.fetchOne(database, sql: "PRAGMA \(name)")
            }
        }
        #expect(settings == ["wal", "2", "1", "1"])
    }

    @Test func `only the owner may read the file and its log`() throws {
        let path = Files.path()
        let store = try SQLiteAccountStore.creating(path)
        #expect(try store.insert(AccountStoreContract.full(1, "amina")))
        for ending in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path + ending)
            #expect(attributes[.posixPermissions] as? NSNumber == 0o600, "\(ending)")
        }
    }

    @Test func `a file is made once, and one that isn't there is not opened`() throws {
        let path = Files.path()
        #expect(throws: StoreError.notFound(path: path)) { try SQLiteAccountStore.opening(path) }
        _ = try SQLiteAccountStore.creating(path)
        #expect(throws: StoreError.exists(path: path)) { try SQLiteAccountStore.creating(path) }
    }

    @Test func `a register and another file are no accounts`() throws {
        let register = Files.path()
        _ = try SQLiteStore.creating(register)
        #expect(throws: StoreError.foreign(path: register)) {
            try SQLiteAccountStore.opening(register)
        }
        let text = Files.path()
        try Data("no database".utf8).write(to: URL(filePath: text))
        #expect(throws: StoreError.self) { try SQLiteAccountStore.opening(text) }
    }

    @Test func `a file of a later version is left as it is`() throws {
        let path = Files.path()
        _ = try SQLiteAccountStore.creating(path)
        let queue = try DatabaseQueue(path: path)
        try queue.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99-later')")
        }
        try queue.close()
        #expect(throws: StoreError.tooNew(path: path, version: 6)) {
            try SQLiteAccountStore.opening(path)
        }
    }

    @Test func `a damaged value is reported, not taken for granted`() throws {
        let path = Files.path()
        let store = try SQLiteAccountStore.creating(path)
        #expect(try store.insert(AccountStoreContract.full(1, "amina")))
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "UPDATE account SET actor = x'00'") }
        try queue.close()
        #expect(throws: StoreError.damaged(detail: "a value of «actor» that is none")) {
            try store.accounts()
        }
    }

    @Test func `of an erased account nothing is left in the file`() throws {
        let path = Files.path()
        let store = try SQLiteAccountStore.creating(path)
        #expect(try store.insert(AccountStoreContract.full(1, "amina-who-goes")))
        #expect(try store.remove(.number(1)))
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.range(of: Data("amina-who-goes".utf8)) == nil)
    }
}
