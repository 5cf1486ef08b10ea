import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Records of one type, for programs.
struct APIRecords: Sendable {
    private let api: API
    private let access: RegisterAccess
    private let type: RecordDescription
    /// The address of the list.
    private let path: String

    init(_ api: API, _ access: RegisterAccess, _ type: RecordDescription, path: String) {
        self.api = api
        self.access = access
        self.type = type
        self.path = path
    }

    private var request: APIRequest { api.request }

    // MARK: Many

    /// A list, or a new record in it.
    func many() throws(Refusal) -> APIAnswer {
        switch request.method {
        case .get: return try list()
        case .post: return try make()
        default: throw Refusal(Finding("api.method", .error))
        }
    }

    private func list() throws(Refusal) -> APIAnswer {
        let workspace = try api.workspace(access)
        let limit = try api.number("limit", in: 1...1_000, else: 100)
        let since = try api.number("changed_since", in: 0...API.mostEntries, else: 0)
        guard request.knownVersion != workspace.position || workspace.position == 0 else {
            return APIAnswer(status: 304, headers: [APIAnswer.tag(workspace.position)])
        }
        let start = try self.start
        let keys = workspace.keysAsMade(type.kind)
        var index = start.map { keys.index(behind: $0) } ?? 0
        var page = RecordPageWriter()
        while index < keys.count, page.count < limit {
            if let stored = workspace.stored(type.kind, keys[index]), stored.version > since {
                page.add(stored)
            }
            index += 1
        }
        let next = index < keys.count ? keys[index - 1].description : nil
        let removed = since > 0 && start == nil ? try self.removed(behind: since, workspace) : nil
        var answer = APIAnswer(
            body: page.bytes(next: next, position: workspace.position, removed: removed),
            headers: [APIAnswer.tag(workspace.position)])
        if let next {
            answer.headers.append(("Link", "<\(address(of: next))>; rel=\"next\""))
        }
        return answer
    }

    /// The records that were there at an entry and are no more; `nil` for whoever may not read the history.
    private func removed(
        behind since: Int, _ workspace: Workspace
    ) throws(Refusal) -> [RecordKey]? {
        guard Permission.allows(.readHistory, access.caller.roles(in: access.name)) else {
            return nil
        }
        guard since < workspace.position else { return [] }
        var made: Set<RecordKey> = []
        var removed: Set<RecordKey> = []
        try access.register.forEachEntry(in: since + 1...workspace.position) { _, entry in
            for edit in entry.edits where edit.kind == type.kind {
                if edit.action == .remove { removed.insert(edit.key) }
                if edit.action == .create, !removed.contains(edit.key) { made.insert(edit.key) }
            }
            return true
        }
        return removed.subtracting(made).filter { workspace.stored(type.kind, $0) == nil }.sorted()
    }

    /// The last key of the page before.
    private var start: RecordKey? {
        get throws(Refusal) {
            guard let cursor = request.query["cursor"] else { return nil }
            guard let key = RecordKey(cursor) else {
                throw Refusal(Finding("api.bad-cursor", .error, ["value": .text(cursor)]))
            }
            return key
        }
    }

    /// This list from a cursor on, with all else that was asked for.
    private func address(of cursor: String) -> String {
        let kept = request.query.items.filter { $0.name != "cursor" }.map {
            ($0.name, Optional($0.value))
        }
        return WebAddress(path: parts, query: kept + [("cursor", cursor)]).text
    }

    private var parts: [String] { path.split(separator: "/").map(String.init) }

    /// The address of a record.
    private func address(ofRecord code: String) -> String { WebAddress(path: parts + [code]).text }

    private func make() throws(Refusal) -> APIAnswer {
        try Permission.check(.create(kind: type.kind), by: access.caller, in: access.name)
        let json = try request.json()
        let key = access.register.newKey()
        let (settings, position) = try settings(of: json, key)
        let edit = RecordEdit(.create, kind: type.kind, key: key, settings: settings)
        let made = try access.commit([edit], from: position, why: request.reason(json))
        return try changed(key, made, status: 201)
    }

    /// What a new record is given, and the position of the workspace in which that was understood: the
    /// one seen last, or, where something in it is unknown, the newest.
    private func settings(
        of json: JSONValue, _ key: RecordKey
    ) throws(Refusal) -> (settings: [RecordEdit.Setting], position: Int) {
        let values = try request.values(json)
        let seen = access.register.lastSeen
        do throws(Refusal) {
            return (try APIValues(seen, type, type.empty(key)).settings(values), seen.position)
        } catch {
            let newest = try access.register.workspace()
            guard newest.position > seen.position else { throw error }
            return (try APIValues(newest, type, type.empty(key)).settings(values), newest.position)
        }
    }

    // MARK: One

    /// A record by its code or its key: read, changed or removed.
    func one(_ code: String) throws(Refusal) -> APIAnswer {
        switch request.method {
        case .get: return try read(code)
        case .patch: return try change(code)
        case .delete: return try remove(code)
        case .post: throw Refusal(Finding("api.method", .error))
        }
    }

