import Records
import Synchronization

/// What was worked out from a workspace: kept with it until a change makes another one.
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
        let value = Mutex<(any Sendable)?>(nil)
    }

    /// How many values are kept, so that no reader can fill the memory by asking for ever new ones.
    private static let mostValues = 512
    /// How many records are kept as they were read.
    private static let mostRecords = 16_384

    private let slots = Mutex<[Name: Slot]>([:])
    private let contents = Mutex<[RecordPlace: RecordContent]>([:])
    private let records = Mutex<[RecordPlace: any Sendable]>([:])

    /// Whether nothing was kept.
    var isEmpty: Bool {
        slots.withLock(\.isEmpty) && contents.withLock(\.isEmpty) && records.withLock(\.isEmpty)
    }

    /// The value of a name and type, worked out where it isn't known yet.
    func value<Value: Sendable>(_ words: String, _ work: () -> Value) -> Value {
        let name = Name(type: ObjectIdentifier(Value.self), words: words)
        let slot = slots.withLock { slots in
            if let slot = slots[name] { return slot }
            if slots.count >= Self.mostValues { slots.removeAll() }
            let slot = Slot()
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
        _ value: Value, at place: RecordPlace, in kept: inout [RecordPlace: Value]
    ) {
        if kept.count >= mostRecords { kept.removeAll() }
        kept[place] = value
    }
}
