import Foundation
import GRDB
import Journals

/// Values of columns, in a file that may be damaged: none is taken for granted.
extension SQLiteStore {
    /// The bytes of a column; none where it holds no blob.
    static func bytes(_ row: Row, _ column: Int) -> [UInt8] {
        (try? row.withUnsafeData(atIndex: column) { data in data.map { [UInt8]($0) } ?? [] }) ?? []
    }

    /// The whole number of a column.
    static func number(_ row: Row, _ column: Int) throws(StoreError) -> Int {
        let value: DatabaseValue = row[column]
        guard case .int64(let number) = value.storage else {
            throw .damaged(detail: "a number that is none")
        }
        return Int(number)
    }

    /// The text of a column.
    static func text(_ row: Row, _ column: Int) throws(StoreError) -> String {
        let value: DatabaseValue = row[column]
        guard case .string(let text) = value.storage else {
            throw .damaged(detail: "a text that is none")
        }
        return text
    }

    /// The whole number that a query finds.
    static func number(
        _ database: Database, _ query: String, _ arguments: StatementArguments = []
    ) throws -> Int {
        let row = try Row.fetchOne(database.cachedStatement(sql: query), arguments: arguments)
        guard let row else { throw StoreError.damaged(detail: "a row is missing") }
        return try number(row, 0)
    }
}
