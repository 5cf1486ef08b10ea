import Commanding
import Foundation
import Journals
import Synchronization
import TestSupport
import Vocabulary

/// What a command printed, and how it ended.
struct Transcript: Sendable {
    /// The exit code.
    let code: Int
    /// Standard output.
    let bytes: [UInt8]
    /// Standard error.
    let error: String

    /// Standard output as text.
    var output: String { String(decoding: bytes, as: UTF8.self) }

    /// The codes of the findings on standard error, in order.
    var findings: [String] {
        error.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { line in
            String(line.prefix { $0 != " " })
        }
    }
}

/// Runs the command line with these arguments.
///
/// `input` is standard input; `nil` where a person sits at it.
func throughline(
    _ arguments: [String], environment: [String: String] = ["LANG": "en_GB.UTF-8"],
    input: [UInt8]? = nil, stores: StoreFactory = .none,
    clock: @escaping @Sendable () -> Instant = { Instant(milliseconds: 0) }
) -> Transcript {
    let collector = Collector()
    let console = Console(
        arguments: arguments, environment: environment, input: { input },
        output: { collector.output($0) }, error: { collector.error($0) },
        fallbackLanguage: .english, stores: stores, clock: clock)
    return collector.transcript(code: CommandLineInterface.run(console))
}

/// Keeps what is written to both streams.
private final class Collector: Sendable {
    private struct Streams {
        var output: [UInt8] = []
        var error = ""
    }

    private let streams = Mutex(Streams())

    func output(_ bytes: [UInt8]) { streams.withLock { $0.output.append(contentsOf: bytes) } }

    func error(_ text: String) { streams.withLock { $0.error.append(text) } }

    func transcript(code: Int) -> Transcript {
        streams.withLock { Transcript(code: code, bytes: $0.output, error: $0.error) }
    }
}

/// The path of a sample text, such as `resolution-7.fr.txt`.
func sample(_ name: String) -> String {
    SharedData.package.appending(path: "Examples/texts").appending(path: name).path
}

/// Calls `body` with a new folder, which is removed afterwards.
func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}
