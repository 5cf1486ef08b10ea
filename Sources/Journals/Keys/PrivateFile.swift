package import Diagnostics
import Foundation

/// Files that only their owner may read.
package enum PrivateFile {
    /// Does something while no other process does the same with a file.
    ///
    /// - Parameters:
    ///   - path: The file; a lock stands beside it.
    ///   - body: What is done.
    /// - Returns: What `body` returns.
    /// - Throws: A `Refusal` with `file.not-written`, or what `body` throws.
    static func alone<Answer>(
        with path: String, _ body: () throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            throw Refusal(Finding("file.not-written", .error, ["file": .text(path)]))
        }
        defer { close(lock) }
        return try body()
    }

    /// Writes a file with the mode 600, as a whole or not at all.
    ///
    /// - Throws: A `Refusal` with `file.not-written`.
    package static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
        let part = path + ".part"
        let isMade = FileManager.default.createFile(
            atPath: part, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        guard isMade, rename(part, path) == 0 else {
            throw Refusal(Finding("file.not-written", .error, ["file": .text(path)]))
        }
    }
}
