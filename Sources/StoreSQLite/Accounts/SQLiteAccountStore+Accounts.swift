package import Accounts
import GRDB
package import Journals
import Records
package import Vocabulary

extension SQLiteAccountStore {
    package func account(_ key: Identifier<Account>) throws(StoreError) -> Account? {
        try looking(up: .account(key)) {
            try Self.account($0, "SELECT * FROM account WHERE id = ?", [key.data])
        }
    }

    package func account(login folded: String) throws(StoreError) -> Account? {
        try read { try Self.account($0, "SELECT * FROM account WHERE folded = ?", [folded]) }
    }

    package func account(invited hash: Digest) throws(StoreError) -> Account? {
        try read {
            try Self.account($0, "SELECT * FROM account WHERE invitation = ?", [hash.data])
        }
    }

    package func accounts() throws(StoreError) -> [Account] {
        try read { database in
            try Self.values(database, "SELECT * FROM account ORDER BY folded") { row in
                try Self.account(AccountColumns(row), database)
            }
        }
    }

    package func insert(_ account: Account) throws(StoreError) -> Bool {
        try write { try Self.insert(account, $0) }
    }

    package func update(_ account: Account) throws(StoreError) -> Account? {
        try write { database in
            var saved = account
            saved.version += 1
            let changed = try Self.execute(
                database,
                """
                UPDATE account SET administrator = ?, password = ?, factor = ?,
                    factor_confirmed = ?, factor_step = ?, invitation = ?,
                    invitation_expires = ?, disabled = ?, language = ?, generation = ?,
                    version = ?
                WHERE id = ? AND version = ?
                """, Self.changeable(saved) + [account.key.data, account.version])
            guard changed == 1 else { return nil }
            try Self.putParts(of: saved, database)
            return saved
        }
    }

    package func remove(_ key: Identifier<Account>) throws(StoreError) -> Bool {
        try write { database in
            try Self.execute(database, "DELETE FROM account WHERE id = ?", [key.data]) == 1
        }
    }

    package func keepFirstRun(_ hash: Digest) throws(StoreError) -> Bool {
        try write { database in
            guard try !Self.hasAdministrator(database) else { return false }
            try Self.execute(database, "DELETE FROM first_run", [])
            try Self.execute(database, "INSERT INTO first_run VALUES (?)", [hash.data])
            return true
        }
    }

    package func insertFirst(
        _ account: Account, using hash: Digest
    ) throws(StoreError) -> Bool {
        try write { database in
            let kept = try SQLiteStore.number(
                database, "SELECT count(*) FROM first_run WHERE hash = ?", [hash.data])
            guard kept == 1, try !Self.hasAdministrator(database),
                try Self.insert(account, database)
            else { return false }
            try Self.execute(database, "DELETE FROM first_run", [])
            return true
        }
    }

    private static func hasAdministrator(_ database: Database) throws -> Bool {
        try SQLiteStore.number(
            database, "SELECT count(*) FROM account WHERE administrator <> 0") > 0
    }

    private static func insert(_ account: Account, _ database: Database) throws -> Bool {
        let fixed: StatementArguments = [
            account.key.data, account.login.text, account.login.folded, account.actor.data,
            account.created.milliseconds,
        ]
        let added = try execute(
            database,
            """
            INSERT INTO account (id, login, folded, actor, created, administrator, password,
                factor, factor_confirmed, factor_step, invitation, invitation_expires, disabled,
                language, generation, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, fixed + changeable(account))
        guard added == 1 else { return false }
        try putParts(of: account, database)
        return true
    }
}
