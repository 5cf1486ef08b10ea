import Accounts
import Diagnostics
import Journals
import Planning
import Records
import Synchronization
import Vocabulary

extension Site {
    /// How many workspaces of the past are kept.
    private static let keptPasts = 8

    /// A workspace as of now or of a time; those of the past are folded once and kept for a while.
    ///
    /// - Throws: A `Refusal` with `usage.as-of`, `journal.no-entry` or `store.…`.
    func workspace(
        _ register: Register, named name: String, asOf time: String?
    ) throws(Refusal) -> Workspace {
        guard let time else { return try register.workspace() }
        return try workspace(register, named: name, at: try register.position(asOf: time))
    }

    private func workspace(
        _ register: Register, named name: String, at position: Int
    ) throws(Refusal) -> Workspace {
        let key = PastKey(name: name, position: position)
        if let known = pasts.withLock({ $0[key] }) { return known }
        let workspace = try register.workspace(asOf: position)
        pasts.withLock { pasts in
            if pasts.count >= Self.keptPasts { pasts.removeAll() }
            pasts[key] = workspace
        }
        return workspace
    }

    /// Makes sure that somebody may see anything of a register: else there is none, for whoever asks.
    ///
    /// - Throws: A `Refusal` with `site.no-workspace`.
    func demandVisible(
        _ register: Register, named name: String, to caller: Caller
    ) throws(Refusal) {
        guard !Permission.allows(.read, caller.roles(in: name)) else { return }
        guard try register.workspace().count(Snapshot.kind) > 0 else {
            throw Self.noWorkspace(name)
        }
    }

    /// The entry that published a snapshot.
    private static func version(of snapshot: Snapshot, in workspace: Workspace) -> Int {
        workspace.stored(Snapshot.kind, snapshot.id.retyped())?.version ?? .max
    }

    /// What everybody may see: the last snapshot that was published, now or by the end of the day that is
    /// asked for, or the one of a code.
    ///
    /// - Throws: A `Refusal` with `site.no-workspace` where nothing was published.
    func published(
        _ register: Register, named name: String, asOf code: String?
    ) throws(Refusal) -> Workspace {
        let now = try register.workspace()
        var snapshots = now.records(Snapshot.self)
        if let code {
            let end = CalendarDate(code).flatMap { _ in try? register.position(asOf: code) }
            snapshots = snapshots.filter { snapshot in
                end.map { Self.version(of: snapshot, in: now) <= $0 }
                    ?? (snapshot.code.lowercased() == code.lowercased())
            }
        }
        let shown = snapshots.max { ($0.position ?? 0) < ($1.position ?? 0) }
        guard let position = shown?.position else {
            // Whether there is such a register is nobody's business who may not read it.
            throw Self.noWorkspace(name)
        }
        return try workspace(register, named: name, at: position)
    }
}

/// Which past a workspace shows.
struct PastKey: Hashable, Sendable {
    let name: String
    let position: Int
}
