package import Vocabulary

/// What changed from one document to another, as a document with changes that can be accepted or refused.
///
/// Blocks that are the same are found first, then those that are like each other; of these words are
/// compared. Words are compared as `WordDifference` does: Chinese character by character.
package struct Redline: Hashable, Sendable {
    /// The later document with its changes against the earlier one.
    package let document: Document
    /// How many blocks, rows and items were added, taken out, or changed in their words.
    package let added: Int
    package let removed: Int
    package let changed: Int

    /// The changes from one document to another.
    ///
    /// - Parameters:
    ///   - old: The earlier document.
    ///   - new: The later one, whose facts the redline has.
    ///   - author: Who made the changes: a body or an edition, not a person.
    ///   - date: The day of the changes.
    package init(from old: Document, to new: Document, by author: String, on date: CalendarDate) {
        var merger = RedlineMerger(author: author, date: date)
        var document = new
        document.blocks = merger.blocks(old.blocks, new.blocks)
        self.document = document
        added = merger.added
        removed = merger.removed
        changed = merger.changed
    }

    /// Whether anything changed.
    package var isEmpty: Bool { added + removed + changed == 0 }

    /// The changes from one wording to another, as runs.
    ///
    /// - Parameters:
    ///   - old: The earlier wording.
    ///   - new: The later one.
    ///   - author: Who made the changes.
    ///   - date: The day of the changes.
    /// - Returns: Runs that joined are the old wording without what was added, and the new one without what
    ///   was removed.
    package static func runs(
        from old: [DocumentRun], to new: [DocumentRun], by author: String, on date: CalendarDate
    ) -> [DocumentRun] {
        RedlineMerger(author: author, date: date).runs(old, new)
    }

    /// The changes from one wording to another, as runs.
    package static func runs(
        from old: String, to new: String, by author: String, on date: CalendarDate
    ) -> [DocumentRun] {
        runs(from: [DocumentRun(old)], to: [DocumentRun(new)], by: author, on: date)
    }
}
