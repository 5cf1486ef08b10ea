import Foundation
import Synchronization
import Testing

@testable import Serving

/// The demo behind real sockets of this machine.
enum ServedDemo {
    /// Runs a server while `body` asks it, then stops it and waits for its end.
    static func running(
        _ site: Site? = nil, log: LogLines = LogLines(),
        _ change: (inout ServerSettings) -> Void = { _ in },
        _ body: (RunningServer) async throws -> Void
    ) async throws {
        var settings = ServerSettings()
        settings.port = 0
        settings.idleTimeout = .seconds(600)
        change(&settings)
        let shown: Site
        if let site { shown = site } else { shown = try await DemoSite.shown().site }
        let web = WebServer(shown, settings) { log.add($0) }
        let (starts, start) = AsyncStream<RunningServer>.makeStream()
        let work = Task {
            defer { start.finish() }
            try await web.run(stopsOnSignals: false) { start.yield($0) }
        }
        var started = starts.makeAsyncIterator()
        guard let server = await started.next() else { return try await work.value }
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try await work.value
    }

    /// The answer to one request on a connection of its own.
    static func ask(
        _ server: RunningServer, _ path: String, _ fields: [String] = [], host: String = "localhost"
    ) async throws -> String {
        let connection = try RawConnection(port: server.port)
        let lines = ["GET \(path) HTTP/1.1", "Host: \(host)", "Connection: close"] + fields
        await connection.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
        return await connection.rest()
    }
}

/// Keeps what is logged.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
