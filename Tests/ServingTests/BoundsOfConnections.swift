import Foundation
import Testing

@testable import Serving

/// What one connection may do, asked over real sockets.
///
/// Nothing here says how long something may
/// take; a test whose server does not act waits for the time limit of the suite.
@Suite("Bounds of connections", .timeLimit(.minutes(30)), .serialized)
struct BoundsOfConnections {
    private static let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

    private static func post(_ length: Int) -> String {
        "POST /fr/sign-in HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(length)\r\n\r\n"
    }

    @Test func `a body that is announced as too large is refused before it comes`() async throws {
        try await ServedDemo.running(nil) {
            $0.largestBody = 1 << 20
        } _: { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(Self.post(1 << 40))
            let answer = await connection.rest()
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
            #expect(answer.lowercased().contains("connection: close"))
            #expect(answer.contains("1 Mo"))
        }
    }

    @Test func `a body that turns out too large is refused on its way`() async throws {
        try await ServedDemo.running(nil) {
            $0.largestBody = 100_000
        } _: { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(
                "POST /fr/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            let chunk = "8000\r\n" + String(repeating: "x", count: 0x8000) + "\r\n"
            for _ in 0..<4 { await connection.send(chunk) }
            #expect(await connection.rest().hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test func `an answer that is due comes before the refusal of the next request`() async throws {
        try await ServedDemo.running { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(Self.get + Self.post(1 << 40))
            let answers = await connection.rest()
            #expect(answers.hasPrefix("HTTP/1.1 200 "))
            #expect(answers.contains("ok\nHTTP/1.1 413 "))
        }
    }

    @Test func `half a head does not hold a connection`() async throws {
        try await ServedDemo.running(nil) {
            $0.idleTimeout = .milliseconds(100)
        } _: { server in
            let connection = try RawConnection(port: server.port)
            await connection.send("GET /healthz HTTP/1.1\r\nHost: loc")
            #expect(await connection.rest() == "")
        }
    }

    @Test func `a head that drips does not hold a connection`() async throws {
        try await ServedDemo.running(nil) {
            $0.idleTimeout = .milliseconds(200)
        } _: { server in
            let connection = try RawConnection(port: server.port)
            await connection.send("GET /healthz HTTP/1.1\r\nX-Long: ")
            while await connection.send("x") {
                if await connection.isReadable(within: 20) { break }
            }
            #expect(!(await connection.rest().contains("200")))
        }
    }

    @Test func `half a body is refused in the reader's language`() async throws {
        try await ServedDemo.running(nil) {
            $0.idleTimeout = .milliseconds(100)
        } _: { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(Self.post(1_000) + "login=")
            let answer = await connection.rest()
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test func `a body that drips is refused`() async throws {
        try await ServedDemo.running(nil) {
            $0.idleTimeout = .milliseconds(200)
        } _: { server in
            let connection = try RawConnection(port: server.port)
            await connection.send(Self.post(1_000_000))
            while await connection.send("x") {
                if await connection.isReadable(within: 20) { break }
            }
            #expect(await connection.rest().hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test func `more bodies than there is room for are asked to come again`() async throws {
        let budget = BodyBudget(100)
        #expect(budget.take(60))
        #expect(!budget.take(60))
        budget.give(back: 60)
        #expect(budget.take(100))
        try await ServedDemo.running(nil) {
            $0.largestBody = 100_000
        } _: { server in
            var uploads: [RawConnection] = []
            var answers = ""
            while uploads.count < 30, answers.isEmpty {
                let upload = try RawConnection(port: server.port)
                await upload.send(Self.post(100_000) + String(repeating: "x", count: 99_999))
                uploads.append(upload)
                // The form of somebody else passes all the while.
                let other = try RawConnection(port: server.port)
                await other.send(Self.post(1) + "x")
                #expect(await other.answer().hasPrefix("HTTP/1.1 4"))
                for upload in uploads where await upload.isReadable() {
                    answers += await upload.rest()
                }
            }
            if answers.isEmpty { answers = await uploads[29].rest() }
            #expect(answers.hasPrefix("HTTP/1.1 503 "))
            #expect(answers.lowercased().contains("retry-after: "))
        }
    }

    @Test func `where all connections are taken, the next one waits its turn`() async throws {
        try await ServedDemo.running(nil) {
            $0.connections = 2
        } _: { server in
            var taken: [RawConnection] = []
            for _ in 0..<2 {
                let connection = try RawConnection(port: server.port)
                await connection.send(Self.get)
                #expect(await connection.answer().hasPrefix("HTTP/1.1 200 "))
                taken.append(connection)
            }
            let next = try RawConnection(port: server.port)
            await next.send(Self.get)
            await taken[1].send(Self.get)
            #expect(await taken[1].answer().hasPrefix("HTTP/1.1 200 "))
            #expect(await !next.isReadable())
            taken.removeLast()
            #expect(await next.answer().hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `a thousand idle connections harm nobody`() async throws {
        try await ServedDemo.running(nil) {
            $0.connections = 2_000
        } _: { server in
            let idle = try (0..<1_000).map { _ in try RawConnection(port: server.port) }
            for _ in 0..<3 {
                #expect(try await ServedDemo.ask(server, "/en/demo").hasPrefix("HTTP/1.1 200 "))
            }
            #expect(await idle[999].send(Self.get))
            #expect(await idle[999].answer().hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `a request that came is answered although the server is asked to stop`() async throws
    {
        try await ServedDemo.running { server in
            let connection = try RawConnection(port: server.port)
            let idle = try RawConnection(port: server.port)
            await idle.send(Self.get)
            _ = await idle.answer()
            await connection.send(Self.post(2))
            await connection.send("x")
            var counts = ""
            while !counts.contains("throughline_requests_in_flight 2\n") {
                counts = try await ServedDemo.ask(server, "/metrics")
            }
            await server.stop()
            #expect(await idle.rest() == "")
            await connection.send("y")
            #expect(await connection.rest().hasPrefix("HTTP/1.1 4"))
        }
    }
}
