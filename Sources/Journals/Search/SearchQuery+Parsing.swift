extension SearchQuery {
    private static let mostTerms = 32
    private static let mostWords = 64

    /// The query that a text asks, or `nil` where it has no word to search for.
    ///
    /// Only the first 32 terms count, and the first 64 words of a phrase.
    package static func parse(_ text: String) -> SearchQuery? {
        var terms: [Term] = []
        var isQuoted = false
        let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            quotationMarks.contains($0)
        }
        for part in parts where terms.count < mostTerms {
            if isQuoted {
                let words = TypedWord.all(in: String(part))
                terms += [phrase(words, isPrefix: false)].compactMap(\.self)
            } else {
                for chunk in part.split(whereSeparator: \.properties.isWhitespace) {
                    terms += self.terms(of: String(chunk))
                }
            }
            isQuoted.toggle()
        }
        var seen: Set<Term> = []
        let different = Array(terms.filter { seen.insert($0).inserted }.prefix(mostTerms))
        return different.isEmpty ? nil : SearchQuery(terms: different)
    }

    /// Marks that open and close a phrase; the pairs aren't checked.
    private static let quotationMarks = Set("\"“”„‟«»「」『』〝〞＂".unicodeScalars)
    /// Signs that hold the parts of a code together.
    private static let joints = Set("-‐‑‒–—−./_:&+@#№§·".unicodeScalars)
    private static let apostrophes = Set("'’‘ʼ`´＇".unicodeScalars)

    /// The terms of what stands between two spaces.
    private static func terms(of chunk: String) -> [Term] {
        let words = TypedWord.all(in: chunk)
        var groups: [[TypedWord]] = []
        var hasElision = false
        for word in words {
            if word.gap.unicodeScalars.contains(where: apostrophes.contains) { hasElision = true }
            if groups.isEmpty || !word.gap.unicodeScalars.allSatisfy(joints.contains) {
                groups.append([word])
            } else {
                groups[groups.count - 1].append(word)
            }
        }
        // The l of l'Union and the s of Council's say nothing.
        if hasElision, groups.contains(where: { !isLetter($0) }) {
            groups.removeAll(where: isLetter)
        }
        return groups.enumerated().compactMap { index, group in
            if chunk.hasSuffix("*"), index == groups.count - 1 {
                return phrase(group, isPrefix: true)
            }
            return group.count == 1 ? group[0].term : phrase(group, isPrefix: false)
        }
    }

    private static func isLetter(_ group: [TypedWord]) -> Bool {
        group.count == 1 && group[0].folded.utf8.count == 1
    }

    private static func phrase(_ words: [TypedWord], isPrefix: Bool) -> Term? {
        guard !words.isEmpty else { return nil }
        let kept = words.prefix(mostWords).map(\.folded)
        return Term(
            phrases: [kept.joined(separator: " ")], isPrefix: isPrefix && kept.count == words.count)
    }
}

/// A word that was typed, with what stands before it.
private struct TypedWord {
    /// The signs between the word before and this one.
    let gap: String
    let folded: String
    /// Marked base forms.
    let forms: [String]

    static func all(in text: String) -> [TypedWord] {
        var scanner = WordScanner(text)
        var words: [TypedWord] = []
        var folded: [UInt8] = []
        var end = 0
        while let word = scanner.next(into: &folded) {
            var forms: [UInt8] = []
            BaseForms.lists.append(of: folded, in: folded.indices, word.scripts, to: &forms)
            words.append(
                TypedWord(
                    gap: String(
                        decoding: scanner.bytes[end..<word.source.lowerBound], as: UTF8.self),
                    folded: String(decoding: folded, as: UTF8.self),
                    forms: String(decoding: forms, as: UTF8.self).split(separator: " ").map(
                        String.init)))
            end = word.source.upperBound
            folded.removeAll(keepingCapacity: true)
        }
        return words
    }

    /// The word, its base forms, and the words that have it or one of them as a base form.
    var term: SearchQuery.Term {
        var phrases = [folded, BaseForms.mark + folded]
        for form in forms {
            phrases += [String(form.unicodeScalars.dropFirst()), form]
        }
        var seen: Set<String> = []
        return SearchQuery.Term(
            phrases: phrases.filter { seen.insert($0).inserted }, isPrefix: false)
    }
}
