import Diagnostics
import Planning
import Records
import Vocabulary

extension Inspection {
    /// That a day of a record has gone by; `nil` where it hasn't, or there is none.
    func pastDue<Due: Record>(
        _ code: String, _ severity: Finding.Severity, _ due: CalendarDate?, of record: Due
    ) -> Finding? {
        guard let due, due < today else { return nil }
        return Finding(
            code, severity, at: record.place,
            ["due": .date(due), "days": .number(today.dayNumber - due.dayNumber)])
    }
}

extension OwnedRecord {
    /// Who is missing of those that answer for it: `….no-owner`, `….no-deputy` of its kind.
    var missingPeople: [Finding] {
        let missing = [("no-owner", owner), ("no-deputy", deputy)].filter { $0.1 == nil }
        return missing.map { Finding("\(Self.kind).\($0.0)", .warning, at: place) }
    }
}
