/// What changed between two wordings of one paragraph, word by word.
///
/// A word is what stands between spaces or punctuation, a Chinese character is a word by itself,
/// and each sign of punctuation is compared for itself. Case counts here, and so does every sign.
package struct WordDifference: Hashable, Sendable {
    /// A stretch of words with one fate.
    package struct Run: Hashable, Sendable {
        /// The fates of words.
        package enum Kind: String, CaseIterable, Sendable {
            case kept, removed, added
        }

        /// What became of the words.
        package let kind: Kind
        /// The words with their spaces and punctuation, never empty.
        package let words: String

        /// Words with what became of them.
        package init(kind: Kind, words: String) {
            self.kind = kind
            self.words = words
        }
    }

    /// The runs in order; of a change the removed words come before the added ones.
    ///
    /// Kept and removed runs joined are exactly the old wording, kept and added ones the new.
    package let runs: [Run]

    /// The difference of two wordings in one language.
    ///
    /// - Parameters:
    ///   - old: The old wording.
    ///   - new: The new wording.
    /// - Returns: The difference, the smallest there is unless hundreds of words changed.
    /// - Complexity: O((*m* + *n*) *d*) in the words and the changes, with *d* bounded.
    package static func of(_ old: String, _ new: String) -> WordDifference {
        var numbers: [[UInt8]: Int] = [:]
        let left = WordPiece.of(old, numbers: &numbers)
        let right = WordPiece.of(new, numbers: &numbers)
        let common = LongestSequence.of(left.map(\.number), right.map(\.number))
        var runs = RunBuilder()
        var place = (old: 0, new: 0)
        for (one, other) in common + [(left.count, right.count)] {
            runs.append(left[place.old..<one], as: .removed)
            runs.append(right[place.new..<other], as: .added)
            if one < left.count { runs.append(left[one...one], as: .kept) }
            place = (one + 1, other + 1)
        }
        return WordDifference(runs: runs.finished())
    }
}
