extension SearchWords {
    /// The places of a text that a query finds, in order and without overlap.
    ///
    /// A word is found whole, a phrase from its first to its last word. A text need not meet the
    /// whole query: what it has of it is marked.
    package static func ranges(of query: SearchQuery, in text: String) -> [Range<String.Index>] {
        let words = PlacedWord.all(in: text)
        let phrases = query.terms.flatMap { term in
            term.phrases.map { phrase in
                (
                    words: phrase.utf8.split(separator: 0x20).map { Array($0) },
                    isPrefix: term.isPrefix
                )
            }
        }
        var found: [Range<Int>] = []
        for start in words.indices {
            let rest = words[start...]
            for phrase in phrases where begins(rest, phrase.words, phrase.isPrefix) {
                let last = words[start + phrase.words.count - 1].source
                found.append(words[start].source.lowerBound..<last.upperBound)
            }
        }
        return merged(found).map { place in
            text.utf8.index(
                text.startIndex, offsetBy: place.lowerBound)..<text.utf8.index(
                    text.startIndex, offsetBy: place.upperBound)
        }
    }

    private static func begins(
        _ words: ArraySlice<PlacedWord>, _ phrase: [[UInt8]], _ isPrefix: Bool
    ) -> Bool {
        guard words.count >= phrase.count else { return false }
        for (index, (word, wanted)) in zip(words, phrase).enumerated() {
            let isOpen = isPrefix && index == phrase.count - 1
            let isFolded = isOpen ? word.folded.starts(with: wanted) : word.folded == wanted
            if !isFolded, !word.forms.contains(wanted) { return false }
        }
        return true
    }

    /// Places in order, with those that touch or overlap made one.
    private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, place.lowerBound <= last.upperBound {
                let end = max(last.upperBound, place.upperBound)
                merged[merged.count - 1] = last.lowerBound..<end
            } else {
                merged.append(place)
            }
        }
        return merged
    }
}

/// A word of a text with its place and its marked base forms.
private struct PlacedWord {
    let source: Range<Int>
    let folded: [UInt8]
    let forms: [[UInt8]]

    static func all(in text: String) -> [PlacedWord] {
        var scanner = WordScanner(text)
        var words: [PlacedWord] = []
        var folded: [UInt8] = []
        var forms: [UInt8] = []
        while let word = scanner.next(into: &folded) {
            BaseForms.lists.append(of: folded, in: folded.indices, word.scripts, to: &forms)
            words.append(
                PlacedWord(
                    source: word.source, folded: folded,
                    forms: forms.isEmpty ? [] : forms.split(separator: 0x20).map { Array($0) }))
            folded.removeAll(keepingCapacity: true)
            forms.removeAll(keepingCapacity: true)
        }
        return words
    }
}
