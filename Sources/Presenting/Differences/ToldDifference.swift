package import Planning
package import Vocabulary

/// A difference in the words of one reader.
package struct ToldDifference: Sendable {
    /// What became of it, for programs: `rose`, `fell`, `changed`, `added`, `removed` or
    /// `became-approved`.
    package let change: String
    package let kind: String
    /// The record, as a cell.
    package let code: Listing.Cell
    /// Its name, as a cell.
    package let name: Listing.Cell
    /// The field; nothing where the whole record came or went.
    package let field: Listing.Cell
    package let before: Listing.Cell
    package let now: Listing.Cell
    /// All of it in a few words, such as «rose from 10 to 12».
    package let sentence: String
    /// Words that were put in other words: those that stayed, are gone and are new.
    package let runs: [WordDifference.Run]
    /// The language of those words.
    package let language: Language?
    package let source: DifferenceSource?
}
