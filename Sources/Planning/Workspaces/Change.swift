package import Records

/// What somebody wants to do: edits of records that are carried out together or not at all.
package struct Change: Hashable, Sendable {
    /// The position of the journal that the maker saw.
    package let from: Int
    /// The edits, in order.
    package let edits: [RecordEdit]

    /// A change made from a position.
    package init(from: Int, _ edits: [RecordEdit]) {
        self.from = from
        self.edits = edits
    }
}
