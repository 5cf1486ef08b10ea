package import Diagnostics
package import Vocabulary

/// A type of record: its properties, and one description of them.
///
/// From ``fields`` come JSON, CSV, changes, history, differences, merges, search and findings; only
/// what a record is *for* is written by hand.
package protocol Record: Hashable, Sendable {
    /// The name of the type in JSON, the journal and addresses, in kebab case.
    static var kind: String { get }
    /// The description; each property has an empty default, so that a draft can always be saved.
    static var fields: [Field<Self>] { get }

    /// Whether such a record never changes once it is made.
    static var isFixed: Bool { get }

    /// The key, which never changes.
    var id: Identifier<Self> { get }
    /// The code that people use; unique within the type and changeable.
    var code: String { get }
    /// A record with nothing in it.
    init(id: Identifier<Self>)

    /// Why these values can't stand together, however far the record is; empty where they can.
    var contradictions: [Finding] { get }
}

extension Record {
    package static var isFixed: Bool { false }
    package var contradictions: [Finding] { [] }

    /// The record with the values of its fields.
    package var content: RecordContent {
        let fields = Self.fields
        return RecordContent(key: id.retyped(), values: fields.map { $0.read(self) })
    }

    /// The record of a content, or `nil` where a value is of another type than its field.
    package init?(_ content: RecordContent) {
        self.init(id: content.key.retyped())
        let fields = Self.fields
        guard fields.count == content.values.count else { return nil }
        for index in fields.indices where !content.values[index].isAbsent {
            guard fields[index].write(&self, content.values[index]) else { return nil }
        }
    }
}
