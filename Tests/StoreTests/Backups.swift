import Diagnostics
import Foundation
import Journals
import StoreSQLite
import Testing

/// Copies of a register, made while others write.
@Suite(.serialized) struct Backups {
    @Test(.unlessItHangs)
    func `a copy made under load is sound, and is the journal up to an entry`() throws {
        let path = Temporary.path("sqlite")
        let run = try HammerRun(path, threads: 4, seed: 6)
        try run.wait(forAcknowledged: 3)
        let store = try SQLiteStore.opening(path)
        var copies: [(path: String, acknowledged: [Int: String])] = []
        for round in 1...15 {
            try run.wait(forAcknowledged: round * 6)
            let copy = Temporary.path("sqlite")
            let acknowledged = run.acknowledged
            try store.backUp(to: copy)
            #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
            copies.append((copy, acknowledged))
        }
        try run.killNow()
        let entries = try store.entries
        var checkpoints: [Checkpoint] = []
        for copy in copies {
            let restored = try SQLiteStore.opening(copy.path)
            let kept = try restored.entries
            #expect(kept.allSatisfy { entries[$0.key] == $0.value })
            checkpoints.append(try restored.checkpoint())
            try expectSound(copy.path, acknowledged: copy.acknowledged)
        }
        #expect(try JournalVerifier(store).verify(against: checkpoints).isClean)
        #expect(Set(try copies.map { try SQLiteStore.opening($0.path).size() }).count > 5)
    }

    @Test func `a copy is never written over another file, and leaves nothing beside it`() throws {
        let store = try SQLiteStore.creating(Temporary.path("sqlite"))
        let path = Temporary.path("sqlite")
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: StoreError.exists(path: path)) { try store.backUp(to: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(throws: StoreError.self) { try store.backUp(to: "/nowhere/copy.sqlite") }
        let folder = Temporary.path("folder")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try store.backUp(to: folder + "/copy.sqlite")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["copy.sqlite"])
    }
}
