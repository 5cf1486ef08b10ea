import Diagnostics
package import Journals
import Planning
import Records
package import Vocabulary

/// Where a difference comes from: the last entry that touched it.
package struct DifferenceSource: Sendable {
    /// The number of the entry.
    package let number: Int
    package let at: Instant
    package let actor: Identifier<Actor>
    /// Why, in that person's words.
    package let reason: String
}

/// The last entries that touched each record, and each field of it, between two positions.
struct DifferenceSources {
    private struct Field: Hashable {
        let key: RecordKey
        let field: String
    }

    private var ofRecords: [RecordKey: DifferenceSource] = [:]
    private var ofFields: [Field: DifferenceSource] = [:]

    /// - Throws: A `Refusal` with `store.…` or `journal.unreadable`.
    /// - Cost: each entry between the positions is read once.
    init(_ register: Register, behind first: Int, upTo last: Int) throws(Refusal) {
        guard first < last else { return }
        var (records, fields) = (ofRecords, ofFields)
        try register.forEachEntry(in: first + 1...last) { number, entry in
            let source = DifferenceSource(
                number: number, at: entry.at, actor: entry.actor, reason: entry.reason)
            for edit in entry.edits {
                records[edit.key] = source
                for setting in edit.settings {
                    fields[Field(key: edit.key, field: setting.path.field)] = source
                }
            }
            return true
        }
        (ofRecords, ofFields) = (records, fields)
    }

    /// Who last set a field of a record, or did anything to it.
    func source(of key: RecordKey, _ field: String? = nil) -> DifferenceSource? {
        field.flatMap { ofFields[Field(key: key, field: $0)] } ?? ofRecords[key]
    }

    /// The later one of several.
    func latest(of keys: [RecordKey]) -> DifferenceSource? {
        keys.compactMap { ofRecords[$0] }.max { $0.number < $1.number }
    }
}
