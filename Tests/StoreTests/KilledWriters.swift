import Foundation
import Journals
import StoreSQLite
import TestSupport
import Testing

/// `kill -9` while others write.
@Suite(.serialized) struct KilledWriters {
    @Test(.unlessItHangs)
    func `of 200 kills under load none loses what was acknowledged or leaves half a change`()
        throws
    {
        var random = SeededGenerator(seed: 1)
        var (path, seen, total) = ("", [Int: String](), 0)
        for round in 0..<140 {
            if round.isMultiple(of: 6) { (path, seen) = (Temporary.path("sqlite"), [:]) }
            let run = try HammerRun(path, seed: round << 20)
            try run.wait(forAcknowledged: 1)
            usleep(UInt32.random(in: 0...100_000, using: &random))
            try run.killNow()
            total += run.acknowledged.count
            seen.merge(run.acknowledged) { $0 + $1 }
            try expectSound(path, acknowledged: seen, goesOn: round % 6 == 5, "round \(round)")
        }
        print("kills under load: \(total) acknowledged changes, all there")
    }

    @Test func `a kill while the file is made leaves none or a whole one`() throws {
        var random = SeededGenerator(seed: 2)
        var made = 0
        for round in 0..<60 {
            let path = Temporary.path("sqlite")
            let run = try HammerRun(path, seed: round << 20)
            usleep(UInt32.random(in: 5_000...90_000, using: &random))
            try run.killNow()
            let isThere = FileManager.default.fileExists(atPath: path)
            #expect(isThere || run.lines.isEmpty)
            if !isThere { _ = try SQLiteStore.creating(path) }
            made += isThere ? 1 : 0
            try expectSound(path, acknowledged: run.acknowledged, "round \(round)")
        }
        print("kills at the making: \(made) of 60 files were there")
    }

    @Test(.unlessItHangs)
    func `two processes write to one file, one is killed, and nothing is lost of either`() throws {
        for round in 0..<4 {
            let path = Temporary.path("sqlite")
            let runs = try (0..<2).map {
                try HammerRun(path, threads: 2, seed: (2 * round + $0) << 30)
            }
            for run in runs { try run.wait(forAcknowledged: round == 0 ? 120 : 10) }
            try runs[0].killNow()
            let count = runs[1].acknowledged.count
            try runs[1].wait(forAcknowledged: count + 5)
            try runs[1].killNow()
            #expect(runs.flatMap(\.errors).isEmpty)
            let both = runs[0].acknowledged.merging(runs[1].acknowledged) { $0 + $1 }
            #expect(both.count == runs[0].acknowledged.count + runs[1].acknowledged.count)
            try expectSound(path, acknowledged: both)
        }
    }
}
