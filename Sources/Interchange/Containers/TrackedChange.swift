/// A change that somebody proposes in a document and nobody has accepted yet.
package struct TrackedChange: Hashable, Sendable {
    /// What was done.
    package enum Kind: String, Sendable, CaseIterable {
        case inserted, deleted
        case movedHere = "moved-here"
        case movedAway = "moved-away"
    }

    package let kind: Kind
    /// Who did it, as the document says; empty where it doesn't.
    package let author: String
    /// When, as the document says, such as `2026-03-01T09:00:00Z`; empty where it doesn't.
    package let date: String
    /// The words, those that the text no longer has included.
    package internal(set) var words: String
    /// Where the words stand or stood.
    ///
    /// - Unit: bytes of the text in UTF-8.
    package internal(set) var offset: Int
}
