import Accounts
import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// The API for programs: every record and every change of every register.
struct API: Sendable {
    let site: Site
    let request: APIRequest

    /// What goes out.
    func answer() -> APIAnswer {
        do throws(Refusal) {
            return try RepeatedRequests(site.accounts, request, at: site.clock()).answer {
                () throws(Refusal) in
                try carryOut()
            }
        } catch {
            if let name = request.path.first { site.forget(name, after: error) }
            return refused(error)
        }
    }

    /// The answer to a request that is refused.
    func refused(_ refusal: Refusal) -> APIAnswer {
        RequestTrace.current?.note(refusal)
        let phrases = Phrases(Site.catalogue, in: request.language)
        // Who isn't known may be somebody who is allowed to.
        let isUnknown =
            request.caller.account == nil
            && refusal.findings.contains { $0.code == "permission.denied" }
        var answer = Problem(
            refusal: refusal, phrases: phrases, status: isUnknown ? 401 : nil
        ).answer
        if answer.status == 401 { answer.headers.append(("WWW-Authenticate", "Bearer")) }
        if let wait = HTTPStatus.wait(after: refusal) {
            answer.headers.append(("Retry-After", "\(wait)"))
        }
        if answer.status == 405 { answer.headers.append(("Allow", request.allowedMethods)) }
        return answer
    }

    private func carryOut() throws(Refusal) -> APIAnswer {
        guard request.allowed.contains(request.method) else {
            throw Refusal(Finding("api.method", .error))
        }
        guard !request.caller.isSecondFactorMissing else {
            throw Refusal(Permission.withoutSecondFactor)
        }
        guard let name = request.path.first else { return registers }
        let register = try site.hiding(name, from: request.caller) { () throws(Refusal) in
            let register = try site.register(named: name)
            try site.demandVisible(register, named: name, to: request.caller)
            return register
        }
        RequestTrace.current?.note(workspace: name)
        let access = RegisterAccess(name: name, register: register, caller: request.caller)
        guard request.path.count > 1 else { return try overview(access) }
        if request.path[1] == "changes" { return try APIChanges(self, access).answer() }
        if request.path[1] == "files" {
            return try APIFiles(access).answer(request.path[2...].joined(separator: "/"))
        }
        let (section, isImport) = Self.section(request.path[1])
        guard let kind = section?.kind, let type = register.schema[kind] else {
            throw Refusal(Finding("site.not-found", .error))
        }
        let records = APIRecords(self, access, type, path: "/api/v1/\(name)/\(request.path[1])")
        if isImport { return try records.take() }
        return try request.path.count > 2
            ? records.one(request.path[2...].joined(separator: "/")) : records.many()
    }

    /// The section of a part of a path, and whether it asks to take records in: `units:import`.
    private static func section(_ name: String) -> (Section?, Bool) {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let section = Section.all.first { $0.name == parts.first && $0.kind != nil }
        return (section, parts.count == 2 && parts[1] == "import")
    }

    // MARK: What there is

    /// The registers that the caller may read.
    private var registers: APIAnswer {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("registers")
            writer.array(of: site.folder.registers.filter(isReadable)) { $0.value($1) }
        }
        return APIAnswer(body: writer.take())
    }

    private func isReadable(_ name: String) -> Bool {
        Permission.allows(.read, request.caller.roles(in: name))
    }

    private func overview(_ access: RegisterAccess) throws(Refusal) -> APIAnswer {
        let workspace = try workspace(access)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("position", workspace.position)
            writer.key("records")
            writer.object { writer in
                for section in Section.all {
                    if let kind = section.kind {
                        writer.member(section.name, workspace.count(kind))
                    }
                }
            }
        }
        return APIAnswer(body: writer.take(), headers: [APIAnswer.tag(workspace.position)])
    }

    /// The workspace as the caller may read it: as of `as_of`, or what was published last.
    func workspace(_ access: RegisterAccess) throws(Refusal) -> Workspace {
        let time = request.query["as_of"]
        return Permission.allows(.read, request.caller.roles(in: access.name))
            ? try site.workspace(access.register, named: access.name, asOf: time)
            : try site.published(access.register, named: access.name, asOf: time)
    }

    /// Entries can't be numbered higher.
    static let mostEntries = 1 << 53

    /// A number of the address within bounds, or what stands for it.
    ///
    /// - Throws: A `Refusal` with `api.bad-value`.
    func number(
        _ name: String, in range: ClosedRange<Int>, else standard: Int
    ) throws(Refusal) -> Int {
        guard let text = request.query[name] else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Refusal(
                Finding(
                    "api.bad-value", .error,
                    [
                        "name": .text(name), "value": .text(text),
                        "least": .number(range.lowerBound), "most": .number(range.upperBound),
                    ]))
        }
        return number
    }
}

extension JSONWriter {
    /// A member whose key is only known at run time.
    fileprivate mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }
}
