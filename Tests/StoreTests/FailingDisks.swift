import Foundation
import Journals
import StoreSQLite
import TestSupport
import Testing

/// The system refuses to write.
@Suite(.serialized) struct FailingDisks {
    /// One call of the system that fails, once or from some time on.
    struct Fault: CustomTestStringConvertible {
        let call: String
        let error: String
        let code: Set<String>

        /// The index of the log, but where the disk is said to be full: that it then isn't.
        var third: String { error == "ENOSPC" ? "-journal" : "-shm" }
        var testDescription: String { "\(call) \(error)" }
    }

    static let faults = [
        Fault(call: "fdatasync", error: "EIO", code: ["store.unavailable"]),
        Fault(call: "pwrite64", error: "EIO", code: ["store.unavailable"]),
        Fault(call: "pwrite64", error: "ENOSPC", code: ["store.full"]),
        Fault(call: "ftruncate", error: "EIO", code: ["store.unavailable"]),
        Fault(
            call: "openat", error: "EMFILE",
            code: ["store.unavailable", "store.read-only"]),
        // SQLite calls a file damaged that the disk can't read.
        Fault(call: "pread64", error: "EIO", code: ["store.unavailable", "store.damaged"]),
        Fault(call: "fcntl", error: "ENOLCK", code: ["store.busy", "store.unavailable"]),
    ]

    /// Why a program can't be run with faults here; `nil` where it can.
    static let hindrance: String? = {
        guard let run = try? traced(Temporary.path("sqlite"), ["-e", "trace=none"], seed: 1),
            (try? run.end()) == 0, run.acknowledged.count == 3
        else { return "strace is missing or may not attach" }
        return nil
    }()

    private static func traced(
        _ path: String, _ arguments: [String], seed: Int, commits: Int = 3
    ) throws -> HammerRun {
        try HammerRun(
            path, threads: 1, commits: commits, seed: seed, stays: true,
            under: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "signal=none"] + arguments)
    }

    @Test(.unlessItHangs, arguments: faults)
    func `a call that fails is told, nothing is torn, and work goes on`(_ fault: Fault) throws {
        if let hindrance = Self.hindrance { return print("skipped: \(hindrance)") }
        var told = 0
        for when in ["1", "2", "3", "5", "8", "12", "17", "23", "4+", "9+", "20+"] {
            let path = Temporary.path("sqlite")
            let before = try HammerRun(path, threads: 1, commits: 4, seed: 1 << 40)
            #expect(try before.end() == 0)
            let run = try Self.traced(
                path,
                [
                    "-P", path, "-P", path + "-wal", "-P", path + fault.third, "-e",
                    "trace=\(fault.call)", "-e",
                    "inject=\(fault.call):error=\(fault.error):when=\(when)",
                ], seed: 2 << 40, commits: 12)
            let status = try run.end()
            #expect(status == 0 || status == 2, "\(fault) \(when): \(run.lines.suffix(2))")
            if status == 2 || run.acknowledged.count < 12 {
                #expect(!run.errors.isEmpty, "\(fault) \(when)")
            }
            for line in run.errors {
                told += 1
                let code = line.split(separator: " ")[1]
                #expect(fault.code.contains(String(code)), "\(fault) \(when): \(line)")
            }
            let all = before.acknowledged.merging(run.acknowledged) { $0 + $1 }
            try expectSound(path, acknowledged: all, "\(fault) \(when)")
        }
        print("\(fault.testDescription): \(told) errors told")
    }

    @Test(.unlessItHangs)
    func `on a full disk the change is refused as such, and goes through when there is room`()
        throws
    {
        let folder = Temporary.path("disk")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard try run("mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", folder) == 0 else {
            return print("skipped: no file system can be mounted")
        }
        defer { _ = try? run("umount", "-l", folder) }
        let path = folder + "/register.sqlite"
        var acknowledged: [Int: String] = [:]
        let ballast = folder + "/ballast"
        for (round, size) in [400_000, 300_000, 150_000, 0].enumerated() {
            try Data(count: size).write(to: URL(filePath: ballast))
            let hammer = try HammerRun(
                path, threads: 2, commits: 200, seed: round << 30, stays: true)
            try hammer.end()
            acknowledged.merge(hammer.acknowledged) { $0 + $1 }
            #expect(!hammer.errors.isEmpty, "round \(round)")
            #expect(!hammer.acknowledged.isEmpty, "round \(round)")
            for line in hammer.errors { #expect(line.hasPrefix("error store.full"), "\(line)") }
            try FileManager.default.removeItem(atPath: ballast)
            try Self.checkCopy(of: path, acknowledged)
        }
        #expect(acknowledged.count > 10)
    }

    /// A full disk has no room to open a store; so a copy of the file and its log is checked.
    private static func checkCopy(of path: String, _ acknowledged: [Int: String]) throws {
        let copy = Temporary.path("sqlite")
        for end in ["", "-wal"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
        }
        try expectSound(copy, acknowledged: acknowledged)
    }

    @Test func `a file that may grow no more gives a clear error`() throws {
        let path = Temporary.path("sqlite")
        let before = try HammerRun(path, threads: 1, commits: 4, seed: 1)
        try before.end()
        let script = "trap '' XFSZ; ulimit -f 150; exec \"$@\""
        let run = try HammerRun(
            path, threads: 1, commits: 60, seed: 1 << 40, stays: true,
            under: ["bash", "-c", script, "bash"])
        try run.end()
        #expect(!run.errors.isEmpty)
        for line in run.errors {
            #expect(line.hasPrefix("error store.unavailable") || line.hasPrefix("error store.full"))
        }
        try expectSound(
            path, acknowledged: before.acknowledged.merging(run.acknowledged) { $0 + $1 })
    }

    private func run(_ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
