package import Accounts
import GRDB
package import Journals
package import Vocabulary

/// Sessions and API tokens.
extension SQLiteAccountStore {
    package func session(_ hash: Digest) throws(StoreError) -> Session? {
        try looking(up: .session(hash)) { database in
            try Self.values(
                database, "SELECT * FROM session WHERE hash = ?", [hash.data], Self.session
            ).first
        }
    }

    package func sessions(of account: Identifier<Account>) throws(StoreError) -> [Session] {
        try read { database in
            try Self.values(
                database,
                "SELECT * FROM session WHERE account = ? ORDER BY created DESC, hash DESC",
                [account.data], Self.session)
        }
    }

    package func add(_ session: Session) throws(StoreError) -> Bool {
        try write { try Self.put(session, $0) }
    }

    package func replace(
        _ hash: Digest, with session: Session
    ) throws(StoreError) -> Bool {
        try write { database in
            let removed = try Self.execute(
                database, "DELETE FROM session WHERE hash = ?", [hash.data])
            return try removed == 1 && Self.put(session, database)
        }
    }

    package func note(session hash: Digest, seen: Instant) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database, "UPDATE session SET seen = ? WHERE hash = ?",
                [seen.milliseconds, hash.data])
        }
    }

    package func removeSession(_ hash: Digest) throws(StoreError) -> Bool {
        try write { database in
            try Self.execute(database, "DELETE FROM session WHERE hash = ?", [hash.data]) == 1
        }
    }

    package func removeSessions(
        of account: Identifier<Account>, except kept: Digest?
    ) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database, "DELETE FROM session WHERE account = ? AND hash IS NOT ?",
                [account.data, kept?.data])
        }
    }

    package func removeSessions(
        createdBefore created: Instant, seenBefore seen: Instant
    ) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database, "DELETE FROM session WHERE created < ? OR seen < ?",
                [created.milliseconds, seen.milliseconds])
        }
    }

    package func token(_ hash: Digest) throws(StoreError) -> APIToken? {
        try looking(up: .token(hash)) { database in
            try Self.values(
                database, "SELECT * FROM token WHERE hash = ?", [hash.data], Self.token
            ).first
        }
    }

    package func tokens(of account: Identifier<Account>) throws(StoreError) -> [APIToken] {
        try read { database in
            try Self.values(
                database, "SELECT * FROM token WHERE account = ? ORDER BY id", [account.data],
                Self.token)
        }
    }

    package func add(_ token: APIToken) throws(StoreError) -> Bool {
        try write { database in
            let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: " ")
            return try Self.execute(
                database,
                """
                INSERT INTO token SELECT ?, id, ?, ?, ?, ?, ?, ?, ? FROM account WHERE id = ?
                """,
                [
                    token.key.data, token.hash.data, token.name, scopes, token.workspace,
                    token.created.milliseconds, token.expires.milliseconds,
                    token.lastUsed?.milliseconds, token.account.data,
                ]) == 1
        }
    }

    package func note(token key: Identifier<APIToken>, used: Instant) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database, "UPDATE token SET used = ? WHERE id = ?", [used.milliseconds, key.data])
        }
    }

    package func removeToken(
        _ key: Identifier<APIToken>, of account: Identifier<Account>
    ) throws(StoreError) -> Bool {
        try write { database in
            try Self.execute(
                database, "DELETE FROM token WHERE id = ? AND account = ?",
                [key.data, account.data]) == 1
        }
    }

    private static func put(_ session: Session, _ database: Database) throws -> Bool {
        try execute(
            database, "INSERT INTO session SELECT ?, id, ?, ?, ?, ? FROM account WHERE id = ?",
            [
                session.hash.data, session.created.milliseconds, session.lastSeen.milliseconds,
                session.isSecondFactorPending, session.generation, session.account.data,
            ]) == 1
    }

    private static func session(_ row: Row) throws -> Session {
        let columns = AccountColumns(row)
        return Session(
            hash: try columns.hash("hash"), account: try columns.key("account"),
            created: try columns.instant("created"), lastSeen: try columns.instant("seen"),
            isSecondFactorPending: try columns.flag("pending"),
            generation: try columns.number("generation"))
    }

    private static func token(_ row: Row) throws -> APIToken {
        let columns = AccountColumns(row)
        let scopes = try columns.text("scopes").split(separator: " ")
        return APIToken(
            key: try columns.key("id"), account: try columns.key("account"),
            hash: try columns.hash("hash"), name: try columns.text("name"),
            scopes: Set(scopes.compactMap { APIToken.Scope(rawValue: String($0)) }),
            workspace: try columns.optionalText("workspace"),
            created: try columns.instant("created"), expires: try columns.instant("expires"),
            lastUsed: try columns.optionalInstant("used"))
    }
}
