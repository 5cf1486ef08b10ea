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
    let site: Site
    let settings: ServerSettings
    let threads = WorkThreads()
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
        site.desk.trail.onFailure { [logger = logger(isOurs: true)] finding in
            logger.error("trail", metadata: ["event": "\(finding.code)"])
        }
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
            site: site, threads: threads, reads: reads, settings: settings
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
        if let contact = settings.securityContact {
            router.get(RouterPath(SecurityContact.path)) { _, _ in pages.security(contact) }
        }
    }
}
