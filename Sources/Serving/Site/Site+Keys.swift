import Planning
import Records
import Synchronization

extension Site {
    /// The keys of the records of a kind, in their order, which is that in which they were made; sorted
    /// once for each position.
    func keys(of kind: String, in workspace: Workspace, named name: String) -> [RecordKey] {
        let place = KeysPlace(name: name, kind: kind)
        let known = sortedKeys.withLock { $0[place] }
        if let known, known.position == workspace.position { return known.keys }
        var keys: [RecordKey] = []
        workspace.forEachKey(kind) { keys.append($0) }
        keys.sort()
        let sorted = SortedKeys(position: workspace.position, keys: keys)
        sortedKeys.withLock { $0[place] = sorted }
        return keys
    }
}

/// Of which register and type keys are.
struct KeysPlace: Hashable, Sendable {
    let name: String
    let kind: String
}

/// The keys of all records of a type at a position, in order.
struct SortedKeys: Sendable {
    let position: Int
    let keys: [RecordKey]
}
