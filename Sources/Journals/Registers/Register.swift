package import Diagnostics
package import Planning
import Records
import Synchronization
package import Vocabulary

/// A journal with the workspace that follows from it: what people read and change.
///
/// One register serves any number of threads. Others may add to the same store, from this process or
/// another one; the register takes in what they added before it answers.
package final class Register: Sendable {
    struct State {
        var workspace: Workspace
        var frontier: MerkleFrontier
        var pending = PendingRecords()
    }

    /// Where it is kept.
    package let store: any Store
    /// The types of records.
    package let schema: Schema
    /// What was measured.
    package let measurements: KeptMeasurements
    let clock: @Sendable () -> Instant
    let state: Mutex<State>

    /// The register of a store.
    ///
    /// The time that entries bear, by `clock`, orders nothing.
    ///
    /// - Throws: A `Refusal` with `store.…` where the store can't be read.
    package init(
        _ store: any Store, _ schema: Schema = .standard, clock: @escaping @Sendable () -> Instant
    ) throws(Refusal) {
        self.store = store
        self.schema = schema
        self.clock = clock
        measurements = KeptMeasurements(store)
        let workspace = try Self.reporting { () throws(StoreError) in try store.workspace(schema) }
        let frontier = try Self.reporting { () throws(StoreError) in
            try StoredTree(store).frontier(size: workspace.position)
        }
        state = Mutex(State(workspace: workspace, frontier: frontier))
    }

    /// The workspace as it is now.
    ///
    /// - Throws: A `Refusal` with `store.…` where the store can't be read.
    package func workspace() throws(Refusal) -> Workspace {
        try state.withLock { state throws(Refusal) in
            try catchUp(&state)
            return state.workspace
        }
    }

    /// The workspace as it is now, where that is known without waiting for the store or for a change that
    /// is being made; else `nil`.
    package var workspaceAtHand: Workspace? {
        let known = state.withLockIfAvailable { state in
            store.sizeAtHand() == state.workspace.position ? state.workspace : nil
        }
        return known ?? nil
    }

    /// The workspace as this process saw it last, without asking the store.
    ///
    /// A change may begin from it: it is checked against what others added since.
    package var lastSeen: Workspace { state.withLock { $0.workspace } }

    /// The workspace as it was behind an entry.
    ///
    /// - Parameter position: The number of the entry; 0 is the empty workspace.
    /// - Returns: A workspace that later changes don't touch.
    /// - Throws: A `Refusal` with `journal.no-entry` or `store.…`.
    /// - Cost: one pass over the journal up to that entry.
    package func workspace(asOf position: Int) throws(Refusal) -> Workspace {
        let now = try workspace()
        guard position != now.position else { return now }
        guard (0...now.position).contains(position) else {
            throw Refusal(
                Finding(
                    "journal.no-entry", .error,
                    ["number": .number(position), "size": .number(now.position)]))
        }
        return try folded(Workspace(schema), to: position)
    }

    /// How many entries the journal has, whose right edge can be read.
    ///
    /// - Throws: A `Refusal` with `store.…` where that is not so.
    /// - Cost: as many rows as the number of entries has binary digits.
    package func readableSize() throws(Refusal) -> Int {
        let size = try workspace().position
        _ = try Self.reporting { () throws(StoreError) in try StoredTree(store).frontier(size: size)
        }
        return size
    }

    /// The number of the last entry of a day or an earlier one, 0 where there is none.
    package func position(on date: CalendarDate) throws(Refusal) -> Int {
        let end = Instant(endOf: date)
        var position = 0
        try forEachEntry(in: 1...max(1, try workspace().position)) { number, entry in
            if entry.at <= end { position = number }
            return true
        }
        return position
    }

    /// Calls `visit` with each entry of a range and its number; `visit` answers whether to go on.
    ///
    /// - Throws: A `Refusal` with `store.…`, or `journal.unreadable` for bytes that are no entry.
    package func forEachEntry(
        in numbers: ClosedRange<Int>, _ visit: (Int, Entry) -> Bool
    ) throws(Refusal) {
        try forEachRead(in: numbers) { number, entry, _ in visit(number, entry) }
    }

    /// The same with the bytes of each entry.
    private func forEachRead(
        in numbers: ClosedRange<Int>, _ visit: (Int, Entry, [UInt8]) -> Bool
    ) throws(Refusal) {
        var damaged: Int?
        var expected = numbers.lowerBound
        try Self.reporting { () throws(StoreError) in
            try store.forEachEntry(in: numbers) { number, bytes in
                guard number == expected else {
                    damaged = expected
                    return false
                }
                expected += 1
                guard let entry = EntryJSON.entry(bytes, schema) else {
                    damaged = number
                    return false
                }
                return visit(number, entry, bytes)
            }
        }
        if let damaged {
            throw Refusal(Finding("journal.unreadable", .error, ["number": .number(damaged)]))
        }
    }

    /// An entry, or `nil` where there is none of the number.
    package func entry(_ number: Int) throws(Refusal) -> Entry? {
        guard number >= 1 else { return nil }
        var found: Entry?
        try forEachEntry(in: number...number) { _, entry in
            found = entry
            return false
        }
        return found
    }

    // MARK: Following the store

    /// Takes in what others added to the journal; where that fails, nothing of it.
    func catchUp(_ state: inout State) throws(Refusal) {
        let size = try Self.reporting { () throws(StoreError) in try store.size() }
        let known = state.workspace.position
        guard size >= known else {
            throw Refusal(StoreError.damaged(detail: "\(size) entries, \(known) seen").finding)
        }
        guard size > known else { return }
        var next = state
        try forEachRead(in: known + 1...size) { _, entry, bytes in
            next.pending.note(entry.edits, since: next.workspace)
            next.workspace.fold(entry.edits)
            next.frontier.append(MerkleHashing.leaf(bytes))
            return true
        }
        state = next
    }

    private func folded(_ workspace: Workspace, to position: Int) throws(Refusal) -> Workspace {
        guard position > workspace.position else { return workspace }
        var folded = workspace
        try forEachEntry(in: workspace.position + 1...position) { _, entry in
            folded.fold(entry.edits)
            return true
        }
        return folded
    }

    /// Makes a refusal of what a store throws.
    ///
    /// - Parameter body: Asks the store.
    /// - Returns: What `body` returns.
    /// - Throws: A `Refusal` with `store.…`.
    package static func reporting<Answer>(
        _ body: () throws(StoreError) -> Answer
    ) throws(Refusal) -> Answer {
        do {
            return try body()
        } catch {
            throw Refusal(error.finding)
        }
    }
}
