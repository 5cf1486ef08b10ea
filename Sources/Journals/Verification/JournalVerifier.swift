import Diagnostics
import Vocabulary

/// Checks a journal against its own tree and against checkpoints that were kept elsewhere.
///
/// Others may go on writing: nodes are read before the entries that they cover, so that an entry
/// that was just written is never taken for one too much.
package struct JournalVerifier: Sendable {
    /// A hole wider than this is no row of missing entries; what stands behind it is too much.
    private static let widest = 65_536

    private let store: any Store

    /// A verifier of the journal that a store keeps.
    package init(_ store: any Store) { self.store = store }

    /// Reads every entry and every node once.
    ///
    /// - Parameter checkpoints: What the journal is to contain. Whether its key signed them is for
    ///   the caller to know.
    /// - Returns: Findings with `journal.altered`, `.missing`, `.extra`, `.altered-among`,
    ///   `.node-altered`, `.node-missing`, `.node-extra`, `.truncated`, `.forked` and `.more`.
    /// - Throws: What reading the store throws.
    /// - Cost: one pass over the journal; memory for one hash a level and some hundred entries.
    package func verify(against checkpoints: [Checkpoint] = []) throws(StoreError) -> Verification {
        var run = Run(store, checkpoints.sorted { $0.size < $1.size })
        while try run.step() {}
        return try run.result()
    }

    /// One reading of a journal.
    private struct Run {
        private let store: any Store
        private var nodes: NodeCursor
        private var entries: EntryCursor
        private var tree: TreeComparison
        private var checkpoints: ArraySlice<Checkpoint>
        private var forked: [Finding] = []

        init(_ store: any Store, _ checkpoints: [Checkpoint]) {
            self.store = store
            nodes = NodeCursor(store, level: 0)
            entries = EntryCursor(store)
            tree = TreeComparison(store)
            self.checkpoints = checkpoints[...]
        }

        /// Compares what comes next; `false` where nothing does.
        mutating func step() throws(StoreError) -> Bool {
            compareCheckpoints()
            var node = try nodes.peek()
            let entry = try entries.peek()
            // The entry may have been written after the look at the nodes.
            if node == nil, entry != nil { node = try nodes.peek() }
            let places = [node.map { $0.index }, entry.map { $0.place }].compactMap(\.self)
            guard let place = places.min() else { return false }
            let digest = node.flatMap { $0.index == place ? $0 : nil }
            let hash = entry.flatMap { $0.place == place ? $0.hash : nil }
            let isKnown = try isKnown(place, isNode: digest != nil, isBelowNode: node != nil)
            if digest != nil { nodes.pass(isExpected: isKnown) }
            if let entry, hash != nil {
                entries.pass()
                if !isKnown { tree.note("journal.extra", entry.number) }
            }
            guard isKnown else { return true }
            while tree.size < place { try tree.append(.init(derived: nil, stored: nil)) }
            try tree.append(.init(derived: hash, stored: digest?.digest))
            return true
        }

        /// Whether the journal's tree has a place, by a node there, behind it or above it.
        private mutating func isKnown(
            _ place: Int, isNode: Bool, isBelowNode: Bool
        ) throws(StoreError) -> Bool {
            guard place >= tree.size, place - tree.size <= JournalVerifier.widest else {
                return false
            }
            if isNode || isBelowNode { return true }
            return place == tree.size ? try tree.isCoveredAbove() : false
        }

        private mutating func compareCheckpoints() {
            while let checkpoint = checkpoints.first, checkpoint.size <= tree.size {
                if checkpoint.size < tree.size || checkpoint.root != tree.frontier.root {
                    forked.append(
                        Finding("journal.forked", .error, ["size": .number(checkpoint.size)]))
                }
                checkpoints = checkpoints.dropFirst()
            }
        }

        mutating func result() throws(StoreError) -> Verification {
            compareCheckpoints()
            tree.finish()
            var findings = tree.findings.all + forked
            findings += checkpoints.map {
                Finding(
                    "journal.truncated", .error,
                    ["size": .number(tree.size), "checkpoint": .number($0.size)])
            }
            let extra = try extraNodes()
            if extra > 0 {
                findings.append(Finding("journal.node-extra", .error, ["count": .number(extra)]))
            }
            return Verification(
                size: tree.size, root: tree.frontier.root, firstAltered: tree.firstAltered,
                findings: findings)
        }

        /// How many nodes are stored where the tree has none.
        private func extraNodes() throws(StoreError) -> Int {
            let all = try store.nodeCount()
            let younger = max(0, try store.size() - tree.size)
            guard younger <= JournalVerifier.widest else { return all - nodes.found - tree.found }
            let grown = Self.nodes(in: tree.size + younger) - Self.nodes(in: tree.size)
            return all - nodes.found - tree.found - grown
        }

        /// How many nodes a tree has.
        private static func nodes(in size: Int) -> Int { 2 * size - size.nonzeroBitCount }
    }
}
