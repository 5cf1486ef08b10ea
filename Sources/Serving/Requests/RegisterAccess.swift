import Accounts
import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

/// A register as somebody may change it: the one way for pages and the API.
struct RegisterAccess: Sendable {
    /// The name of the workspace.
    let name: String
    let register: Register
    let caller: Caller

    /// Makes sure that the caller may make edits, field by field, and publish what is new.
    ///
    /// - Throws: A `Refusal` with `permission.…`.
    func demand(_ edits: [RecordEdit]) throws(Refusal) {
        let workspace = try register.workspace()
        try check(edits, in: workspace)
        try checkAuthors(edits, in: workspace)
    }

    private func check(_ edits: [RecordEdit], in workspace: Workspace) throws(Refusal) {
        for edit in edits {
            let action: Action =
                switch edit.action {
                case .create: .create(kind: edit.kind)
                case .remove: .remove(kind: edit.kind)
                case .set: .change(kind: edit.kind, fields: fields(of: edit))
                }
            try Permission.check(action, by: caller, in: name)
            if Permission.isBoundToOwnWork(action, caller.roles(in: name)) {
                try demandOwnWork(edit.kind, edit.key, in: workspace)
            }
        }
    }

    /// What approves all that is new as it is made.
    private static let published: Set<String> = [Snapshot.kind, Publication.kind]

    /// Whether an edit proposes something, and so isn't an approval itself.
    private static func proposes(_ edit: RecordEdit) -> Bool {
        !published.contains(edit.kind) && !(edit.kind == Submission.kind && edit.decides)
    }

    /// Makes sure that what is new since the last snapshot has other authors than who publishes it.
    private func checkAuthors(_ edits: [RecordEdit], in workspace: Workspace) throws(Refusal) {
        guard edits.contains(where: { Self.published.contains($0.kind) }), let actor = caller.actor
        else { return }
        let last = workspace.records(Snapshot.self).compactMap(\.position).max() ?? 0
        guard last < workspace.position else { return }
        var authors: Set<Identifier<Actor>> = []
        try register.forEachEntry(in: last + 1...workspace.position) { _, entry in
            if entry.edits.contains(where: Self.proposes) {
                authors.insert(entry.actor)
            }
            return true
        }
        if let finding = Permission.ownWork(of: actor, among: authors) { throw Refusal(finding) }
    }

    /// Makes sure that a record is the work of one of the caller's posts.
    private func demandOwnWork(
        _ kind: String, _ key: RecordKey, in workspace: Workspace
    ) throws(Refusal) {
        guard !workspace.isWork(kind, key, of: caller.posts(in: name)) else { return }
        throw Refusal(
            Permission.othersWork(at: Place(.record(kind: kind, code: workspace.code(kind, key)))))
    }

    /// Makes sure that the caller may change anything at all, before anything of a body is told.
    ///
    /// - Throws: A `Refusal` with `permission.denied`.
    func demandWriter() throws(Refusal) {
        var mayWrite = Permission.mayChangeAnything(caller.roles(in: name))
        if case .token(let scopes, _) = caller.means {
            mayWrite = mayWrite && scopes.contains(.write)
        }
        guard mayWrite else {
            throw Refusal(Finding("permission.denied", .error, ["action": .term("action.change")]))
        }
    }

    private func fields(of edit: RecordEdit) -> [FieldDescription] {
        guard let type = register.schema[edit.kind] else { return [] }
        return edit.settings.compactMap { setting in
            type.indices[setting.path.field].map { type.fields[$0] }
        }
    }

    /// Carries out edits.
    ///
    /// - Parameters:
    ///   - edits: What is to be done.
    ///   - position: The position of the journal that the caller saw.
    ///   - reason: Why, in the caller's words.
    ///   - files: Files that the edits speak of.
    ///   - action: What it is as a whole; `nil` asks permission for each edit and its fields.
    /// - Returns: The workspace behind the new entry, whose number is its position.
    /// - Throws: A `Refusal` with `permission.denied`, `change.…` or `store.…`; nothing was changed
    ///   then.
    func commit(
        _ edits: [RecordEdit], from position: Int, why reason: String, files: [[UInt8]] = [],
        as action: Action? = nil
    ) throws(Refusal) -> Workspace {
        guard let actor = caller.actor else {
            throw Refusal(Finding("permission.denied", .error, ["action": .term("action.change")]))
        }
        return try register.committed(
            Change(from: position, edits), by: Authorship(actor, why: reason), files: files
        ) { workspace throws(Refusal) in
            if let action {
                try Permission.check(action, by: caller, in: name)
            } else {
                try check(edits, in: workspace)
            }
            try checkAuthors(edits, in: workspace)
            try checkApprovals(edits, in: workspace)
        }
    }

    /// Makes sure that measurements are approved by somebody who may, and not by who handed them in.
    private func checkApprovals(
        _ edits: [RecordEdit], in workspace: Workspace
    ) throws(Refusal) {
        let state = Submission.fields.map(\.description).filter { $0.name == "state" }
        for edit in edits where edit.kind == Submission.kind && edit.approves {
            try Permission.check(
                .change(kind: Submission.kind, fields: state), by: caller, in: name)
            if edit.action == .set, try !isMaker(of: edit.key, edit.kind, in: workspace) {
                continue
            }
            let place = Place(
                .record(kind: edit.kind, code: workspace.code(edit.kind, edit.key)))
            throw Refusal(Permission.ownSubmission(at: place))
        }
    }

    /// Whether the caller made a record.
    ///
    /// - Throws: A `Refusal` with `store.…`.
    func isMaker(
        of key: RecordKey, _ kind: String, in workspace: Workspace
    ) throws(Refusal) -> Bool {
        guard let actor = caller.actor, let version = workspace.stored(kind, key)?.version else {
            return false
        }
        return try maker(of: key, from: version) == actor
    }

    /// Who made a record that an entry changed.
    private func maker(of key: RecordKey, from version: Int) throws(Refusal) -> Identifier<Actor>? {
        var number = version
        while let entry = try register.entry(number) {
            let before = entry.previous(of: key)
            guard before > 0, before < number else { return entry.actor }
            number = before
        }
        return nil
    }
}

extension RecordEdit {
    /// Whether it lets measurements count.
    fileprivate var approves: Bool { submissionState?.isOfficial ?? false }

    /// Whether it says what became of measurements that somebody had handed in.
    fileprivate var decides: Bool {
        action == .set && (approves || submissionState == .returned)
    }

    private var submissionState: SubmissionState? {
        settings.lazy.compactMap { setting in
            guard setting.path.field == "state", case .code(let code) = setting.value else {
                return nil
            }
            return SubmissionState(rawValue: code)
        }.first
    }
}
