/// Finds the phrases of a pack in a text, at one place or along a stretch.
struct Lexicon: Sendable {
    /// A phrase found: where it ends and which node of the trie it reached.
    struct Hit {
        var end: Int
        var node: Int
    }

    let pack: LanguagePack
    private let trie: Trie
    private let hasClitics: Bool

    init(_ pack: LanguagePack) {
        self.pack = pack
        trie = pack.trie
        hasClitics = !pack.clitics.isEmpty
    }

    /// The longest phrase at `index` that has one of the wanted categories, or `nil`.
    ///
    /// - Returns: The entry and the index behind the phrase.
    @inline(__always)
    func longest(_ bytes: [UInt8], at index: Int, to end: Int, wanted: UInt64) -> (
        entry: Trie.Entry, end: Int
    )? {
        mayBegin(bytes, index, end, wanted: wanted)
            ? longestFound(bytes, at: index, to: end, wanted: wanted) : nil
    }

    /// Whether a phrase of the wanted categories may begin at `index`, by its first sign alone.
    @inline(__always)
    private func mayBegin(_ bytes: [UInt8], _ index: Int, _ end: Int, wanted: UInt64) -> Bool {
        guard index < end else { return false }
        if hasClitics, bytes[index] >= 0x80 { return true }
        var next = index
        let symbol = Folding.next(bytes, &next, end)
        return symbol == Folding.ignorable || trie.begins(with: symbol, wanted: wanted)
    }

    private func longestFound(
        _ bytes: [UInt8], at index: Int, to end: Int, wanted: UInt64
    ) -> (entry: Trie.Entry, end: Int)? {
        var best = Hit(end: -1, node: 0)
        walk(bytes, index, end, wanted: wanted) { hitEnd, node in
            if hitEnd > best.end { best = Hit(end: hitEnd, node: node) }
        }
        guard best.end > index, let entry = trie.entry(at: best.node, wanted: wanted) else {
            return nil
        }
        return (entry, best.end)
    }

    /// Calls `visit` with the end and the node of every phrase of the wanted categories that begins
    /// at `index`.
    @inline(__always)
    func walk(
        _ bytes: [UInt8], _ index: Int, _ end: Int, wanted: UInt64, _ visit: (Int, Int) -> Void
    ) {
        if hasClitics {
            descendClitics(bytes, 0, index, end, wanted, visit)
        } else {
            descend(bytes, 0, index, end, wanted, visit)
        }
    }

    private func descend(
        _ bytes: [UInt8], _ from: Int, _ start: Int, _ end: Int, _ wanted: UInt64,
        _ visit: (Int, Int) -> Void
    ) {
        var node = from
        var index = start
        var last: Folding.Symbol = Folding.space
        while true {
            if trie.nodes[node].mask & wanted != 0, isBoundary(bytes, index, end, after: last) {
                visit(index, node)
            }
            guard trie.nodes[node].reach & wanted != 0 else { return }
            let letters = Int(trie.nodes[node].anyLetters)
            if letters != 0 {
                descend(bytes, letters, wordEnd(bytes, index, end), end, wanted, visit)
            }
            guard index < end else { return }
            var symbol = Folding.next(bytes, &index, end)
            while symbol == Folding.ignorable, index < end {
                symbol = Folding.next(bytes, &index, end)
            }
            if symbol == Folding.space { skipSpace(bytes, &index, end) }
            node = trie.child(of: node, symbol)
            if node == 0 { return }
            if hasClitics, symbol == Folding.space {
                descendClitics(bytes, node, index, end, wanted, visit)
                return
            }
            last = symbol
        }
    }

    /// Arabic: a word of a phrase may carry و or ف, then ب, ل or ك, then the article.
    private func descendClitics(
        _ bytes: [UInt8], _ node: Int, _ start: Int, _ end: Int, _ wanted: UInt64,
        _ visit: (Int, Int) -> Void
    ) {
        descend(bytes, node, start, end, wanted, visit)
        var index = start
        for letters in pack.clitics {
            var next = index
            var symbol = symbol(bytes, &next, end)
            guard letters.contains(symbol) else { continue }
            let isPreposition = symbol == pack.article.last
            descend(bytes, node, next, end, wanted, visit)
            index = next
            if isPreposition, letters == pack.clitics.last {
                symbol = self.symbol(bytes, &next, end)
                if symbol == pack.article.last { descend(bytes, node, next, end, wanted, visit) }
            }
        }
        skipArticle(bytes, node, index, end, wanted, visit)
        if index != start { skipArticle(bytes, node, start, end, wanted, visit) }
    }

    private func skipArticle(
        _ bytes: [UInt8], _ node: Int, _ start: Int, _ end: Int, _ wanted: UInt64,
        _ visit: (Int, Int) -> Void
    ) {
        var index = start
        for letter in pack.article where symbol(bytes, &index, end) != letter { return }
        descend(bytes, node, index, end, wanted, visit)
    }

    private func symbol(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Folding.Symbol {
        while index < end {
            let symbol = Folding.next(bytes, &index, end)
            if symbol != Folding.ignorable { return symbol }
        }
        return Folding.ignorable
    }

    private func skipSpace(_ bytes: [UInt8], _ index: inout Int, _ end: Int) {
        var next = index
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            guard symbol == Folding.space || symbol == Folding.ignorable else { return }
            index = next
        }
    }

    private func wordEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        var next = start
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            guard symbol == Folding.ignorable || Folding.isWord(symbol) else { return index }
            index = next
        }
        return end
    }

    /// Whether a word ends at `index`, where `last` was the symbol before.
    private func isBoundary(_ bytes: [UInt8], _ index: Int, _ end: Int, after last: Folding.Symbol)
        -> Bool
    {
        guard Folding.isWord(last) else { return true }
        var next = index
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            if symbol != Folding.ignorable { return !Folding.isWord(symbol) }
        }
        return true
    }
}
