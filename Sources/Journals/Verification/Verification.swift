package import Diagnostics
package import Vocabulary

/// What was found when a journal was checked.
package struct Verification: Hashable, Sendable {
    /// How many entries the journal has by its tree.
    package let size: Int
    /// The root over the entries as they are now.
    package let root: Digest
    /// The number of the first entry that is altered, missing or too much; `nil` where none is.
    package let firstAltered: Int?
    /// All that was found, in the order of the entries; where it is much, the first and their count.
    package let findings: [Finding]

    /// Whether everything is as it was written.
    package var isClean: Bool { findings.isEmpty }
}

/// Findings, of which the first are kept and all are counted.
struct FindingList {
    /// More than so many of one check tell nothing new.
    static let most = 20

    private var kept: [Finding] = []
    private var count = 0

    mutating func append(_ finding: Finding) {
        count += 1
        if kept.count < Self.most { kept.append(finding) }
    }

    /// The kept ones, and how many more there were.
    var all: [Finding] {
        guard count > kept.count else { return kept }
        return kept + [Finding("journal.more", .note, ["count": .number(count - kept.count)])]
    }
}
