import Diagnostics
import Dispatch
import Foundation
import Journals
import Planning
import StoreSQLite
import Synchronization
import TestSupport
import Vocabulary

/// Writes to a register from several threads until it is stopped, and says what was acknowledged.
///
/// `hammer <file> <threads> <commits a thread> <seed> [stay]`; each line of output is written at
/// once: `ready`, `done <number> <hash of the entry>` or `error <codes>`. At the first error that
/// is the store's it ends with 2; with `stay` it goes on.
@main struct Hammer: Sendable {
    private let blows: Blows
    private let stays: Bool

    static func main() {
        let given = Array(CommandLine.arguments.dropFirst())
        guard given.count >= 4, let threads = Int(given[1]), let commits = Int(given[2]),
            let seed = UInt64(given[3])
        else { return end("error usage", 64) }
        do {
            let blows = try Blows(register(given[0]), seed: seed)
            let hammer = Hammer(blows: blows, stays: given.contains("stay"))
            say("ready")
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                for round in 0..<commits { hammer.strike(thread, round) }
            }
        } catch let refusal as Refusal {
            end(line(refusal), 2)
        } catch let error as StoreError {
            end(line(Refusal(error.finding)), 2)
        } catch {
            end("error \(error)", 70)
        }
    }

    private static func register(_ path: String) throws -> Register {
        let store: SQLiteStore
        do {
            store = try SQLiteStore.creating(path)
        } catch StoreError.exists {
            store = try SQLiteStore.opening(path)
        }
        return try Register(store) {
            Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000))
        }
    }

    private func strike(_ thread: Int, _ round: Int) {
        do {
            let (number, hash) = try blows.strike(thread, round)
            Self.say("done \(number) \(hash)")
        } catch let refusal as Refusal {
            guard refusal.findings.contains(where: { $0.code.hasPrefix("store.") }) else { return }
            stays ? Self.say(Self.line(refusal)) : Self.end(Self.line(refusal), 2)
        } catch let error as StoreError {
            let line = Self.line(Refusal(error.finding))
            stays ? Self.say(line) : Self.end(line, 2)
        } catch {
            Self.end("error \(error)", 70)
        }
    }

    private static func line(_ refusal: Refusal) -> String {
        "error " + refusal.findings.map { "\($0.code) \($0.values)" }.joined(separator: "; ")
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    private static func end(_ line: String, _ status: Int32) {
        say(line)
        exit(status)
    }
}
