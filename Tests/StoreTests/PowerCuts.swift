import Foundation
import Journals
import StoreSQLite
import TestSupport
import Testing

/// The power is cut while somebody writes.
@Suite(.serialized) struct PowerCuts {
    @Test(.unlessItHangs)
    func
        `at each of many power cuts all that was acknowledged is on the disk, and nothing by half`()
        throws
    {
        if let hindrance = FailingDisks.hindrance { return print("skipped: \(hindrance)") }
        let path = Temporary.path("sqlite")
        let before = try HammerRun(path, threads: 1, seed: 1)
        try before.wait(forAcknowledged: 170)
        try before.killNow()
        let base = try ["", "-wal"].map { Array(try Data(contentsOf: URL(filePath: path + $0))) }
        let trace = URL(filePath: Temporary.path("trace"))
        let run = try HammerRun(
            path, threads: 1, commits: 110, seed: 1 << 40, under: TracedDisk.arguments(to: trace))
        #expect(try run.end() == 0)
        let disk = try TracedDisk(trace, of: path, base: base)
        #expect(disk.restarts > 0, "the log never began anew")
        var random = SeededGenerator(seed: 4)
        for round in 0..<Rounds.of(100, long: 300) {
            let place = Int.random(in: 0...disk.count, using: &random)
            let image = disk.cut(after: place, &random)
            let copy = Temporary.path("sqlite")
            for (end, bytes) in zip(["", "-wal"], image.files) {
                try Data(bytes).write(to: URL(filePath: copy + end))
            }
            let all = before.acknowledged.merging(image.acknowledged) { $0 + $1 }
            try expectSound(copy, acknowledged: all, goesOn: round % 10 == 0, "cut at \(place)")
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: copy + end)
            }
        }
    }

    @Test func `the files of a stopped process hold all that it acknowledged`() throws {
        var random = SeededGenerator(seed: 5)
        let path = Temporary.path("sqlite")
        let run = try HammerRun(path, threads: 4, seed: 5)
        for round in 1...12 {
            try run.wait(forAcknowledged: round * 8)
            usleep(UInt32.random(in: 0...20_000, using: &random))
            // Stopped, so that both files are of one moment.
            run.signal(SIGSTOP)
            let acknowledged = run.acknowledged
            let copy = Temporary.path("sqlite")
            for end in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
            }
            run.signal(SIGCONT)
            try expectSound(copy, acknowledged: acknowledged, "round \(round)")
        }
        try run.killNow()
    }
}
