import Commanding
import Foundation
import Journals
import StoreSQLite
import Synchronization
import TestSupport
import Vocabulary

/// A register in a folder of its own, with a clock that goes on by a minute at each look.
final class RegisterSession: Sendable {
    /// The data folder.
    let folder: URL
    private let minutes = Mutex(0)

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "throughline-session-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A path in the folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes a file into the folder and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: folder.appending(path: name))
        return path(name)
    }

    /// Runs the command line on the register; the words of a call are separated by spaces, and `more`
    /// follows them as it is.
    @discardableResult
    func run(_ call: String, _ more: String..., language: String = "en") -> Transcript {
        run(call, more, language: language)
    }

    /// Runs the command line with a list of words behind the call.
    @discardableResult
    func run(_ call: String, _ more: [String], language: String = "en") -> Transcript {
        throughline(
            call.split(separator: " ").map(String.init) + more,
            environment: [
                "LANG": language, "THROUGHLINE_DATA": folder.appending(path: "data").path,
                "THROUGHLINE_USER": "A. Diallo", "COLUMNS": "160",
            ], stores: .files, clock: { [self] in now() })
    }

    private func now() -> Instant {
        minutes.withLock { minutes in
            minutes += 1
            return Instant(milliseconds: 1_800_000_000_000 + minutes * 60_000)
        }
    }

    /// The rows of a list as CSV gives them, without the line of names.
    func rows(_ call: String) -> [[String]] {
        let lines = run(call + " --format csv").output.split(separator: "\r\n")
        return lines.dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension StoreFactory {
    /// Stores in SQLite files, as the program has them.
    static let files = StoreFactory(
        create: { path throws(StoreError) in try SQLiteStore.creating(path) },
        open: { path throws(StoreError) in try SQLiteStore.opening(path) })
}
