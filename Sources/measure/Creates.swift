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

    /// The creates that a web server is asked for, without it, in the register in a folder: one after
    /// the other, and sixteen callers at once.
    static func measureServed(in folder: URL) throws {
        let path = folder.appending(path: "register.sqlite").path
        let register = try Register(try SQLiteStore.opening(path)) { Instant(milliseconds: 0) }
        let start = try register.workspace().position
        var alone = Times()
        for number in 0..<2_000 { try alone.take { try create(number, in: register) } }
        let (callers, each) = (16, 500)
        var together = Times()
        together.take {
            DispatchQueue.concurrentPerform(iterations: callers) { caller in
                for number in 0..<each {
                    try? create(10_000 + caller * each + number, in: register)
                }
            }
        }
        guard register.lastSeen.position == start + 2_000 + callers * each else {
            throw StoreError.changed(size: register.lastSeen.position)
        }
        let rate = together.median / Double(callers * each)
        print("served creates: \(alone.median * 1_000) ms alone, \(rate * 1_000) ms at once")
    }

    private static func create(_ number: Int, in register: Register) throws {
        var element = PlanElement(id: register.newKey().retyped())
        element.code = "N\(number)"
        element.elementKind = "output"
        element.name = Samples.element(number).name
        try register.commit(
            Change(from: register.lastSeen.position, [.creating(element)]), by: .measurer)
    }
}

extension Authorship {
    static let measurer = Authorship(Identifier(high: 1, low: 1), why: "measuring")
}
