import Vocabulary

/// The hashes of the entries as they are stored, in order, read some at a time.
struct EntryCursor {
    private static let most = 256

    private let store: any Store
    private var ahead: ArraySlice<(number: Int, hash: Digest)> = []
    /// Where reading goes on; `nil` behind the last place of all.
    private var next: Int? = Int.min

    init(_ store: any Store) { self.store = store }

    /// The next entry, or `nil` where there is none as yet.
    mutating func peek() throws(StoreError) -> (number: Int, hash: Digest)? {
        if ahead.isEmpty { try read() }
        return ahead.first
    }

    /// Goes on to the entry behind.
    mutating func pass() { ahead = ahead.dropFirst() }

    private mutating func read() throws(StoreError) {
        guard let next else { return }
        var found: [(number: Int, hash: Digest)] = []
        try store.forEachEntry(in: next...Int.max) { number, entry in
            // One more than the least, so that a place can be counted from it.
            found.append((max(number, Int.min + 1), MerkleHashing.leaf(entry)))
            return found.count < Self.most
        }
        if let last = found.last { self.next = last.number == Int.max ? nil : last.number + 1 }
        ahead = found[...]
    }
}
