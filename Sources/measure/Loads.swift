import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// Loading a register beside a raw `SELECT` of its JSON; folding its journal; memory.
enum Loads {
    static func measure(_ count: Int, in folder: URL) throws {
        let path = folder.appending(path: "load-\(count).sqlite").path
        let store = try SQLiteStore.creating(path)
        let register = try Register(store) { Instant(milliseconds: 1_800_000_000_000) }
        for start in stride(from: 0, to: count, by: 1_000) {
            let edits = (start..<start + 1_000).map { RecordEdit.creating(Samples.element($0)) }
            try register.commit(
                Change(from: try register.workspace().position, edits), by: .measurer)
        }
        var own = Times()
        var floor = Times()
        let raw = RawDatabase(path)
        let before = residentBytes()
        var kept: Workspace?
        for turn in 0..<7 {
            floor.take { _ = raw.sum("SELECT json FROM record") }
            try own.take {
                let loaded = try store.workspace(.standard)
                if turn == 0 { kept = loaded }
            }
            if turn == 0 {
                print("  memory: \((residentBytes() - before) / count) bytes a record")
            }
        }
        report("load of \(count) records", own.median, floor: floor.median, "raw SELECT")
        if let kept {
            var list = Times()
            for _ in 0..<3 { list.take { _ = kept.records(PlanElement.self).count } }
            print("  all read, in order: \(list.median * 1_000) ms")
            for _ in 0..<3 { list.take { _ = kept.referrers(of: Samples.key(3)).count } }
            print("  referrers: \(list.median * 1_000) ms")
        }
    }

    static func residentBytes() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
    }
}
