import Hummingbird
import Logging
import ServiceLifecycle
import Synchronization
import UnixSignals

/// Runs an application until it is asked to stop, then for as long as its requests take, within a
/// bound.
final class StoppableService: Sendable {
    /// How long requests that came may still take once the server is asked to stop.
    private static let stopLimit = Duration.seconds(10)
    /// How long a request that hangs beyond that may hold the process.
    private static let lastMoment = Duration.seconds(1)

    private let stopsOnSignals: Bool
    private let logger: Logger
    private let group = Mutex<ServiceGroup?>(nil)

    init(stopsOnSignals: Bool, logger: Logger) {
        self.stopsOnSignals = stopsOnSignals
        self.logger = logger
    }

    /// Asks the application to stop.
    func stop() async { await group.withLock { $0 }?.triggerGracefulShutdown() }

    /// Runs an application to its end.
    ///
    /// - Parameters:
    ///   - application: What is run.
    ///   - executor: Runs the tasks of its connections.
    /// - Throws: What the application throws.
    func run(
        _ application: some ApplicationProtocol, on executor: some TaskExecutor
    ) async throws {
        let (ends, end) = AsyncStream<Result<Void, any Error>>.makeStream()
        let group = group(of: application) { end.yield(.success(())) }
        self.group.withLock { $0 = group }
        let work = Task.detached(executorPreference: executor) {
            do {
                try await group.run()
                end.yield(.success(()))
            } catch {
                end.yield(.failure(error))
            }
        }
        defer { work.cancel() }
        for await result in ends { return try result.get() }
    }

    private func group(
        of application: some ApplicationProtocol, isLate: @escaping @Sendable () -> Void
    ) -> ServiceGroup {
        let service = TimedService(application: application) {
            Task.detached {
                try? await Task.sleep(for: Self.stopLimit + Self.lastMoment)
                isLate()
            }
        }
        var configuration = ServiceGroupConfiguration(services: [service], logger: logger)
        configuration.gracefulShutdownSignals = stopsOnSignals ? [.sigterm, .sigint] : []
        configuration.maximumGracefulShutdownDuration = Self.stopLimit
        return ServiceGroup(configuration: configuration)
    }
}

/// An application that tells when it is asked to stop.
private struct TimedService<Application: ApplicationProtocol>: Service {
    let application: Application
    let isStopping: @Sendable () -> Void

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await application.run()
        } onGracefulShutdown: {
            isStopping()
        }
    }
}
