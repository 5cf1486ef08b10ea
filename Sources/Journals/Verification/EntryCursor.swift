import Vocabulary

/// The hashes of the entries as they are stored, in order, read some at a time.
struct EntryCursor {
    struct Entry {
        let number: Int
        let hash: Digest

        /// Where its hash belongs among the nodes of level 0.
        var place: Int { number == Int.min ? Int.min : number - 1 }
    }

    private static let most = 256

    private let store: any Store
    private var ahead: ArraySlice<Entry> = []
    /// Where reading goes on; `nil` behind the last number of all.
    private var next: Int? = Int.min

    init(_ store: any Store) { self.store = store }

    /// The next entry, or `nil` where there is none as yet.
    mutating func peek() throws(StoreError) -> Entry? {
        if ahead.isEmpty { try read() }
        return ahead.first
    }

    /// Goes on to the entry behind.
    mutating func pass() { ahead = ahead.dropFirst() }

    private mutating func read() throws(StoreError) {
        guard let next else { return }
        var found: [Entry] = []
        try store.forEachEntry(in: next...Int.max) { number, entry in
            found.append(Entry(number: number, hash: MerkleHashing.leaf(entry)))
            return found.count < Self.most
        }
        if let last = found.last?.number {
            // A spoilt file may give numbers that go backwards, for ever.
            self.next = last < next || last == Int.max ? nil : last + 1
        }
        ahead = found[...]
    }
}
