import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Journals
import Markup
import NIOCore
import Vocabulary

/// Pages and their forms.
extension WebServer {
    /// The answer of a page.
    func respond(
        to request: Request, _ context: ServedContext
    ) async throws -> Response {
        var sent: ByteBuffer?
        if request.method == .post {
            sent = try await request.body.collect(upTo: settings.largestBody)
        }
        let buffer = sent
        let head = request.head
        let provenance = Provenance(head, peer: context.address, settings)
        let reply = await withTaskExecutorPreference(threads.many) {
            let form = buffer.map {
                FormBody($0.readableBytesView, type: request.headers[.contentType] ?? "")
            }
            return await answer(head, provenance, form, request)
        }
        return HTTPReply.response(of: reply, readingOn: threads.many)
    }

    private func answer(
        _ head: HTTPRequest, _ provenance: Provenance, _ form: FormBody?, _ request: Request
    ) async -> Reply {
        let languages = HTTPRequestFacts.languages(head)
        let language = languages.first ?? site.fallback
        let visitor: Visitor
        do throws(Refusal) {
            visitor = try self.visitor(request, provenance.address)
        } catch {
            return HTTPReply.refused(error, language, unsaved: form, of: request)
        }
        let trace = RequestTrace.current
        trace?.note(visitor.caller, from: visitor.address)
        defer { trace?.keepRefusals(in: site.desk.trail) }
        if form != nil, provenance.isForeign(head) {
            let refusal = Refusal(Finding("account.request-forged", .error))
            trace?.note(refusal)
            return HTTPReply.refused(refusal, language)
        }
        let reply = await Dispatch(
            site: site, isPost: form != nil, path: HTTPRequestFacts.path(request),
            query: FormValues((request.uri.query ?? "").utf8), body: form ?? FormBody(),
            visitor: visitor, origin: provenance.origin, accepted: languages
        ).reply()
        if case .signed(let token?, _) = reply, let known = try? site.desk.caller(session: token) {
            trace?.note(signedIn: known.account.actor)
        }
        return reply
    }

    /// Who asks, by the cookie of a session; one that has ended counts as none.
    ///
    /// - Throws: A `Refusal` with `store.…`: whose accounts can't be read must not seem to be nobody.
    private func visitor(_ request: Request, _ address: String) throws(Refusal) -> Visitor {
        if let caller = try feedCaller(request, address) {
            return Visitor(caller: caller, session: nil, name: "", address: address)
        }
        let scheme = request.cookies[HTTPReply.schemeCookie].flatMap {
            ColorScheme(rawValue: $0.value)
        }
        let session = request.cookies[HTTPReply.cookie].map { SecretToken($0.value) }
        let known = try session.flatMap { session throws(Refusal) in
            try self.known { () throws(Refusal) in try site.desk.caller(session: session) }
        }
        return Visitor(
            caller: known?.caller ?? .anybody, session: session,
            name: known.flatMap { site.people.name(of: $0.account.actor) } ?? "",
            address: address, scheme: scheme)
    }

    /// Who bears a secret; `nil` where it counts no longer.
    ///
    /// - Throws: A `Refusal` with `store.…` or `account.too-many-attempts`.
    private func known<Bearer>(
        _ find: () throws(Refusal) -> Bearer
    ) throws(Refusal) -> Bearer? {
        do throws(Refusal) {
            return try find()
        } catch  where error.findings.contains(where: { Self.isTold($0.code) }) {
            throw error
        } catch {
            return nil
        }
    }

    /// Whether a fault is told instead of answering as to anybody.
    private static func isTold(_ code: String) -> Bool {
        code.hasPrefix("store.") || code == "account.too-many-attempts"
    }

    /// The bearer of a token for reading alone that stands in the address of a feed, since calendar
    /// programs send no headers; a token that may do more counts for nothing there.
    private func feedCaller(
        _ request: Request, _ address: String
    ) throws(Refusal) -> Caller? {
        guard request.method == .get,
            Array(HTTPRequestFacts.path(request).dropFirst(2)) == CalendarPage.feed,
            let secret = FormValues((request.uri.query ?? "").utf8).filled("token")
        else { return nil }
        let caller = try known { () throws(Refusal) in
            try site.desk.caller(token: SecretToken(secret), from: address).caller
        }
        guard let caller, case .token([.read], _) = caller.means else { return nil }
        return caller
    }
}
