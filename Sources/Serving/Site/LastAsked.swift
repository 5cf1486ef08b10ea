/// Values under keys, of which those go first that nobody asked for lately.
struct LastAsked<Key: Hashable, Value> {
    private struct Entry {
        let value: Value
        let weight: Int
    }

    /// How much is kept of what came since older entries were put aside, and of those.
    private let most: Int
    private var newer: [Key: Entry] = [:]
    /// What goes next, unless somebody asks for it.
    private var older: [Key: Entry] = [:]
    private var weight = 0

    /// - Parameter most: Half of the weight of all that is kept.
    init(most: Int) { self.most = most }

    /// Keeps a value, for which others may have to go.
    mutating func add(_ value: Value, under key: Key, weight: Int = 1) {
        add(Entry(value: value, weight: weight), under: key)
    }

    private mutating func add(_ entry: Entry, under key: Key) {
        let before = newer.updateValue(entry, forKey: key)
        weight += entry.weight - (before?.weight ?? 0)
        guard weight > most else { return }
        (older, newer, weight) = (newer, [:], 0)
    }

    /// The value under a key, which stays for longer from then on.
    mutating func find(_ key: Key) -> Value? {
        if let known = newer[key] { return known.value }
        guard let known = older.removeValue(forKey: key) else { return nil }
        add(known, under: key)
        return known.value
    }
}
