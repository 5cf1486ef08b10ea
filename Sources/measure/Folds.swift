import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// Folding a long journal, verifying it, and searching what it holds.
enum Folds {
    static let count = 100_000

    static func measure(in folder: URL) throws {
        let path = folder.appending(path: "fold.sqlite").path
        let store = try SQLiteStore.creating(path)
        try fill(store)
        let register = try Register(store) { Instant(milliseconds: 1_800_000_000_000) }
        let raw = RawDatabase(path)
        var fold = Times()
        var floor = Times()
        var verify = Times()
        for _ in 0..<3 {
            floor.take { _ = raw.sum("SELECT entry FROM journal") }
            try fold.take { _ = try register.workspace(asOf: count - 1).position }
            try verify.take { _ = try JournalVerifier(store).verify(against: []).size }
        }
        report("fold of \(count) entries", fold.median, floor: floor.median, "raw SELECT")
        report("verify \(count) entries", verify.median, floor: floor.median, "raw SELECT")
        try search(register)
    }

    private static func fill(_ store: SQLiteStore) throws {
        let register = try Register(store) { Instant(milliseconds: 1_800_000_000_000) }
        for number in 0..<count {
            let edit = RecordEdit.creating(Samples.element(number))
            try register.commit(Change(from: number, [edit]), by: .measurer)
        }
    }

    private static func search(_ register: Register) throws {
        var first = Times()
        try first.take { _ = try register.search(query("guidance"), limit: 50) }
        print("  index of \(count) records: \(Int(first.median * 1_000)) ms, once")
        for word in ["guidance", "orientations", "指南", "subject 99999", "tenus", "outils membres"] {
            var times = Times()
            var hits = 0
            for _ in 0..<5 {
                try times.take { hits = try register.search(query(word), limit: 50).count }
            }
            print(
                "  search «\(word)»: \(hits) hits, \(String(format: "%.1f", times.median * 1_000)) ms"
            )
        }
    }

    private static func query(_ words: String) throws -> SearchQuery {
        guard let query = SearchQuery.parse(words) else { throw StoreError.busy }
        return query
    }
}
