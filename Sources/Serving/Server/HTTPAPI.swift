import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Journals
import NIOCore
import Planning
import Presenting
import Vocabulary

/// The API at the side of HTTP.
struct HTTPAPI: Sendable {
    let site: Site
    let threads: WorkThreads
    /// What is answered before a request comes here, and so is kept.
    let reads: ReadsAtHand
    /// How large a body may be, and which proxies are believed.
    let settings: ServerSettings

    /// Adds the API's routes.
    func add(to router: Router<ServedContext>) {
        router.add(middleware: KnownMethods(api: self))
        router.get("openapi.json") { request, _ in
            let language = HTTPRequestFacts.languages(request.head).first ?? site.fallback
            return await withTaskExecutorPreference(threads.many) {
                let description = OpenAPI(Phrases(Site.catalogue, in: language)).json
                return ready(APIAnswer(body: description)).response
            }
        }
        for method in APIRequest.Method.allCases {
            for path in ["api/v1", "api/v1/**"] {
                router.on(
                    RouterPath(path), method: HTTPRequest.Method(method.rawValue) ?? .get
                ) { request, context in
                    try await answer(request, method, context)
                }
            }
        }
    }

    /// The answer to a method that no address of the API knows.
    func notKnown(_ request: Request) -> Response {
        let asked = self.asked(request, .get, [], by: .anybody)
        let answer = API(site: site, request: asked).refused(
            Refusal(Finding("api.method", .error)))
        return ready(answer).response
    }

    private func asked(
        _ request: Request, _ method: APIRequest.Method, _ body: [UInt8], by caller: Caller
    ) -> APIRequest {
        APIRequest(
            method: method, path: Array(HTTPRequestFacts.path(request).dropFirst(2)),
            query: FormValues((request.uri.query ?? "").utf8), body: body,
            type: request.headers[.contentType] ?? "", headers: Self.headers(request),
            caller: caller,
            language: HTTPRequestFacts.languages(request.head).first ?? site.fallback)
    }

    private func answer(
        _ request: Request, _ method: APIRequest.Method, _ context: ServedContext
    ) async throws -> Response {
        let read = ProgramRead(request.head)
        var sent = ByteBuffer()
        if method != .get { sent = try await request.body.collect(upTo: settings.largestBody) }
        let buffer = sent
        return await withTaskExecutorPreference(read == nil ? threads.many : threads.one) {
            let body = Array(buffer.readableBytesView)
            let address = Provenance(request.head, peer: context.address, settings).address
            RequestTrace.current?.note(.anybody, from: address)
            defer { RequestTrace.current?.keepRefusals(in: site.desk.trail) }
            do throws(Refusal) {
                let caller = try caller(request, read, address)
                RequestTrace.current?.note(caller, from: address)
                let asked = self.asked(request, method, body, by: caller)
                let work = { ready(API(site: site, request: asked).answer()) }
                return (read.map { reads.keeping($0, for: caller, work) } ?? work()).response
            } catch {
                let asked = self.asked(request, method, body, by: .anybody)
                return ready(API(site: site, request: asked).refused(error)).response
            }
        }
    }

    /// Who asks: the bearer of a token; a session counts for reading only, as no form stands behind it.
    private func caller(
        _ request: Request, _ read: ProgramRead?, _ address: String
    ) throws(Refusal) -> Caller {
        let token = ProgramRead.secret(request.head).map { SecretToken($0) }
        if let read { return try reads.caller(showing: token, read, from: address) }
        if let token { return try site.desk.caller(token: token, from: address).caller }
        guard request.method == .get, let cookie = request.cookies[HTTPReply.cookie]?.value else {
            return .anybody
        }
        return (try? site.desk.caller(session: SecretToken(cookie)).caller) ?? .anybody
    }

    private static func headers(_ request: Request) -> [String: String] {
        var headers: [String: String] = [:]
        for name in ["If-Match", "If-None-Match", "Idempotency-Key"] {
            guard let field = HTTPField.Name(name), let value = request.headers[field] else {
                continue
            }
            headers[name.lowercased()] = value
        }
        return headers
    }

    private func ready(_ answer: APIAnswer) -> ReadyAnswer {
        var headers = HTTPReply.safe
        headers[.cacheControl] = "private, no-cache"
        headers[.contentType] = answer.type
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return ReadyAnswer(
            status: .init(code: answer.status), headers: headers,
            body: ByteBuffer(bytes: answer.body))
    }
}

/// Refuses methods that no address of the API knows, whatever they are called.
private struct KnownMethods: RouterMiddleware {
    let api: HTTPAPI

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        let isKnown = APIRequest.Method(rawValue: request.method.rawValue) != nil
        guard !isKnown, request.method != .head,
            HTTPRequestFacts.path(request).starts(with: ["api", "v1"])
        else {
            return try await next(request, context)
        }
        return api.notKnown(request)
    }
}
