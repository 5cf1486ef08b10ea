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

    /// A value, or the place where it will be; whoever comes while it is worked out waits.
    private final class Slot: Sendable {
        /// The kinds of records that the value came from; `nil` where it may be any.
        let kinds: Set<String>?
        let value = Mutex<(any Sendable)?>(nil)

        init(_ kinds: Set<String>?) { self.kinds = kinds }
    }

    /// How many values are kept, so that no reader can fill the memory by asking for ever new ones.
    private static let mostValues = 512
    /// How many records are kept as they were read.
    private static let mostRecords = 16_384

    private let slots = Mutex<[Name: Slot]>([:])
    private let contents = Mutex(TreeDictionary<RecordPlace, RecordContent>())
    private let records = Mutex(TreeDictionary<RecordPlace, any Sendable>())

    /// Nothing worked out yet.
    init() {}

    /// What goes on to hold after a change of some records.
    init(after old: KeptValues, _ changed: Set<RecordPlace>, ofKinds kinds: Set<String>) {
        let (slots, contents, records) = (
            old.slots.withLock { $0 }, old.contents.withLock { $0 }, old.records.withLock { $0 }
        )
        self.slots.withLock {
            $0 = slots.filter { $0.value.kinds.map { $0.isDisjoint(with: kinds) } ?? false }
        }
        self.contents.withLock {
            $0 = contents
            for place in changed { $0[place] = nil }
        }
        self.records.withLock {
            $0 = records
            for place in changed { $0[place] = nil }
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
        let name = Name(type: ObjectIdentifier(Value.self), words: words)
        let slot = slots.withLock { slots in
            if let slot = slots[name] { return slot }
            if slots.count >= Self.mostValues { slots.removeAll() }
            let slot = Slot(kinds)
            slots[name] = slot
            return slot
        }
        return slot.value.withLock { value in
            if let known = value as? Value { return known }
            let made = work()
            value = made
            return made
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
