import Records

/// A record as a workspace keeps it: as JSON, from which it is read when it is asked for.
package struct StoredRecord: Hashable, Sendable {
    /// The position of the journal right behind the entry that last changed it.
    package let version: Int
    /// The record in its JSON form.
    package let json: [UInt8]

    /// A record as it was kept.
    package init(version: Int, json: [UInt8]) {
        self.version = version
        self.json = json
    }
}
