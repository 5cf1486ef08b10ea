import Planning
package import Records
package import Vocabulary

/// One who changes records: a key without a name, which stands outside the journal and can be erased.
package enum Actor {}

/// An entry of the journal: what was done, by whom, when and why.
package struct Entry: Hashable, Sendable {
    /// When it was accepted.
    package let at: Instant
    /// Who did it.
    package let actor: Identifier<Actor>
    /// Why, in that person's words.
    package let reason: String
    /// The position of the journal that the maker saw.
    package let from: Int
    /// What was done.
    package let edits: [RecordEdit]
    /// For each edit, the entry before that changed the same record; 0 where there is none.
    ///
    /// By these numbers the history of one record is followed without reading the whole journal.
    package let previous: [Int]

    /// The entry of these parts.
    package init(
        at: Instant, actor: Identifier<Actor>, reason: String, from: Int, edits: [RecordEdit],
        previous: [Int]
    ) {
        self.at = at
        self.actor = actor
        self.reason = reason
        self.from = from
        self.edits = edits
        self.previous = previous
    }
}
