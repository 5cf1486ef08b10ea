package import Diagnostics
import Foundation

/// Files that only their owner may read.
package enum PrivateFile {
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
