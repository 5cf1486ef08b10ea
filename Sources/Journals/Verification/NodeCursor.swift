import Vocabulary

/// The stored nodes of one level of the tree, in order, read some at a time.
struct NodeCursor {
    private static let most = 256

    /// How many nodes were found where they belong.
    private(set) var found = 0

    private let store: any Store
    private let level: Int
    private var ahead: ArraySlice<(index: Int, digest: Digest?)> = []
    /// Where reading goes on; `nil` behind the last place of all.
    private var next: Int? = Int.min

    init(_ store: any Store, level: Int) {
        self.store = store
        self.level = level
    }

    /// The next node, or `nil` where there is none as yet; a digest of `nil` is one that can't be read.
    mutating func peek() throws(StoreError) -> (index: Int, digest: Digest?)? {
        if ahead.isEmpty { try read() }
        return ahead.first
    }

    /// Goes on to the node behind; `isExpected` says whether this one belongs where it is.
    mutating func pass(isExpected: Bool) {
        if isExpected { found += 1 }
        ahead = ahead.dropFirst()
    }

    /// The node at a place, or `nil` where there is none; those before it are passed over.
    mutating func node(at index: Int) throws(StoreError) -> Digest? {
        while let node = try peek(), node.index <= index {
            pass(isExpected: node.index == index)
            if node.index == index { return node.digest }
        }
        return nil
    }

    private mutating func read() throws(StoreError) {
        guard let next else { return }
        var found: [(index: Int, digest: Digest?)] = []
        try store.forEachNode(level: level, in: next...Int.max) { index, digest in
            found.append((index, digest))
            return found.count < Self.most
        }
        if let last = found.last?.index {
            // A spoilt file may give places that go backwards, for ever.
            self.next = last < next || last == Int.max ? nil : last + 1
        }
        ahead = found[...]
    }
}
