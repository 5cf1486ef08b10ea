import Accounts
import Diagnostics
import Journals
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
        let since = try api.number("changed_since", in: 0...Int.max, else: 0)
        guard request.knownVersion != workspace.position || workspace.position == 0 else {
            return APIAnswer(status: 304, headers: [APIAnswer.tag(workspace.position)])
        }
        let keys = api.site.keys(of: type.kind, in: workspace, named: access.name)
        let start = request.query.filled("cursor").flatMap { RecordKey($0) }
        var index = start.map { start in keys.firstIndex { $0 > start } ?? keys.count } ?? 0
        var page = RecordPageWriter()
        while index < keys.count, page.count < limit {
            if let stored = workspace.stored(type.kind, keys[index]), stored.version > since {
                page.add(stored)
            }
            index += 1
        }
        let next = index < keys.count ? keys[index - 1].description : nil
        var answer = APIAnswer(
            body: page.bytes(next: next, position: workspace.position),
            headers: [APIAnswer.tag(workspace.position)])
        if let next {
            answer.headers.append(("Link", "<\(path)?cursor=\(next)&limit=\(limit)>; rel=\"next\""))
        }
        return answer
    }

    private func make() throws(Refusal) -> APIAnswer {
        let json = try request.json()
        let key = access.register.newKey()
        let workspace = try access.register.workspace()
        let settings = try APIValues(workspace, type, type.empty(key)).settings(
            json["values"] ?? .null)
        let edit = RecordEdit(.create, kind: type.kind, key: key, settings: settings)
        let number = try access.commit(
            [edit], from: workspace.position, why: request.reason(json))
        return try changed(key, number, status: 201)
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
            return APIAnswer(status: 308, headers: [("Location", "\(path)/\(now)")])
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
        let json = try request.json()
        let (workspace, key, seen) = try target(code)
        guard let old = workspace.content(type.kind, key) else {
            throw Refusal(workspace.notFound(type.kind, code))
        }
        let settings = try APIValues(workspace, type, old).settings(json["values"] ?? .null)
        let edit = RecordEdit(.set, kind: type.kind, key: key, settings: settings)
        guard !settings.isEmpty else { return try read(code) }
        let number = try access.commit([edit], from: seen, why: request.reason(json))
        return try changed(key, number, status: 200)
    }

    private func remove(_ code: String) throws(Refusal) -> APIAnswer {
        let (_, key, seen) = try target(code)
        let edit = RecordEdit(.remove, kind: type.kind, key: key)
        let number = try access.commit([edit], from: seen, why: request.reason())
        return APIAnswer(status: 204, headers: [("Journal-Entry", "\(number)")])
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
        return (workspace, key, min(seen, workspace.position))
    }

    private func changed(
        _ key: RecordKey, _ number: Int, status: Int
    ) throws(Refusal) -> APIAnswer {
        let workspace = try access.register.workspace()
        guard let stored = workspace.stored(type.kind, key) else {
            throw Refusal(Finding("record.not-found", .error))
        }
        return APIAnswer(
            status: status, body: stored.versioned,
            headers: [
                APIAnswer.tag(stored.version), ("Journal-Entry", "\(number)"),
                ("Location", "\(path)/\(workspace.code(type.kind, key))"),
            ])
    }

    // MARK: Bulk

    /// Takes records in as JSON lines or CSV, all of them or none; with `dry_run=1` nothing is saved.
    func take() throws(Refusal) -> APIAnswer {
        guard request.method == .post else { throw Refusal(Finding("api.method", .error)) }
        let workspace = try access.register.workspace()
        let edits = try RecordIntake(
            workspace, type, newKey: access.register.newKey
        ).edits(of: request.body)
        try access.check(edits)
        let isTried = request.query["dry_run"] == "1"
        var number: Int?
        if isTried, !edits.isEmpty {
            _ = try access.register.trying(Change(from: workspace.position, edits))
        } else if !edits.isEmpty {
            number = try access.commit(edits, from: workspace.position, why: request.reason())
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
