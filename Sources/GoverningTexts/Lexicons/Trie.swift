/// A set of phrases, walked symbol by symbol, with the entries that each phrase stands for.
///
/// Immutable after its making, hence safe to share; the only place of the target with unsafe memory.
/// A value of plain pointers, so that walking it counts no references.
struct Trie: @unchecked Sendable {
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
        /// The categories of all entries below, the node's own left out.
        var reach: UInt64 = 0
    }

    let nodes: UnsafeBufferPointer<Node>
    let entries: UnsafeBufferPointer<Entry>
    private let edgeSymbols: UnsafeBufferPointer<Folding.Symbol>
    private let edgeTargets: UnsafeBufferPointer<Int32>
    /// The child of the root for each symbol.
    private let rootTargets: UnsafeBufferPointer<Int32>
    /// The categories of all phrases that begin with each symbol.
    private let rootReach: UnsafeBufferPointer<UInt64>

    /// A trie of phrases, in any order; of phrases alike, each entry is kept.
    init(_ phrases: [(symbols: [Folding.Symbol], entry: Entry)]) {
        var builder = TrieBuilder()
        let sorted = phrases.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        builder.nodes.append(Node())
        builder.build(0, sorted[...], depth: 0)
        nodes = Self.kept(builder.nodes)
        entries = Self.kept(builder.entries)
        edgeSymbols = Self.kept(builder.edgeSymbols)
        edgeTargets = Self.kept(builder.edgeTargets)
        let count = Int(Folding.Symbol.max) + 1
        var targets = [Int32](repeating: 0, count: count)
        let open = Int(builder.nodes[0].anyLetters)
        var reach = [UInt64](repeating: builder.nodes[open].reach, count: count)
        if open == 0 { reach = [UInt64](repeating: 0, count: count) }
        for index in 0..<Int(builder.nodes[0].edgeCount) {
            let symbol = Int(builder.edgeSymbols[index])
            let child = builder.nodes[Int(builder.edgeTargets[index])]
            targets[symbol] = builder.edgeTargets[index]
            reach[symbol] |= child.mask | child.reach
        }
        rootTargets = Self.kept(targets)
        rootReach = Self.kept(reach)
    }

    /// A copy that is never freed: packs live as long as the program, and walking them must count no references.
    private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = buffer.initialize(from: elements)
        return UnsafeBufferPointer(buffer)
    }

    /// The child of a node that has children for a symbol, or 0 where there is none.
    @inline(__always)
    func child(of node: Int, _ symbol: Folding.Symbol) -> Int {
        Int(node == 0 ? rootTargets[Int(symbol)] : edge(of: node, symbol))
    }

    /// Whether a phrase of the wanted categories may begin with a symbol.
    @inline(__always)
    func begins(with symbol: Folding.Symbol, wanted: UInt64) -> Bool {
        rootReach[Int(symbol)] & wanted != 0
    }

    /// Most nodes have one child, so the first edge is looked at before the others are searched.
    @inline(__always)
    private func edge(of node: Int, _ symbol: Folding.Symbol) -> Int32 {
        let first = Int(nodes[node].firstEdge)
        if edgeSymbols[first] == symbol { return edgeTargets[first] }
        let count = Int(nodes[node].edgeCount)
        return count == 1 ? 0 : laterEdge(first + 1, first + count, symbol)
    }

    private func laterEdge(_ first: Int, _ end: Int, _ symbol: Folding.Symbol) -> Int32 {
        var low = first
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if edgeSymbols[middle] < symbol { low = middle + 1 } else { high = middle }
        }
        return low < end && edgeSymbols[low] == symbol ? edgeTargets[low] : 0
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
