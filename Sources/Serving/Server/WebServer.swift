import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Journals
import Logging
import NIOCore
import Vocabulary

/// The web server: Hummingbird at one side, ``Dispatch`` at the other.
package struct WebServer: Sendable {
    private let site: Site
    private let settings: ServerSettings
    private let threads = ThreadExecutor(threads: 8)
    private let metrics = Metrics()

    /// A server of a site.
    package init(_ site: Site, _ settings: ServerSettings = ServerSettings()) {
        self.site = site
        self.settings = settings
    }

    /// Serves until the process is asked to stop; what came until then is still answered.
    ///
    /// - Parameters:
    ///   - stopsOnSignals: Whether SIGTERM and SIGINT ask it to stop.
    ///   - isReady: Told once requests are answered.
    /// - Throws: What the system says where it can't listen.
    package func run(
        stopsOnSignals: Bool = true, isReady: @escaping @Sendable (RunningServer) async -> Void
    ) async throws {
        DescriptorLimit.raise()
        let service = StoppableService(stopsOnSignals: stopsOnSignals, logger: logger)
        let application = application { channel in
            let port = channel.localAddress?.port ?? settings.port
            await isReady(RunningServer(port: port) { await service.stop() })
        }
        try await service.run(application)
    }

    private func application(
        onServerRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> some ApplicationProtocol {
        let limits = RequestLimits(settings) { [metrics] refused in
            metrics.refused(status: refused.reason.status)
        }
        let address = BindAddress.hostname(settings.host, port: settings.port)
        return Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestBounds(limits)],
                    idleTimeout: limits.timeout + RequestLimits.precedence)),
            configuration: .init(
                address: address, serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.connections, logger: logger)),
            onServerRunning: onServerRunning, logger: logger)
    }

    private var logger: Logger {
        var logger = Logger(label: "throughline")
        logger.logLevel = .warning
        return logger
    }

    private var router: Router<ServedContext> {
        let router = Router(context: ServedContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ObservedRequests(metrics: metrics))
        for file in StaticFile.all {
            router.get(RouterPath("static/\(file.name)")) { _, _ in HTTPReply.response(of: file) }
        }
        addOperatorPages(to: router)
        for path in ["/", "**"] {
            let path = RouterPath(path)
            router.get(path) { request, context in try await respond(to: request, context) }
            router.post(path) { request, context in try await respond(to: request, context) }
        }
        return router
    }

    private func addOperatorPages(to router: Router<ServedContext>) {
        let pages = OperatorPages(site: site, settings: settings, metrics: metrics)
        router.get("healthz") { _, _ in OperatorPages.alive }
        router.get("readyz") { _, _ in
            await withTaskExecutorPreference(threads) { pages.ready() }
        }
        router.get("metrics") { request, context in
            let head = request.head
            let provenance = Provenance(head, peer: context.address, settings)
            return await withTaskExecutorPreference(threads) { pages.counts(head, provenance) }
        }
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
            return .unknown(from: address)
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
