import Diagnostics
import Journals
import Records
import Synchronization
import Vocabulary

/// An entry of the journal as lists of changes tell it: who, when, why, and the first few records.
struct ToldEntry: Sendable {
    /// Which entry of which register.
    struct Place: Hashable, Sendable {
        let register: String
        let number: Int
    }

    /// How many records are named.
    private static let mostRecords = 6

    let number: Int
    let at: Instant
    let actor: Identifier<Actor>
    let reason: String
    let records: [(action: RecordEdit.Action, kind: String, key: RecordKey)]
    /// The kinds of all records that it changed.
    let kinds: Set<String>
    /// How many edits it has.
    let count: Int

    init(_ number: Int, _ entry: Entry) {
        self.number = number
        at = entry.at
        actor = entry.actor
        reason = entry.reason
        records = entry.edits.prefix(Self.mostRecords).map { ($0.action, $0.kind, $0.key) }
        kinds = Set(entry.edits.map(\.kind))
        count = entry.edits.count
    }

    /// Whether another entry of the same day is told in the same words.
    func tellsTheSame(as other: ToldEntry) -> Bool {
        actor == other.actor && reason == other.reason && at.date == other.at.date
            && records.elementsEqual(other.records) {
                $0.action == $1.action && $0.key == $1.key
            }
    }
}

extension Site {
    /// How many entries are kept.
    private static let mostEntries = 4_096

    /// An entry of a register; it never changes, so that it is read once.
    ///
    /// - Returns: `nil` where there is none of the number.
    /// - Throws: A `Refusal` with `store.…` or `journal.unreadable`.
    func told(
        _ number: Int, of register: Register, named name: String
    ) throws(Refusal) -> ToldEntry? {
        let place = ToldEntry.Place(register: name, number: number)
        if let known = toldEntries.withLock({ $0[place] }) { return known }
        guard let entry = try register.entry(number) else { return nil }
        let told = ToldEntry(number, entry)
        toldEntries.withLock { entries in
            if entries.count >= Self.mostEntries { entries.removeAll() }
            entries[place] = told
        }
        return told
    }
}
