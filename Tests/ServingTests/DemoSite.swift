import Accounts
import Demonstrating
import Diagnostics
import Foundation
import Journals
import Markup
import Planning
import Records
import Synchronization
import Vocabulary

@testable import Serving

/// A site with the demo in memory, on a day that stands still.
struct DemoSite: Sendable {
    let site: Site
    let register: Register
    let people: [Role: SecretToken]

    /// The day of all tests, in noon of UTC.
    static let now = Instant(milliseconds: 1_795_348_800_000)

    /// One that is only looked at.
    static func shown() async throws -> DemoSite { try await made.value }
    private static let made = Task { try await DemoSite() }

    init() async throws {
        let folder = DataFolder(
            FileManager.default.temporaryDirectory.appending(
                path: "throughline-\(UUID().uuidString)"
            ).path)
        try folder.make()
        // A register is where a file of its name is.
        _ = FileManager.default.createFile(atPath: folder.register(named: "demo"), contents: nil)
        let store = MemoryStore(.standard)
        let clock: @Sendable () -> Instant = { Self.now }
        register = try Register(store, clock: clock)
        try DemoWorkspace(
            in: register, by: try People(folder.people).actor(named: "Throughline")
        ).make()
        site = Site(
            folder,
            stores: StoreFactory(
                create: { _ throws(StoreError) in store }, open: { _ throws(StoreError) in store }),
            accounts: MemoryAccountStore(), fallback: .french, clock: clock)
        people = try await Self.people(site)
    }

    /// The same site where it demands a second factor of everybody.
    func demandingSecondFactor() -> DemoSite {
        let store = register.store
        let site = Site(
            site.folder,
            stores: StoreFactory(
                create: { _ throws(StoreError) in store }, open: { _ throws(StoreError) in store }),
            accounts: site.accounts, fallback: .french, clock: { Self.now },
            demandsSecondFactor: true)
        return DemoSite(site: site, register: register, people: people)
    }

    private init(site: Site, register: Register, people: [Role: SecretToken]) {
        (self.site, self.register, self.people) = (site, register, people)
    }

    /// One person signed in for each role.
    private static func people(_ site: Site) async throws -> [Role: SecretToken] {
        let names = try People(site.folder.people)
        let first = try requireToken(site.prepareFirstRun())
        let administrator = try await site.desk.begin(
            token: SecretToken(first), login: "administrator",
            password: Password(secret), actor: try names.actor(named: "A"), from: "")
        let caller = try site.desk.caller(session: administrator.token).caller
        let workspace = try site.register(named: "demo").workspace()
        var tokens: [Role: SecretToken] = [.administrator: administrator.token]
        for role in Role.allCases where role != .administrator {
            var new = NewAccount(
                login: role.rawValue, actor: try names.actor(named: role.rawValue),
                roles: ["demo": [role]])
            // Only what this post carries out is a contributor's own.
            if role == .contributor {
                new.posts["demo"] = Set(
                    [workspace.key(Post.kind, code: "OPD-PLN")].compactMap { $0 })
            }
            let made = try site.desk.makeAccount(new, by: caller)
            tokens[role] = try await site.desk.accept(
                made.link, password: Password(secret), from: ""
            ).token
        }
        return tokens
    }

    static let secret = "mellow orchard beneath nine lanterns"

    private static func requireToken(_ text: String?) throws -> String {
        guard let text else { throw Refusal(Finding("account.first-run-ended", .error)) }
        return text
    }

    /// Asks for a page as somebody of a role; `nil` is somebody who is not known.
    func ask(
        _ address: String, as role: Role? = nil, sending form: [(String, String)]? = nil,
        file: [UInt8]? = nil, signed: Bool = true
    ) async -> Answered {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let token = role.flatMap { people[$0] }
        let caller = token.flatMap { try? site.desk.caller(session: $0).caller } ?? .anybody
        let visitor = Visitor(caller: caller, session: token, name: "", address: "")
        var body = FormBody()
        for (name, value) in form ?? [] { body.values.add(name, value) }
        if let file { body.files.append(.init(field: "file", name: "sent", bytes: file)) }
        if signed { body.values.add("token", visitor.formToken) }
        let reply = await Dispatch(
            site: site, isPost: form != nil,
            path: parts[0].split(separator: "/").map {
                String($0).removingPercentEncoding ?? String($0)
            },
            query: FormValues(parts.count > 1 ? Array(parts[1].utf8) : []), body: body,
            visitor: visitor, origin: "http://localhost", accepted: []
        ).reply()
        return Answered(reply)
    }
}

extension DemoSite {
    /// Asks the API as somebody of a role.
    func api(
        _ method: APIRequest.Method, _ address: String, as role: Role? = nil, body: String = "",
        headers: [String: String] = [:]
    ) -> APIAnswer {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        let caller =
            role.flatMap { people[$0] }.flatMap { try? site.desk.caller(session: $0).caller }
            ?? .anybody
        return API(
            site: site,
            request: APIRequest(
                method: method, path: parts[0].split(separator: "/").map(String.init),
                query: FormValues(parts.count > 1 ? Array(parts[1].utf8) : []),
                body: Array(body.utf8), type: "application/json", headers: headers,
                caller: caller, language: .english)
        ).answer()
    }
}

extension APIAnswer {
    /// The body as JSON.
    var json: JSONValue { (try? JSONReader.read(body)) ?? .null }

    /// A header by its name.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// An answer in the terms of tests.
struct Answered {
    let status: Int
    let text: String
    /// Where it leads, empty where it leads nowhere.
    let location: String

    /// Whether it was refused for who asks, or somebody is asked to sign in.
    var isRefused: Bool { status == 403 || location.contains("/sign-in?") }

    init(_ reply: Reply) {
        switch reply {
        case .page(let bytes, let status):
            (self.status, text, location) = (status, String(decoding: bytes, as: UTF8.self), "")
        case .signedPage(_, let bytes):
            (status, text, location) = (200, String(decoding: bytes, as: UTF8.self), "")
        case .data(let bytes, _, _):
            (status, text, location) = (200, String(decoding: bytes, as: UTF8.self), "")
        case .moved(let address, let isPermanent):
            (status, text, location) = (isPermanent ? 308 : 303, "", address.text)
        case .signed(_, let address), .chosen(_, let address):
            (status, text, location) = (303, "", address.text)
        case .file(let file): (status, text, location) = (200, file.name, "")
        }
    }
}
