import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Journals
import Logging
import NIOCore
import Vocabulary

/// The web server: Hummingbird at one side, ``Dispatch`` at the other.
package struct WebServer: Sendable {
    private let site: Site
    private let settings: ServerSettings
    private let threads = ThreadExecutor(threads: 8)

    /// A server of a site.
    package init(_ site: Site, _ settings: ServerSettings = ServerSettings()) {
        self.site = site
        self.settings = settings
    }

    /// Serves until the process is asked to stop.
    ///
    /// - Parameter isReady: Told the port once requests are answered.
    /// - Throws: What the system says where it can't listen.
    package func run(isReady: @escaping @Sendable (Int) async -> Void) async throws {
        let port = settings.port
        var logger = Logger(label: "throughline")
        logger.logLevel = .warning
        let application = Application(
            router: router,
            configuration: .init(address: .hostname(settings.host, port: port), serverName: nil),
            onServerRunning: { channel in
                await isReady(channel.localAddress?.port ?? port)
            },
            logger: logger)
        try await application.runService()
    }

    private var router: Router<ServedContext> {
        let router = Router(context: ServedContext.self)
        for file in StaticFile.all {
            router.get(RouterPath("static/\(file.name)")) { _, _ in HTTPReply.response(of: file) }
        }
        router.get("healthz") { _, _ in "ok\n" }
        for path in ["/", "**"] {
            let path = RouterPath(path)
            router.get(path) { request, context in try await respond(to: request, context) }
            router.post(path) { request, context in try await respond(to: request, context) }
        }
        return router
    }

    private func respond(
        to request: Request, _ context: ServedContext
    ) async throws -> Response {
        let isPost = request.method == .post
        var body = FormBody()
        if isPost {
            let buffer = try await request.body.collect(upTo: settings.largestBody)
            body = FormBody(buffer.readableBytesView, type: request.headers[.contentType] ?? "")
        }
        let form = body
        let head = request.head
        let provenance = Provenance(head, peer: context.address, settings)
        let reply = await withTaskExecutorPreference(threads) {
            if isPost, provenance.isForeign(head) {
                return HTTPReply.forged(HTTPRequestFacts.languages(head))
            }
            return await Dispatch(
                site: site, isPost: isPost, path: HTTPRequestFacts.path(request),
                query: FormValues((request.uri.query ?? "").utf8), body: form,
                visitor: visitor(request, provenance.address), origin: provenance.origin,
                accepted: HTTPRequestFacts.languages(head)
            ).reply()
        }
        return HTTPReply.response(of: reply)
    }

    /// Who asks, by the cookie of a session; one that has ended counts as none.
    private func visitor(_ request: Request, _ address: String) -> Visitor {
        guard let cookie = request.cookies[HTTPReply.cookie]?.value else {
            return Visitor(caller: .anybody, session: nil, name: "", address: address)
        }
        let session = SecretToken(cookie)
        guard let known = try? site.desk.caller(session: session) else {
            return Visitor(caller: .anybody, session: session, name: "", address: address)
        }
        let people = People.known(in: site.folder.people)
        return Visitor(
            caller: known.caller, session: session,
            name: people.name(of: known.account.actor) ?? "", address: address)
    }
}
