/// The verb phrase itself, also where adverbs stand between its words.
extension OpeningReader {
    /// A verb phrase: where it ends and what its words may mean.
    struct Verb {
        var end: Int
        /// The values of all entries of the phrase.
        var entries: [UInt16]
    }

    /// The longest verb phrase at `index`, or `nil`.
    ///
    /// Adverbs between the first words of a phrase are passed over: «takes also note», «se déclare
    /// également préoccupé».
    func verb(at index: Int, to end: Int) -> Verb? {
        let plain = verb(in: bytes, at: index, to: end)
        guard lexicon.pack.hasSpaces else { return plain }
        var wordEnd = index
        for _ in 0..<2 {
            wordEnd = self.wordEnd(wordEnd, end)
            let next = behindModifiers(wordEnd, end)
            if next > wordEnd, let spread = spread(index..<wordEnd, next, end),
                spread.end > max(plain?.end ?? 0, next)
            {
                return spread
            }
            wordEnd = skipSeparators(wordEnd, end, commas: false)
        }
        return plain
    }

    /// The phrase made of a stretch and of what stands behind the adverbs that follow it, or `nil`.
    private func spread(_ head: Range<Int>, _ next: Int, _ end: Int) -> Verb? {
        let joined = Array(bytes[head]) + [0x20] + bytes[next..<min(end, next + 96)]
        guard var found = verb(in: joined, at: 0, to: joined.count), found.end > head.count + 1
        else { return nil }
        found.end += next - head.count - 1
        return found
    }

    private func verb(in bytes: [UInt8], at index: Int, to end: Int) -> Verb? {
        let trie = lexicon.pack.trie
        var best = (end: -1, node: 0)
        lexicon.walk(bytes, index, end, wanted: Category.verb.bit) { hitEnd, node in
            if hitEnd > best.end { best = (hitEnd, node) }
        }
        guard best.end > index else { return nil }
        let first = Int(trie.nodes[best.node].firstEntry)
        let entries = trie.entries[first..<first + Int(trie.nodes[best.node].entryCount)]
        return Verb(
            end: best.end, entries: entries.filter { $0.category == .verb }.map(\.value))
    }

    /// Behind the adverbs that follow `start`; `start` itself where none does.
    private func behindModifiers(_ start: Int, _ end: Int) -> Int {
        var index = start
        for _ in 0..<3 {
            let next = skipSeparators(index, end, commas: false)
            guard next > start, next < end,
                let modifier = lexicon.longest(
                    bytes, at: next, to: end, wanted: .mask(.modifier, .degree))
            else { break }
            index = modifier.end
        }
        return index > start ? skipSeparators(index, end, commas: false) : start
    }

    private func wordEnd(_ start: Int, _ end: Int) -> Int {
        var index = start
        var next = start
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            guard symbol == Folding.ignorable || Folding.isWord(symbol) else { break }
            index = next
        }
        return index
    }
}
