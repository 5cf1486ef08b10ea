import Foundation
import GRDB
package import Journals

extension SQLiteStore {
    package func backUp(to path: String) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        let part = path + ".part"
        try Self.reporting(path) {
            try? FileManager.default.removeItem(atPath: part)
            let copy = try DatabaseQueue(path: part)
            try pool.backup(to: copy)
            try copy.close()
            try Self.synchronize(part)
            try FileManager.default.moveItem(atPath: part, toPath: path)
        }
    }

    private static func synchronize(_ path: String) throws {
        let handle = try FileHandle(forUpdating: URL(filePath: path))
        try handle.synchronize()
        try handle.close()
    }

    package func damages() -> [StoreError] {
        do {
            let lines = try read { database in
                try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            }
            return lines.filter { $0 != "ok" }.map { .damaged(detail: $0) }
        } catch {
            return [error]
        }
    }
}
