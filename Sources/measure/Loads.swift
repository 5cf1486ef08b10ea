import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// Loading a register beside a raw `SELECT` of its JSON; a list of it; its memory.
enum Loads {
    static func measure(_ count: Int, in folder: URL) throws {
        let path = folder.appending(path: "load-\(count).sqlite").path
        let store = try SQLiteStore.creating(path)
        try fill(store, with: count)
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
            if turn == 0 { print("  memory: \((residentBytes() - before) / count) bytes a record") }
        }
        report("load of \(count) records", own.median, floor: floor.median, "raw SELECT")
        if let kept { try list(kept, raw) }
    }

    /// One entry for a thousand records.
    private static func fill(_ store: SQLiteStore, with count: Int) throws {
        let register = try Register(store) { Instant(milliseconds: 1_800_000_000_000) }
        for start in stride(from: 0, to: count, by: 1_000) {
            let edits = (start..<start + 1_000).map { RecordEdit.creating(Samples.element($0)) }
            try register.commit(
                Change(from: try register.workspace().position, edits), by: .measurer)
        }
    }

    /// A list of 100 as JSON beside reading the page of 100 from SQLite and copying its bytes.
    private static func list(_ workspace: Workspace, _ raw: RawDatabase) throws {
        var own = Times()
        var floor = Times()
        let keys: [RecordKey] = (0..<100).map { Samples.key(5_000 + $0) }
        for _ in 0..<200 {
            floor.take {
                _ = raw.sum(
                    """
                    SELECT json FROM record WHERE type = 'element'
                    ORDER BY id LIMIT 100 OFFSET 5000
                    """)
            }
            own.take {
                var writer = JSONWriter()
                writer.array(of: keys) { writer, key in
                    if let stored = workspace.stored(PlanElement.kind, key) {
                        writer.json(stored.json)
                    }
                }
                _ = writer.take()
            }
        }
        report("list of 100 as JSON", own.median, floor: floor.median, "page read and copied")
    }

    static func residentBytes() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
    }
}
