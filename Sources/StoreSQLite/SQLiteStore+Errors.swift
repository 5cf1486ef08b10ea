import Foundation
import GRDB
import Journals

/// What SQLite and the system report, as errors that a use case can act on.
extension SQLiteStore {
    /// Makes a store's error of what GRDB and Foundation throw.
    static func reporting<Answer>(
        _ path: String, _ body: () throws -> Answer
    ) throws(StoreError) -> Answer {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw storeError(error, path)
        } catch let error as CocoaError {
            throw storeError(error, path)
        } catch {
            throw .unavailable(detail: "\(error)")
        }
    }

    private static func storeError(_ error: DatabaseError, _ path: String) -> StoreError {
        let detail = error.message ?? error.resultCode.description
        // Room for what SQLite shares between processes is the first thing that a full disk lacks.
        if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE, isFull(path) { return .full }
        switch error.resultCode {
        case .SQLITE_FULL: return .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .readOnly(path: path)
        case .SQLITE_CANTOPEN:
            return isWritable(path) ? .unavailable(detail: detail) : .readOnly(path: path)
        case .SQLITE_NOTADB: return .foreign(path: path)
        case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_SCHEMA:
            return .damaged(detail: detail)
        default: return .unavailable(detail: detail)
        }
    }

    private static func storeError(_ error: CocoaError, _ path: String) -> StoreError {
        switch error.code {
        case .fileWriteOutOfSpace: .full
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly: .readOnly(path: path)
        case .fileWriteFileExists: .exists(path: path)
        default: .unavailable(detail: error.localizedDescription)
        }
    }

    /// Whether the file system has no room for what processes share: 32 KiB.
    private static func isFull(_ path: String) -> Bool {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        return (system?[.systemFreeSize] as? NSNumber).map { $0.int64Value < 65_536 } ?? false
    }

    /// Whether a file and its folder may be written, as SQLite needs both.
    private static func isWritable(_ path: String) -> Bool {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        return !FileManager.default.fileExists(atPath: folder)
            || FileManager.default.isWritableFile(atPath: folder)
                && (!FileManager.default.fileExists(atPath: path)
                    || FileManager.default.isWritableFile(atPath: path))
    }
}
