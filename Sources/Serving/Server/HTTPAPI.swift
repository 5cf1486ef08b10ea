import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Presenting
import Vocabulary

/// The API at the side of HTTP.
struct HTTPAPI: Sendable {
    let site: Site
    let threads: WorkThreads
    /// The size of a body that is still taken.
    ///
    /// - Unit: bytes.
    let largestBody: Int

    /// Adds the API's routes.
    func add(to router: Router<ServedContext>) {
        router.add(middleware: KnownMethods(api: self))
        router.get("openapi.json") { request, _ in
            let language = HTTPRequestFacts.languages(request.head).first ?? site.fallback
            return await withTaskExecutorPreference(threads.many) {
                let description = OpenAPI(Phrases(Site.catalogue, in: language)).json
                return response(APIAnswer(body: description))
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
        return response(
            API(site: site, request: asked).refused(Refusal(Finding("api.method", .error))))
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
        var sent = ByteBuffer()
        if method != .get { sent = try await request.body.collect(upTo: largestBody) }
        let buffer = sent
        let executor = isShort(request, method) ? threads.one : threads.many
        return await withTaskExecutorPreference(executor) {
            let body = Array(buffer.readableBytesView)
            do throws(Refusal) {
                let asked = self.asked(request, method, body, by: try caller(request))
                return response(API(site: site, request: asked).answer())
            } catch {
                let asked = self.asked(request, method, body, by: .anybody)
                return response(API(site: site, request: asked).refused(error))
            }
        }
    }

    /// Whether a request reads records as they are now: the past may have to be worked out first.
    private func isShort(_ request: Request, _ method: APIRequest.Method) -> Bool {
        method == .get && !request.uri.path.contains("/changes")
            && !(request.uri.query ?? "").contains("as_of")
    }

    /// Who asks: the bearer of a token; a session counts for reading only, as no form stands behind it.
    private func caller(_ request: Request) throws(Refusal) -> Caller {
        let words = (request.headers[.authorization] ?? "").split(separator: " ")
        if words.count == 2, words[0].lowercased() == "bearer" {
            return try site.desk.caller(token: SecretToken(String(words[1]))).caller
        }
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

    private func response(_ answer: APIAnswer) -> Response {
        var headers = HTTPReply.safe
        headers[.cacheControl] = "private, no-cache"
        headers[.contentType] = answer.type
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}

/// Refuses methods that no address of the API knows, whatever they are called.
private struct KnownMethods: RouterMiddleware {
    let api: HTTPAPI

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        let known = APIRequest.Method(rawValue: request.method.rawValue) != nil
        guard HTTPRequestFacts.path(request).starts(with: ["api", "v1"]), !known,
            request.method != .head
        else {
            return try await next(request, context)
        }
        return api.notKnown(request)
    }
}
