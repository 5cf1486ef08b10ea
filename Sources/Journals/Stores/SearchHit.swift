package import Records

/// The words by which a record is found, prepared for an index.
package struct IndexedWords: Hashable, Sendable {
    package let kind: String
    package let key: RecordKey
    /// Words separated by spaces; empty where the record is to be found no more.
    package let words: String

    /// Words of a record.
    package init(kind: String, key: RecordKey, words: String) {
        self.kind = kind
        self.key = key
        self.words = words
    }
}

/// A record that a search found.
package struct SearchHit: Hashable, Sendable {
    package let kind: String
    package let key: RecordKey

    /// A found record.
    package init(kind: String, key: RecordKey) {
        self.kind = kind
        self.key = key
    }
}
