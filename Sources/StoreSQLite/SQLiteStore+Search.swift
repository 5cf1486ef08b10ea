import Foundation
import GRDB
package import Journals
import Records
import Vocabulary

extension SQLiteStore {
    package func indexedPosition() throws(StoreError) -> Int {
        try read { try Self.number($0, "SELECT position FROM indexed") }
    }

    package func index(_ words: [IndexedWords], to position: Int) throws(StoreError) {
        try write { database in
            for entry in words {
                let id = Data(entry.key.bytes)
                let known = try database.cachedStatement(
                    sql: "SELECT number FROM found WHERE id = ?")
                if let number = try Int.fetchOne(known, arguments: [id]) {
                    try database.cachedStatement(sql: "DELETE FROM search WHERE rowid = ?")
                        .execute(arguments: [number])
                    try database.cachedStatement(sql: "DELETE FROM found WHERE number = ?")
                        .execute(arguments: [number])
                }
                guard !entry.words.isEmpty else { continue }
                try database.cachedStatement(sql: "INSERT INTO found(id, type) VALUES (?, ?)")
                    .execute(arguments: [id, entry.kind])
                try database.cachedStatement(sql: "INSERT INTO search(rowid, words) VALUES (?, ?)")
                    .execute(arguments: [database.lastInsertedRowID, entry.words])
            }
            try database.execute(sql: "UPDATE indexed SET position = ?", arguments: [position])
        }
    }

    package func search(_ query: SearchQuery, limit: Int) throws(StoreError) -> [SearchHit] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT found.type, found.id FROM search JOIN found ON number = search.rowid
                    WHERE search MATCH ? ORDER BY rank LIMIT ?
                    """, arguments: [query.expression, limit])
            return try rows.compactMap { row in
                let kind = try Self.text(row, 0)
                return RecordKey(bytes: Self.bytes(row, 1)).map { SearchHit(kind: kind, key: $0) }
            }
        }
    }
}
