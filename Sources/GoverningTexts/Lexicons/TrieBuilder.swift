/// Lays out the nodes of a trie, the children of each side by side and sorted.
struct TrieBuilder {
    var nodes: [Trie.Node] = []
    var entries: [Trie.Entry] = []
    var edgeSymbols: [Folding.Symbol] = []
    var edgeTargets: [Int32] = []

    typealias Phrases = ArraySlice<(symbols: [Folding.Symbol], entry: Trie.Entry)>

    mutating func build(_ node: Int, _ phrases: Phrases, depth: Int) {
        let ending = phrases.prefix { $0.symbols.count == depth }
        nodes[node].firstEntry = Int32(entries.count)
        nodes[node].entryCount = Int32(ending.count)
        for phrase in ending {
            entries.append(phrase.entry)
            nodes[node].mask |= phrase.entry.category.bit
        }
        let groups = Self.groups(of: phrases[ending.endIndex...], depth: depth)
        let firstEdge = edgeSymbols.count
        nodes[node].firstEdge = Int32(firstEdge)
        nodes[node].edgeCount = Int32(groups.count)
        for group in groups {
            let symbol = phrases[group.lowerBound].symbols[depth]
            edgeSymbols.append(symbol)
            edgeTargets.append(Int32(nodes.count))
            if symbol == Folding.anyLetters { nodes[node].anyLetters = Int32(nodes.count) }
            nodes.append(Trie.Node())
        }
        for (offset, group) in groups.enumerated() {
            let child = Int(edgeTargets[firstEdge + offset])
            build(child, phrases[group], depth: depth + 1)
            nodes[node].reach |= nodes[child].mask | nodes[child].reach
        }
    }

    private static func groups(of phrases: Phrases, depth: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = phrases.startIndex
        while start < phrases.endIndex {
            let symbol = phrases[start].symbols[depth]
            let end =
                phrases[start...].firstIndex { $0.symbols[depth] != symbol } ?? phrases.endIndex
            groups.append(start..<end)
            start = end
        }
        return groups
    }
}
