import Diagnostics
import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A process that writes to a register, `hammer`, and what it said was acknowledged.
final class HammerRun {
    /// The program, which stands beside the tests.
    static var program: String {
        Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "hammer").path
            ?? "hammer"
    }

    private let process = Process()
    private let output: URL

    /// Starts one; `tracing` are arguments of `strace` under which it runs.
    init(
        _ path: String, threads: Int = 3, commits: Int = 1_000_000, seed: Int,
        stays: Bool = false, under tracer: [String] = []
    ) throws {
        output = URL(filePath: Temporary.path("out"))
        try Data().write(to: output)
        let command =
            tracer + [Self.program, path, "\(threads)", "\(commits)", "\(seed)"]
            + (stays ? ["stay"] : [])
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// The lines so far, but for one that is not whole.
    var lines: [Substring] {
        let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    /// The numbers and hashes that were acknowledged.
    var acknowledged: [Int: String] {
        let done = lines.map { $0.split(separator: " ") }.filter { $0.first == "done" }
        return Dictionary(
            done.map { (Int($0[1]) ?? 0, String($0[2])) }, uniquingKeysWith: { $0 + $1 })
    }

    var errors: [Substring] { lines.filter { $0.hasPrefix("error") } }

    /// Waits until so many changes are acknowledged, at most 30 seconds.
    func wait(forAcknowledged count: Int) throws {
        let end = ContinuousClock.now + .seconds(30)
        while process.isRunning, acknowledged.count < count, ContinuousClock.now < end {
            usleep(1_000)
        }
        try #require(acknowledged.count >= count, "\(lines.suffix(3))")
    }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for the end, at most so long.
    @discardableResult
    func end(within seconds: Int = 60) throws -> Int32 {
        let end = ContinuousClock.now + .seconds(seconds)
        while process.isRunning, ContinuousClock.now < end { usleep(500) }
        try #require(!process.isRunning, "the process hangs")
        return process.terminationStatus
    }

    func killNow() throws {
        signal(SIGKILL)
        try end()
    }
}

/// Checks a file behind a mishap: all acknowledged entries are there, all is sound, work goes on.
func expectSound(
    _ path: String, acknowledged: [Int: String], goesOn: Bool = true, _ note: String = "",
    _ location: SourceLocation = #_sourceLocation
) throws {
    let store = try SQLiteStore.opening(path)
    let entries = try store.entries
    for (number, hash) in acknowledged {
        let kept = entries[number].map { MerkleHashing.leaf($0).description }
        #expect(kept == hash, "entry \(number) \(note)", sourceLocation: location)
    }
    let findings = Doctor(store).findings()
    #expect(findings == [], "\(note)", sourceLocation: location)
    guard goesOn else { return }
    let register = try Register(store, clock: Ticking().now)
    var unit = Planning.Unit(id: Identifier(high: UInt64.random(in: 0...UInt64.max), low: 1))
    unit.code = "N\(unit.id)"
    let number = try register.commit(
        Change(from: entries.count, [.creating(unit)]), by: .tester)
    #expect(number == entries.count + 1, "\(note)", sourceLocation: location)
}
