/// What someone typed into a search box, as an index understands it: all of its terms must be met.
///
/// - A word finds itself and the words that share a base form with it (goal, goals; развитие,
///   развития; norme, normes; التنمية, تنمية).
/// - Words in any quotation marks are found exactly as they are, side by side, case, accents and
///   marks aside.
/// - A code, a word with hyphens and a run of Chinese characters are phrases as well.
/// - A word with a `*` behind it finds all that begins so.
///
/// Nothing else has a meaning: `OR`, `NEAR`, parentheses and signs are words like others, or nothing.
package struct SearchQuery: Hashable, Sendable {
    /// Ways to meet one part of a query; any of them does.
    struct Term: Hashable, Sendable {
        /// Folded words, separated by single spaces, or one marked base form.
        let phrases: [String]
        /// Whether the last word may go on.
        let isPrefix: Bool
    }

    /// At least one, no two alike.
    let terms: [Term]

    /// The query in the language of SQLite's FTS5, for `MATCH`.
    ///
    /// Every phrase stands in quotes and holds letters, digits and spaces alone, so that nothing
    /// that was typed is taken for syntax.
    ///
    /// - Source: SQLite, «FTS5 Extension», section 3, full-text query syntax.
    package var expression: String {
        terms.map { term in
            let phrases = term.phrases.map { "\"\($0)\"" + (term.isPrefix ? " *" : "") }
            return phrases.count == 1 ? phrases[0] : "(" + phrases.joined(separator: " OR ") + ")"
        }.joined(separator: " AND ")
    }

    /// Whether words that ``SearchWords`` prepared meet the query, as FTS5 would say.
    ///
    /// - Complexity: O(*n*·*m*) in the bytes of the words and the phrases of the query.
    package func matches(_ indexed: String) -> Bool {
        let words = Array(indexed.utf8)
        return terms.allSatisfy { term in
            term.phrases.contains { Self.holds(words, Array($0.utf8), term.isPrefix) }
        }
    }

    /// Whether a phrase stands among words, from the beginning of one to the end of one.
    private static func holds(_ words: [UInt8], _ phrase: [UInt8], _ isPrefix: Bool) -> Bool {
        guard let first = phrase.first, words.count >= phrase.count else { return false }
        for start in 0...(words.count - phrase.count) {
            guard words[start] == first, start == 0 || words[start - 1] == 0x20 else { continue }
            let end = start + phrase.count
            guard isPrefix || end == words.count || words[end] == 0x20 else { continue }
            if words[start..<end].elementsEqual(phrase) { return true }
        }
        return false
    }
}
