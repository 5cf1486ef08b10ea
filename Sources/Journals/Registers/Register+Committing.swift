package import Diagnostics
package import Planning
package import Records
import Synchronization
package import Vocabulary

/// Who makes a change, and why.
package struct Authorship: Hashable, Sendable {
    /// Who.
    package let actor: Identifier<Actor>
    /// Why, in that person's words.
    package let reason: String

    /// An author with a reason.
    package init(_ actor: Identifier<Actor>, why reason: String) {
        self.actor = actor
        self.reason = reason
    }
}

/// Adding to the journal.
extension Register {
    /// How often a change is tried anew when others add to the journal at the same moment.
    private static let attempts = 64

    /// Carries out a change: checks it, writes it to the journal, and has the workspace follow.
    ///
    /// A change that was made from an earlier position is carried out where it touches other fields
    /// than those that were changed since; else it is refused and nothing is lost of either.
    ///
    /// - Parameters:
    ///   - change: What is to be done.
    ///   - author: Who does it, and why.
    ///   - files: Files that the change speaks of by their SHA-256.
    /// - Returns: The number of the entry.
    /// - Throws: A `Refusal` with every reason; nothing was written then.
    @discardableResult
    package func commit(
        _ change: Change, by author: Authorship, files: [[UInt8]] = []
    ) throws(Refusal) -> Int {
        try committed(change, by: author, files: files).position
    }

    /// As ``commit(_:by:files:)``, with the right to do it.
    ///
    /// - Parameters:
    ///   - change: What is to be done.
    ///   - author: Who does it, and why.
    ///   - files: Files that the change speaks of by their SHA-256.
    ///   - demand: Throws where the change is not allowed in a workspace: in the very one that it is
    ///     carried out on, before anything else is told of it. It must not ask the register.
    /// - Returns: The workspace behind the new entry.
    /// - Throws: A `Refusal` with every reason; nothing was written then.
    package func committed(
        _ change: Change, by author: Authorship, files: [[UInt8]] = [],
        where demand: (Workspace) throws(Refusal) -> Void = { _ in }
    ) throws(Refusal) -> Workspace {
        try state.withLock { state throws(Refusal) in
            for _ in 0..<Self.attempts {
                if try attempt(change, author, files, &state, demand) { return state.workspace }
                try catchUp(&state)
            }
            throw Refusal(StoreError.busy.finding)
        }
    }

    /// What a change would make of the workspace, without writing anything.
    ///
    /// - Throws: A `Refusal` with every reason why it would be refused.
    package func trying(_ change: Change) throws(Refusal) -> Workspace {
        let now = try workspace()
        try checkConflicts(change, now)
        let next = try now.applying(change.edits)
        try checkAcknowledged(change.edits, next, since: now)
        return next
    }

    /// - Returns: `false` where somebody else was faster.
    private func attempt(
        _ change: Change, _ author: Authorship, _ files: [[UInt8]], _ state: inout State,
        _ demand: (Workspace) throws(Refusal) -> Void
    ) throws(Refusal) -> Bool {
        let next: Workspace
        do {
            try demand(state.workspace)
            try checkWhole(change, author)
            try checkConflicts(change, state.workspace)
            next = try state.workspace.applying(change.edits)
            try checkSnapshots(change.edits, next, state.frontier.size)
            try checkAcknowledged(change.edits, next, since: state.workspace)
            try checkMeasurements(change.edits, next, files)
        } catch {
            // What others added meanwhile may be what the change builds on.
            guard try isBehind(state) else { throw error }
            return false
        }
        let entry = Entry(
            at: clock(), actor: author.actor, reason: author.reason, from: change.from,
            edits: change.edits,
            previous: change.edits.map { state.workspace.stored($0.kind, $0.key)?.version ?? 0 })
        var frontier = state.frontier
        var pending = state.pending
        pending.note(change.edits, since: state.workspace)
        let commit = commit(of: entry, next, pending, files, &frontier)
        do {
            try store.append(commit)
        } catch .changed {
            return false
        } catch {
            throw Refusal(error.finding)
        }
        state.workspace = next
        state.frontier = frontier
        state.pending = commit.records.isEmpty ? pending : PendingRecords()
        return true
    }

    /// Makes sure that somebody says why a change is made.
    ///
    /// - Throws: A `Refusal` with `change.no-reason`.
    package static func demandReason(_ reason: String) throws(Refusal) {
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw Refusal(Finding("change.no-reason", .error))
        }
    }

    private func checkWhole(_ change: Change, _ author: Authorship) throws(Refusal) {
        try Self.demandReason(author.reason)
        guard !change.edits.isEmpty else { throw Refusal(Finding("change.empty", .error)) }
    }

    /// A snapshot says where the journal stood; one that says otherwise is refused, whoever made it.
    private func checkSnapshots(
        _ edits: [RecordEdit], _ next: Workspace, _ size: Int
    ) throws(Refusal) {
        for edit in edits where edit.kind == Snapshot.kind && edit.action == .create {
            guard let snapshot = next[edit.key.retyped(as: Snapshot.self)] else { continue }
            let position = snapshot.position ?? -1
            let root =
                (0...size).contains(position)
                ? try? StoredTree(store).root(size: position) : nil
            guard root == nil || root != snapshot.root else { continue }
            throw Refusal(
                Finding(
                    "snapshot.forged", .error,
                    at: Place(.record(kind: Snapshot.kind, code: snapshot.code)),
                    ["number": .number(position)]))
        }
    }

    private func isBehind(_ state: State) throws(Refusal) -> Bool {
        let size = try Self.reporting { () throws(StoreError) in try store.size() }
        return size > state.workspace.position
    }

    private func commit(
        of entry: Entry, _ next: Workspace, _ pending: PendingRecords, _ files: [[UInt8]],
        _ frontier: inout MerkleFrontier
    ) -> Commit {
        let bytes = EntryJSON.bytes(of: entry, schema)
        var nodes: [MerkleNode] = []
        frontier.append(MerkleHashing.leaf(bytes)) { nodes.append($0) }
        let blocks = Set(
            next.submissions(in: entry.edits).flatMap(\.blocks).compactMap(\.digest))
        let kept = files.map { (digest: Digest(of: $0), bytes: $0) }
        return Commit(
            number: next.position, entry: bytes, nodes: nodes,
            records: pending.areDue ? pending.kept(in: next) : [],
            formerCodes: pending.areDue ? pending.formerCodes : [],
            files: kept.filter { !blocks.contains($0.digest) },
            blocks: kept.filter { blocks.contains($0.digest) })
    }
}

extension Entry {
    /// The entry before this one that changed a record; 0 where there is none.
    package func previous(of key: RecordKey) -> Int {
        zip(edits, previous).first { $0.0.key == key }?.1 ?? 0
    }
}
