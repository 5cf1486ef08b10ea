import Vocabulary

/// A record as the values of its fields, in the order of its description.
package struct RecordContent: Hashable, Sendable {
    /// The key.
    package let key: RecordKey
    /// A value for each field.
    package internal(set) var values: [FieldValue]

    /// A record of these values.
    package init(key: RecordKey, values: [FieldValue]) {
        self.key = key
        self.values = values
    }

    /// The same values under another key.
    package func rekeyed(_ key: RecordKey) -> RecordContent {
        RecordContent(key: key, values: values)
    }
}
