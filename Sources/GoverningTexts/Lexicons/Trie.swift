/// A set of phrases, walked symbol by symbol, with the entries that each phrase stands for.
struct Trie: Sendable {
    /// What a phrase means: a category and a number within it.
    struct Entry: Sendable {
        let category: Category
        let value: UInt16
    }

    struct Node: Sendable {
        var firstEdge: Int32 = 0
        var edgeCount: Int32 = 0
        var firstEntry: Int32 = 0
        var entryCount: Int32 = 0
        /// The child for «any letters», or 0.
        var anyLetters: Int32 = 0
        /// The categories of the entries, one bit each.
        var mask: UInt64 = 0
    }

    private(set) var nodes: [Node] = []
    private var edgeSymbols: [Folding.Symbol] = []
    private var edgeTargets: [Int32] = []
    private(set) var entries: [Entry] = []
    /// The child of the root for each symbol of the folding table.
    private var rootTargets: [Int32] = []

    /// A trie of phrases, in any order; of phrases alike, each entry is kept.
    init(_ phrases: [(symbols: [Folding.Symbol], entry: Entry)]) {
        let sorted = phrases.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        nodes.append(Node())
        build(0, sorted[...], depth: 0)
        rootTargets = [Int32](repeating: 0, count: Folding.tableSize)
        for symbol in 0..<Folding.tableSize {
            rootTargets[symbol] = edge(of: 0, Folding.Symbol(symbol))
        }
    }

    private typealias Phrases = ArraySlice<(symbols: [Folding.Symbol], entry: Entry)>

    private mutating func build(_ node: Int, _ phrases: Phrases, depth: Int) {
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
            nodes.append(Node())
        }
        for (offset, group) in groups.enumerated() {
            build(Int(edgeTargets[firstEdge + offset]), phrases[group], depth: depth + 1)
        }
    }

    private static func groups(of phrases: Phrases, depth: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = phrases.startIndex
        while start < phrases.endIndex {
            let symbol = phrases[start].symbols[depth]
            let end = phrases[start...].firstIndex { $0.symbols[depth] != symbol } ?? phrases.endIndex
            groups.append(start..<end)
            start = end
        }
        return groups
    }

    /// The child of a node for a symbol, or 0 where there is none.
    @inline(__always)
    func child(of node: Int, _ symbol: Folding.Symbol) -> Int {
        Int(node == 0 && symbol < 0x700
            ? rootTargets[Int(symbol)] : edge(of: node, symbol))
    }

    private func edge(of node: Int, _ symbol: Folding.Symbol) -> Int32 {
        var low = Int(nodes[node].firstEdge)
        var high = low + Int(nodes[node].edgeCount)
        while low < high {
            let middle = (low + high) / 2
            if edgeSymbols[middle] < symbol { low = middle + 1 } else { high = middle }
        }
        let isFound = low < Int(nodes[node].firstEdge + nodes[node].edgeCount) && edgeSymbols[low] == symbol
        return isFound ? edgeTargets[low] : 0
    }

    /// The first entry at a node whose category is among `wanted`, or `nil`.
    func entry(at node: Int, wanted: UInt64) -> Entry? {
        let first = Int(nodes[node].firstEntry)
        for index in first..<first + Int(nodes[node].entryCount)
        where entries[index].category.bit & wanted != 0 {
            return entries[index]
        }
        return nil
    }
}
