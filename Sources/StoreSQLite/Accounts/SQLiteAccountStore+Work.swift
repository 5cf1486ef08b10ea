package import Accounts
import Foundation
import GRDB
package import Journals
package import Vocabulary

/// Answers to requests, and saved views.
extension SQLiteAccountStore {
    package func begin(
        _ request: RepeatableRequest, at now: Instant
    ) throws(StoreError) -> RepeatedRequest {
        try write { database in
            let known = try Self.values(
                database, "SELECT * FROM answer WHERE account = ? AND key = ?",
                [request.account.data, request.key]
            ) { try Self.known(AccountColumns($0), as: request) }
            if let known = known.first { return known }
            try Self.execute(
                database,
                "INSERT INTO answer (account, key, fingerprint, since) VALUES (?, ?, ?, ?)",
                [
                    request.account.data, request.key, request.fingerprint.data, now.milliseconds,
                ])
            return .new
        }
    }

    package func finish(
        _ request: RepeatableRequest, with answer: KeptAnswer
    ) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database,
                """
                UPDATE answer SET status = ?, body = ?
                WHERE account = ? AND key = ? AND fingerprint = ?
                """,
                [
                    answer.status, Data(answer.body), request.account.data, request.key,
                    request.fingerprint.data,
                ])
        }
    }

    package func abandon(_ request: RepeatableRequest) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database,
                """
                DELETE FROM answer
                WHERE account = ? AND key = ? AND fingerprint = ? AND status IS NULL
                """, [request.account.data, request.key, request.fingerprint.data])
        }
    }

    package func removeAnswers(before moment: Instant) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database, "DELETE FROM answer WHERE since < ?", [moment.milliseconds])
        }
    }

    package func views(
        of account: Identifier<Account>, in workspace: String
    ) throws(StoreError) -> [SavedView] {
        try read { database in
            try Self.values(
                database, "SELECT * FROM view WHERE account = ? AND workspace = ? ORDER BY id",
                [account.data, workspace]
            ) { row in
                let columns = AccountColumns(row)
                return SavedView(
                    key: try columns.key("id"), account: try columns.key("account"),
                    workspace: try columns.text("workspace"), name: try columns.text("name"),
                    address: try columns.text("address"))
            }
        }
    }

    package func save(_ view: SavedView) throws(StoreError) -> Bool {
        try write { database in
            try Self.execute(
                database,
                """
                INSERT INTO view VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    workspace = excluded.workspace, name = excluded.name,
                    address = excluded.address
                WHERE account = excluded.account
                """,
                [view.key.data, view.account.data, view.workspace, view.name, view.address]) == 1
        }
    }

    package func removeView(
        _ key: Identifier<SavedView>, of account: Identifier<Account>
    ) throws(StoreError) -> Bool {
        try write { database in
            try Self.execute(
                database, "DELETE FROM view WHERE id = ? AND account = ?",
                [key.data, account.data]) == 1
        }
    }

    package func seen(
        by account: Identifier<Account>, in workspace: String
    ) throws(StoreError) -> Int {
        try read { database in
            try Self.values(
                database, "SELECT position FROM seen WHERE account = ? AND workspace = ?",
                [account.data, workspace]
            ) { try AccountColumns($0).number("position") }.first ?? 0
        }
    }

    package func note(
        seen position: Int, by account: Identifier<Account>, in workspace: String
    ) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database,
                """
                INSERT INTO seen VALUES (?, ?, ?)
                ON CONFLICT (account, workspace) DO UPDATE SET position = max(position, excluded.position)
                """, [account.data, workspace, position])
        }
    }

    private static func known(
        _ columns: AccountColumns, as request: RepeatableRequest
    ) throws -> RepeatedRequest {
        guard try columns.hash("fingerprint") == request.fingerprint else { return .different }
        guard let status = try columns.optionalNumber("status") else {
            return .underway(since: try columns.instant("since"))
        }
        return .answered(
            KeptAnswer(status: status, body: try columns.optionalBytes("body") ?? []))
    }
}
