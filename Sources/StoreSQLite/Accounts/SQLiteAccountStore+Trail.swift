package import Accounts
import GRDB
package import Journals
package import Vocabulary

/// What was done with accounts, and what was refused.
extension SQLiteAccountStore {
    package func append(_ event: TrailEvent) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database,
                """
                INSERT INTO trail (at, kind, actor, about, workspace, address)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    event.at.milliseconds, event.kind.rawValue, event.actor?.data,
                    event.about?.data, event.workspace, event.address,
                ])
        }
    }

    package func trail(before number: Int?, most: Int) throws(StoreError) -> [TrailEvent] {
        try read { database in
            try Self.values(
                database, "SELECT * FROM trail WHERE number < ? ORDER BY number DESC LIMIT ?",
                [number ?? Int.max, most], Self.event
            ).compactMap { $0 }
        }
    }

    package func removeTrail(
        before moment: Instant, keeping most: (known: Int, unknown: Int)
    ) throws(StoreError) {
        try write { database in
            _ = try Self.execute(
                database, "DELETE FROM trail WHERE at < ?", [moment.milliseconds])
            try Self.removeTrail(beyond: most.known, where: "actor IS NOT NULL", database)
            try Self.removeTrail(beyond: most.unknown, where: "actor IS NULL", database)
        }
    }

    private static func removeTrail(
        beyond most: Int, where condition: String, _ database: Database
    ) throws {
        _ = try execute(
            database,
            """
            DELETE FROM trail WHERE \(condition) AND number <= (
                SELECT number FROM trail WHERE \(condition)
                ORDER BY number DESC LIMIT 1 OFFSET ?)
            """, [most])
    }

    /// The event of a row; `nil` where a later version of the program wrote one of another kind.
    private static func event(_ row: Row) throws -> TrailEvent? {
        let columns = AccountColumns(row)
        guard let kind = TrailEvent.Kind(rawValue: try columns.text("kind")) else { return nil }
        return TrailEvent(
            number: try columns.number("number"), at: try columns.instant("at"), kind: kind,
            actor: try columns.optionalKey("actor"), about: try columns.optionalKey("about"),
            workspace: try columns.optionalText("workspace"),
            address: try columns.text("address"))
    }
}
