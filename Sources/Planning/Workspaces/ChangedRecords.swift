package import Records
package import Vocabulary

/// Which records were made, altered or taken out since something was worked out.
///
/// - Shape: a record that changed several times stands here once.
package struct ChangedRecords: Sendable {
    private var keys: [String: Set<RecordKey>] = [:]

    /// These records.
    init(_ changed: [(kind: String, key: RecordKey)]) {
        for (kind, key) in changed { keys[kind, default: []].insert(key) }
    }

    /// The kinds of which some changed.
    var kinds: Set<String> { Set(keys.keys) }

    /// How many there are.
    var count: Int { keys.values.map(\.count).reduce(0, +) }

    /// The keys of those of a kind.
    package func keys(of kind: String) -> Set<RecordKey> { keys[kind, default: []] }

    /// Those of a type, in the order of their keys.
    package func identifiers<Changed: Record>(of type: Changed.Type) -> [Identifier<Changed>] {
        keys(of: Changed.kind).sorted().map { $0.retyped() }
    }

    /// Those of some kinds alone.
    func only(_ kinds: Set<String>) -> ChangedRecords {
        var some = self
        some.keys = keys.filter { kinds.contains($0.key) }
        return some
    }

    /// These and others.
    func union(_ others: ChangedRecords) -> ChangedRecords {
        var all = self
        all.keys.merge(others.keys) { $0.union($1) }
        return all
    }
}
