import Accounts
import Foundation
import GRDB
import Journals
import Records
import Vocabulary

/// Accounts as rows, and rows as accounts.
extension SQLiteAccountStore {
    /// The columns that change, in the order of the statements.
    static func changeable(_ account: Account) -> StatementArguments {
        let factor = account.secondFactor
        return [
            account.isAdministrator, account.passwordHash, factor.map { Data($0.totp.secret) },
            factor?.isConfirmed ?? false, factor?.lastStep, account.invitation?.hash.data,
            account.invitation?.expires.milliseconds, account.disabled?.milliseconds,
            account.language?.code, account.generation, account.version,
        ]
    }

    /// Puts the roles, the posts and the codes on paper in the place of those before.
    static func putParts(of account: Account, _ database: Database) throws {
        let id = account.key.data
        try execute(database, "DELETE FROM role WHERE account = ?", [id])
        for (workspace, roles) in account.roles {
            for role in roles {
                try execute(
                    database, "INSERT INTO role VALUES (?, ?, ?)", [id, workspace, role.rawValue])
            }
        }
        try execute(database, "DELETE FROM holding WHERE account = ?", [id])
        for (workspace, posts) in account.posts {
            for post in posts {
                try execute(
                    database, "INSERT INTO holding VALUES (?, ?, ?)", [id, workspace, post.data])
            }
        }
        try execute(database, "DELETE FROM recovery WHERE account = ?", [id])
        for hash in account.secondFactor?.recoveryHashes ?? [] {
            try execute(database, "INSERT INTO recovery VALUES (?, ?)", [id, hash.data])
        }
    }

    /// The account that a query finds, or `nil`.
    static func account(
        _ database: Database, _ query: String, _ arguments: StatementArguments
    ) throws -> Account? {
        try values(database, query, arguments) { row in
            try account(AccountColumns(row), database)
        }.first
    }

    /// The account of a row.
    static func account(_ columns: AccountColumns, _ database: Database) throws -> Account {
        let key: Identifier<Account> = try columns.key("id")
        return Account(
            key: key,
            login: Login(text: try columns.text("login"), folded: try columns.text("folded")),
            actor: try columns.key("actor"), created: try columns.instant("created"),
            roles: try roles(of: key, database), posts: try posts(of: key, database),
            isAdministrator: try columns.flag("administrator"),
            passwordHash: try columns.optionalText("password"),
            secondFactor: try secondFactor(columns, of: key, database),
            invitation: try invitation(columns), disabled: try columns.optionalInstant("disabled"),
            language: try columns.optionalText("language").flatMap(Language.init(rawValue:)),
            generation: try columns.number("generation"), version: try columns.number("version"))
    }

    /// The roles of an account; one that a later version of the program gave is passed over.
    private static func roles(
        of key: Identifier<Account>, _ database: Database
    ) throws -> [String: Set<Role>] {
        let rows = try values(
            database, "SELECT workspace, role FROM role WHERE account = ?", [key.data]
        ) { row in
            let columns = AccountColumns(row)
            return (try columns.text("workspace"), Role(rawValue: try columns.text("role")))
        }
        var roles: [String: Set<Role>] = [:]
        for case (let workspace, let role?) in rows {
            roles[workspace, default: []].insert(role)
        }
        return roles
    }

    private static func posts(
        of key: Identifier<Account>, _ database: Database
    ) throws -> [String: Set<RecordKey>] {
        let rows = try values(
            database, "SELECT workspace, post FROM holding WHERE account = ?", [key.data]
        ) { row -> (String, RecordKey) in
            let columns = AccountColumns(row)
            return (try columns.text("workspace"), try columns.key("post"))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    private static func secondFactor(
        _ columns: AccountColumns, of key: Identifier<Account>, _ database: Database
    ) throws -> SecondFactor? {
        guard let secret = try columns.optionalBytes("factor") else { return nil }
        let hashes = try values(
            database, "SELECT hash FROM recovery WHERE account = ?", [key.data]
        ) { try AccountColumns($0).hash("hash") }
        return SecondFactor(
            totp: TOTP(secret: secret), isConfirmed: try columns.flag("factor_confirmed"),
            lastStep: try columns.optionalNumber("factor_step"), recoveryHashes: Set(hashes))
    }

    private static func invitation(_ columns: AccountColumns) throws -> Invitation? {
        guard let hash = try columns.optionalHash("invitation") else { return nil }
        return Invitation(hash: hash, expires: try columns.instant("invitation_expires"))
    }
}