    private func read(_ code: String) throws(Refusal) -> APIAnswer {
        let workspace = try api.workspace(access)
        let key = try self.key(code, workspace)
        let now = workspace.code(type.kind, key)
        guard RecordKey(code) != nil || now.lowercased() == code.lowercased() else {
            return APIAnswer(status: 308, headers: [("Location", address(ofRecord: now))])
        }
        guard let stored = workspace.stored(type.kind, key) else {
            throw Refusal(workspace.notFound(type.kind, code))
        }
        let tag = APIAnswer.tag(stored.version)
        guard request.knownVersion != stored.version else {
            return APIAnswer(status: 304, headers: [tag])
        }
        return APIAnswer(body: stored.versioned, headers: [tag])
    }

    private func key(_ code: String, _ workspace: Workspace) throws(Refusal) -> RecordKey {
        if let key = RecordKey(code), workspace.stored(type.kind, key) != nil { return key }
        guard let key = workspace.key(type.kind, code: code) else {
            throw Refusal(workspace.notFound(type.kind, code))
        }
        return key
    }

    private func change(_ code: String) throws(Refusal) -> APIAnswer {
        try access.demandWriter()
        let json = try request.json()
        let (workspace, key, seen) = try target(code)
        guard let old = workspace.content(type.kind, key) else {
            throw Refusal(workspace.notFound(type.kind, code))
        }
        let settings = try APIValues(workspace, type, old).settings(try request.values(json))
            .filter { type.value(at: $0.path, of: old) != $0.value }
        let edit = RecordEdit(.set, kind: type.kind, key: key, settings: settings)
        let reason = request.reason(json)
        guard !settings.isEmpty else { return try unchanged(code, from: seen, why: reason) }
        let changed = try access.commit([edit], from: seen, why: reason)
        return try self.changed(key, changed, status: 200)
    }

    /// The answer where nothing is to be changed; what a change would be refused for is refused.
    private func unchanged(
        _ code: String, from seen: Int, why reason: String
    ) throws(Refusal) -> APIAnswer {
        try Register.demandReason(reason)
        _ = try access.register.trying(Change(from: seen, []))
        return try read(code)
    }

    private func remove(_ code: String) throws(Refusal) -> APIAnswer {
        let (_, key, seen) = try target(code)
        let edit = RecordEdit(.remove, kind: type.kind, key: key)
        let left = try access.commit([edit], from: seen, why: request.reason())
        return APIAnswer(status: 204, headers: [("Journal-Entry", "\(left.position)")])
    }

    /// The record that is to change, and the version that the caller saw.
    private func target(
        _ code: String
    ) throws(Refusal) -> (workspace: Workspace, key: RecordKey, seen: Int) {
        try Permission.check(.read, by: access.caller, in: access.name)
        let workspace = try access.register.workspace()
        let key = try key(code, workspace)
        guard let seen = request.seenVersion else {
            throw Refusal(Finding("api.no-version", .error))
        }
        return (workspace, key, seen)
    }

    /// The record as a change left it; nothing is read anew, so that what was saved is told as saved.
    private func changed(
        _ key: RecordKey, _ workspace: Workspace, status: Int
    ) throws(Refusal) -> APIAnswer {
        guard let stored = workspace.stored(type.kind, key) else {
            throw Refusal(Finding("record.not-found", .error))
        }
        return APIAnswer(
            status: status, body: stored.versioned,
            headers: [
                APIAnswer.tag(stored.version), ("Journal-Entry", "\(workspace.position)"),
                ("Location", address(ofRecord: workspace.code(type.kind, key))),
            ])
    }

    // MARK: Bulk

    /// Takes records in as JSON lines or CSV, all of them or none; with `dry_run=1` nothing is saved.
    func take() throws(Refusal) -> APIAnswer {
        guard request.method == .post else { throw Refusal(Finding("api.method", .error)) }
        try Permission.check(.create(kind: type.kind), by: access.caller, in: access.name)
        guard !request.body.isEmpty else { throw Refusal(Finding("api.no-json", .error)) }
        let workspace = try access.register.workspace()
        let edits = try RecordIntake(
            workspace, type, newKey: access.register.newKey
        ).edits(of: request.body)
        try access.demand(edits)
        let isTried = try api.number("dry_run", in: 0...1, else: 0) == 1
        var number: Int?
        if isTried, !edits.isEmpty {
            _ = try access.register.trying(Change(from: workspace.position, edits))
        } else if !edits.isEmpty {
            number = try access.commit(
                edits, from: workspace.position, why: request.reason()
            ).position
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("created", edits.filter { $0.action == .create }.count)
            writer.member("changed", edits.filter { $0.action == .set }.count)
            if let number { writer.member("entry", number) }
        }
        return APIAnswer(body: writer.take())
    }
}

extension Workspace {
    /// The keys of all records of a kind in their own order, which is that in which they were made.
    fileprivate func keysAsMade(_ kind: String) -> [RecordKey] {
        kept("as made \(kind)") { workspace in
            var keys: [RecordKey] = []
            workspace.forEachKey(kind) { keys.append($0) }
            return keys.sorted()
        }
    }
}

extension [RecordKey] {
    /// The index of the first key behind another one, in sorted keys.
    fileprivate func index(behind key: RecordKey) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = self[middle] > key ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
