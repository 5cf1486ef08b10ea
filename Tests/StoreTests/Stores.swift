import Foundation
import Journals
import Planning
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// The stores on which the contract suite runs.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case memory, sqlite

    var testDescription: String { rawValue }

    /// A store with nothing in it.
    func make(_ schema: Schema) throws -> any Store {
        switch self {
        case .memory: MemoryStore(schema)
        case .sqlite: try SQLiteStore.creating(Temporary.path("sqlite"))
        }
    }

    /// A register over a store with nothing in it, at a clock that ticks a second an entry.
    func register(_ schema: Schema = .ships) throws -> Register {
        try Register(make(schema), schema, clock: Ticking().now)
    }
}

/// Names for files that tests make; all in one folder of the system's for such.
enum Temporary {
    static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "throughline-tests-\(ProcessInfo.processInfo.processIdentifier)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }()

    static func path(_ ending: String) -> String {
        folder.appending(path: "\(UUID().uuidString).\(ending)").path
    }

    /// A name in memory where the system has such a place: for tests that sync a thousand times.
    static func quickPath(_ ending: String) -> String {
        guard FileManager.default.isWritableFile(atPath: "/dev/shm") else { return path(ending) }
        return "/dev/shm/throughline-\(UUID().uuidString).\(ending)"
    }
}

/// How often a test repeats what is random.
enum Rounds {
    /// Fewer in `make test`, all in `make test-long`, which sets `THROUGHLINE_LONG`.
    static func of(_ count: Int, long: Int) -> Int {
        ProcessInfo.processInfo.environment["THROUGHLINE_LONG"] == nil ? count : long
    }
}

/// A clock that goes on by a second each time it is read.
final class Ticking: Sendable {
    private let seconds = Mutex(0)

    var now: @Sendable () -> Instant {
        { [self] in
            seconds.withLock { seconds in
                seconds += 1
                return Instant(milliseconds: 1_800_000_000_000 + seconds * 1_000)
            }
        }
    }
}

extension Authorship {
    static let tester = Authorship(Identifier(high: 1, low: 1), why: "testing")
}

extension Trait where Self == TimeLimitTrait {
    /// Ends a test that hangs; far longer than the slowest machine needs, since speed is no subject
    /// of a test.
    static var unlessItHangs: Self { .timeLimit(.minutes(30)) }
}
