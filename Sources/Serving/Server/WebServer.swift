import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Journals
import Logging
import Markup
import NIOCore
import NIOPosix
import Vocabulary

/// The web server: Hummingbird at one side, ``Dispatch`` at the other.
package struct WebServer: Sendable {
    private let site: Site
    private let settings: ServerSettings
    private let threads = WorkThreads()
    private let metrics = Metrics()
    private let reads: ReadsAtHand
    private let log: @Sendable (String) -> Void

    /// A server of a site.
    ///
    /// - Parameters:
    ///   - site: What is served.
    ///   - settings: Where, to whom, and how much.
    ///   - log: Takes each line of the log; `nil` is standard error.
    package init(
        _ site: Site, _ settings: ServerSettings = ServerSettings(),
        log: (@Sendable (String) -> Void)? = nil
    ) {
        self.site = site
        self.settings = settings
        reads = ReadsAtHand(of: site)
        self.log = log ?? LineLog.standardError
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
        let service = StoppableService(
            stopsOnSignals: stopsOnSignals, logger: logger(isOurs: false))
        // One loop does all reading and writing of connections, without changing threads.
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let application = application(on: loops) { channel in
            let port = channel.localAddress?.port ?? settings.port
            await isReady(RunningServer(port: port) { await service.stop() })
        }
        let upkeep = upkeep()
        defer { upkeep.cancel() }
        do {
            try await service.run(application, on: LoopExecutor(loops.next()))
        } catch {
            try await loops.shutdownGracefully()
            throw error
        }
        try await loops.shutdownGracefully()
    }

    /// Forgets now and then what is over of accounts: sessions, and answers kept for requests that are
    /// sent again.
    private func upkeep() -> Task<Void, Never> {
        Task.detached(executorPreference: threads.many) { [site, logger = logger(isOurs: true)] in
            while !Task.isCancelled {
                do throws(Refusal) {
                    try site.desk.tidy()
                } catch {
                    logger.warning("upkeep", metadata: ["event": "\(error.findings[0].code)"])
                }
                try? await Task.sleep(for: .seconds(3_600))
            }
        }
    }

    private func application(
        on loops: MultiThreadedEventLoopGroup,
        onServerRunning: @escaping @Sendable (any Channel) async -> Void
    ) -> some ApplicationProtocol {
        let (logger, ours) = (logger(isOurs: false), logger(isOurs: true))
        let limits = RequestLimits(settings, fallback: site.fallback) { [metrics] refused in
            metrics.refused(status: refused.reason.status)
            ours.warning(
                "refused",
                metadata: [
                    "status": .stringConvertible(refused.reason.status),
                    "event": "\(refused.reason.code)",
                ])
        }
        let address = BindAddress.hostname(settings.host, port: settings.port)
        let (observer, turn) = (observer, LoopTurn())
        return Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        ParsedRequests(
                            AnswersAtHand(reads, in: turn, observer, patience: limits.patience)),
                        RequestBounds(limits),
                    ],
                    idleTimeout: limits.timeout + RequestLimits.precedence)),
            configuration: .init(
                address: address, serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.connections, logger: logger)),
            onServerRunning: onServerRunning, eventLoopGroupProvider: .shared(loops),
            logger: logger)
    }

    /// What writes the log; libraries tell only what is wrong, since their words are not ours.
    private func logger(isOurs: Bool) -> Logger {
        var logger = Logger(label: "throughline") { _ in
            LineLog(form: settings.logForm, clock: site.clock, write: log)
        }
        let level = Logger.Level(rawValue: settings.logLevel.rawValue) ?? .info
        logger.logLevel = isOurs ? level : max(level, .warning)
        return logger
    }

    private var observer: RequestObserver {
        RequestObserver(metrics: metrics, logger: logger(isOurs: true))
    }

    private var router: Router<ServedContext> {
        let router = Router(context: ServedContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ObservedRequests(observer: observer))
        for file in StaticFile.all {
            router.get(RouterPath("static/\(file.name)")) { _, _ in HTTPReply.response(of: file) }
        }
        addOperatorPages(to: router)
        HTTPAPI(
            site: site, threads: threads, largestBody: settings.largestBody, reads: reads
        ).add(to: router)
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
            await withTaskExecutorPreference(threads.many) { pages.ready() }
        }
        router.get("metrics") { request, context in
            let head = request.head
            let provenance = Provenance(head, peer: context.address, settings)
            return await withTaskExecutorPreference(threads.many) { pages.counts(head, provenance) }
        }
    }

    private func respond(
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
        let visitor = visitor(request, provenance.address)
        let trace = RequestTrace.current
        trace?.note(visitor)
        let languages = HTTPRequestFacts.languages(head)
        if form != nil, provenance.isForeign(head) {
            trace?.note(Refusal(Finding("account.request-forged", .error)))
            return HTTPReply.forged(languages.first ?? site.fallback)
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
    private func visitor(_ request: Request, _ address: String) -> Visitor {
        if let caller = feedCaller(request) {
            return Visitor(caller: caller, session: nil, name: "", address: address)
        }
        let scheme = request.cookies[HTTPReply.schemeCookie].flatMap {
            ColorScheme(rawValue: $0.value)
        }
        guard let cookie = request.cookies[HTTPReply.cookie]?.value else {
            return Visitor(
                caller: .anybody, session: nil, name: "", address: address, scheme: scheme)
        }
        let session = SecretToken(cookie)
        guard let known = try? site.desk.caller(session: session) else {
            return Visitor(
                caller: .anybody, session: session, name: "", address: address, scheme: scheme)
        }
        return Visitor(
            caller: known.caller, session: session,
            name: site.people.name(of: known.account.actor) ?? "", address: address, scheme: scheme)
    }

    /// The bearer of a token for reading alone that stands in the address of a feed, since calendar
    /// programs send no headers; a token that may do more counts for nothing there.
    private func feedCaller(_ request: Request) -> Caller? {
        guard request.method == .get,
            Array(HTTPRequestFacts.path(request).dropFirst(2)) == CalendarPage.feed,
            let secret = FormValues((request.uri.query ?? "").utf8).filled("token"),
            let caller = try? site.desk.caller(token: SecretToken(secret)).caller,
            case .token([.read], _) = caller.means
        else { return nil }
        return caller
    }
}
