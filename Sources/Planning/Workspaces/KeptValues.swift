import HashTreeCollections
import Records
import Synchronization

/// What was worked out from a workspace: kept with it until a change touches what it came from.
///
/// It is shared by all copies of the workspace, so that each is worked out once for all readers.
final class KeptValues: Sendable {
    private struct Name: Hashable {
        let type: ObjectIdentifier
        let words: String
    }

    /// Which record of which type.
    struct RecordPlace: Hashable {
        /// The place of the type in the schema.
        let type: Int
        let key: RecordKey
    }

    /// How many values are kept, so that no reader can fill the memory by asking for ever new ones.
    private static let mostValues = 512
    /// How many records are kept as they were read.
    private static let mostRecords = 16_384

    private let slots = Mutex<[Name: KeptSlot]>([:])
    private let contents = Mutex(TreeDictionary<RecordPlace, RecordContent>())
    private let records = Mutex(TreeDictionary<RecordPlace, any Sendable>())

    /// Nothing worked out yet.
    init() {}

    /// What goes on to hold after a change of some records, and what can be brought up to date.
    init(after old: KeptValues, _ changed: ChangedRecords, at places: Set<RecordPlace>) {
        let (slots, contents, records) = (
            old.slots.withLock { $0 }, old.contents.withLock { $0 }, old.records.withLock { $0 }
        )
        self.slots.withLock { $0 = slots.compactMapValues { $0.after(changed) } }
        self.contents.withLock {
            $0 = contents
            for place in places { $0[place] = nil }
        }
        self.records.withLock {
            $0 = records
            for place in places { $0[place] = nil }
        }
    }

    /// Whether nothing was kept.
    var isEmpty: Bool {
        slots.withLock(\.isEmpty) && contents.withLock(\.isEmpty) && records.withLock(\.isEmpty)
    }

    /// The value of a name and type, worked out where it isn't known yet.
    func value<Value: Sendable>(
        _ words: String, of kinds: Set<String>?, _ work: () -> Value
    ) -> Value {
        let slot = slot(Value.self, words) { KeptSlot(kinds, isCarried: false) }
        return slot.value(working: work, carrying: { _, _ in work() })
    }

    /// The value of a name and type: as it is known, brought up to date by `carry`, or worked out.
    func value<Value: Sendable>(
        _ words: String, of kinds: Set<String>, working work: () -> Value,
        carrying carry: (Value, ChangedRecords) -> Value
    ) -> Value {
        let slot = slot(Value.self, words) { KeptSlot(kinds, isCarried: true) }
        return slot.value(working: work, carrying: carry)
    }

    private func slot<Value>(
        _ type: Value.Type, _ words: String, _ make: () -> KeptSlot
    ) -> KeptSlot {
        let name = Name(type: ObjectIdentifier(type), words: words)
        return slots.withLock { slots in
            if let slot = slots[name] { return slot }
            if slots.count >= Self.mostValues { slots.removeAll() }
            let slot = make()
            slots[name] = slot
            return slot
        }
    }

    /// The values of a record, read where they weren't yet.
    func content(at place: RecordPlace, _ read: () -> RecordContent?) -> RecordContent? {
        if let known = contents.withLock({ $0[place] }) { return known }
        let content = read()
        if let content { contents.withLock { Self.keep(content, at: place, in: &$0) } }
        return content
    }

    /// A record, made of its values where it wasn't yet.
    func record<Wanted: Record>(at place: RecordPlace, _ make: () -> Wanted?) -> Wanted? {
        if let known = records.withLock({ $0[place] }) as? Wanted { return known }
        let record = make()
        if let record { records.withLock { Self.keep(record, at: place, in: &$0) } }
        return record
    }

    private static func keep<Value>(
        _ value: Value, at place: RecordPlace, in kept: inout TreeDictionary<RecordPlace, Value>
    ) {
        if kept.count >= mostRecords { kept = [:] }
        kept[place] = value
    }
}
