import Foundation
import GRDB
package import Journals

extension SQLiteStore {
    package func backUp(to path: String) throws(StoreError) {
        try Self.publishing(path) { part in
            let copy = try DatabaseQueue(path: part)
            try pool.backup(to: copy)
            try copy.close()
        }
    }

    /// Writes a file aside and gives it its name when it is whole and on the disk.
    ///
    /// - Parameters:
    ///   - path: The name; it is never taken from another file, however close the race.
    ///   - write: Writes the file at the path that it is handed, and closes it.
    /// - Throws: ``StoreError/exists(path:)`` where the name is taken, or a write-ahead log waits for a
    ///   file of the name: SQLite would take it for a part of the new one.
    static func publishing(
        _ path: String, _ write: (String) throws -> Void
    ) throws(StoreError) {
        let files = FileManager.default
        for taken in [path, path + "-wal", path + "-journal"]
        where files.fileExists(atPath: taken) {
            throw .exists(path: taken)
        }
        let part = "\(path).\(UUID().uuidString).part"
        defer {
            for end in ["", "-wal", "-shm", "-journal"] {
                try? files.removeItem(atPath: part + end)
            }
        }
        try reporting(path) {
            try write(part)
            try synchronize(FileHandle(forUpdating: URL(filePath: part)))
            try files.linkItem(atPath: part, toPath: path)
            let folder = URL(filePath: path).deletingLastPathComponent()
            try synchronize(FileHandle(forReadingFrom: folder))
        }
    }

    private static func synchronize(_ handle: FileHandle) throws {
        try handle.synchronize()
        try handle.close()
    }

    package func damages() -> [StoreError] {
        do {
            let lines = try read { database in
                try Row.fetchAll(database, sql: "PRAGMA integrity_check(20)").map {
                    try Self.text($0, 0)
                }
            }
            return lines.filter { $0 != "ok" }.map { .damaged(detail: $0) }
        } catch {
            return [error]
        }
    }
}
