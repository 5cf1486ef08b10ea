import Synchronization

/// Lists as they were written, for others who ask for the same of one state of a register.
final class KeptLists: Sendable {
    /// A list, and the cursor from which it goes on; `nil` at its end.
    struct List: Sendable {
        let body: [UInt8]
        let next: String?
    }

    /// How much is kept.
    ///
    /// - Unit: bytes.
    private static let most = 4 << 20

    private struct Kept {
        var lists: [String: List] = [:]
        var size = 0
    }

    private let kept = Mutex(Kept())

    /// A list, written where it isn't known yet.
    func list(_ name: String, _ write: () -> List) -> List {
        if let known = kept.withLock({ $0.lists[name] }) { return known }
        let list = write()
        kept.withLock { kept in
            kept.size += list.body.count - (kept.lists[name]?.body.count ?? 0)
            kept.lists[name] = list
            while kept.size > Self.most, let other = kept.lists.first(where: { $0.key != name }) {
                kept.size -= other.value.body.count
                kept.lists[other.key] = nil
            }
        }
        return list
    }
}
