import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// Durable creates beside raw commits of the same bytes.
enum Creates {
    static func measure(in folder: URL) throws {
        let store = try SQLiteStore.creating(folder.appending(path: "creates.sqlite").path)
        let register = try Register(store) { Instant(milliseconds: 1_800_000_000_000) }
        let raw = RawDatabase(folder.appending(path: "raw.sqlite").path)
        var own = Times()
        var floor = Times()
        for number in 0..<2_000 {
            let edit = RecordEdit.creating(Samples.element(number))
            try own.take { try register.commit(Change(from: number, [edit]), by: .measurer) }
            var bytes: [UInt8] = []
            try store.forEachEntry(in: number + 1...number + 1) {
                bytes = $1
                return true
            }
            floor.take { raw.insert(bytes) }
        }
        report("durable create, p50", own.median, floor: floor.median, "raw commit")
        report("durable create, p99", own.quantile(0.99), floor: floor.quantile(0.99), "raw commit")
    }
}

extension Authorship {
    static let measurer = Authorship(Identifier(high: 1, low: 1), why: "measuring")
}
