import GoverningTexts

/// The text of one part of a document, as it is being read.
struct Story {
    /// A footnote or an endnote.
    struct Note {
        var text: [UInt8] = []
        var changes: [TrackedChange] = []
    }

    /// The lines so far, each ended.
    var bytes: [UInt8] = []
    var roles: [PlacedRole] = []
    var changes: [TrackedChange] = []
    /// The notes of a part that holds notes, by kind and identifier.
    var notes: [String: Note] = [:]
    /// How many runs were left out as hidden, and the words of the first.
    var hiddenCount = 0
    var hiddenWords: [UInt8] = []
    var commentCount = 0
    /// Whether all references in the words are known.
    var isKnown = true
    /// Why reading stopped before the end.
    var fault: (fault: XMLScanner.Fault, line: Int)?
    /// Whether the document part began as one.
    var hasBody = false
}
