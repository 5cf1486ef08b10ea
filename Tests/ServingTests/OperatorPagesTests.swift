import Accounts
import Foundation
import Journals
import Planning
import Testing
import Vocabulary

@testable import Serving

@Suite("What machines ask", .timeLimit(.minutes(30)), .serialized) struct OperatorPagesTests {
    @Test func `a server lives, is ready, and counts`() async throws {
        try await ServedDemo.running { server in
            #expect(try await ServedDemo.ask(server, "/healthz").hasSuffix("\r\n\r\nok\n"))
            #expect(try await ServedDemo.ask(server, "/readyz").hasSuffix("\r\n\r\nready\n"))
            _ = try await ServedDemo.ask(server, "/fr/demo/plan/mandates/secret-word")
            let counts = try await ServedDemo.ask(server, "/metrics")
            #expect(
                counts.contains(
                    "{route=\"/:language/:register/:area/:section/:code\",status=\"4xx\"} 1"))
            #expect(counts.contains("throughline_journal_entries{register=\"demo\"}"))
            #expect(counts.contains("throughline_requests_in_flight 1\n"))
            #expect(!counts.contains("secret-word"))
        }
    }

    @Test func `metrics are for this machine, and for those who know the token`() async throws {
        let token = "0123456789abcdef0123456789abcdef"
        let forwarded = ["X-Forwarded-For: 192.0.2.7"]
        try await ServedDemo.running { server in
            let refused = try await ServedDemo.ask(server, "/metrics", forwarded)
            #expect(refused.hasPrefix("HTTP/1.1 403 "))
            let named = try await ServedDemo.ask(server, "/metrics", host: "plans.example.org")
            #expect(named.hasPrefix("HTTP/1.1 403 "))
            let guessed = try await ServedDemo.ask(
                server, "/metrics", forwarded + ["Authorization: Bearer "])
            #expect(guessed.hasPrefix("HTTP/1.1 403 "))
        }
        try await ServedDemo.running(nil) {
            $0.metricsToken = token
        } _: { server in
            let wrong = forwarded + ["Authorization: Bearer \(token)0"]
            let refused = try await ServedDemo.ask(server, "/metrics", wrong)
            #expect(refused.hasPrefix("HTTP/1.1 401 "))
            let right = forwarded + ["Authorization: Bearer \(token)"]
            #expect(try await ServedDemo.ask(server, "/metrics", right).hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `a server with a register that can't be opened is not ready, and says which`()
        async throws
    {
        let folder = DataFolder(
            FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path)
        try folder.make()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        for name in ["plan", "broken"] {
            let path = folder.register(named: name)
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        let store = MemoryStore(.standard)
        let stores = StoreFactory(
            create: { _ throws(StoreError) in store },
            open: { path throws(StoreError) in
                guard !path.contains("broken") else { throw StoreError.notFound(path: path) }
                return store
            })
        let site = Site(folder, stores: stores, accounts: MemoryAccountStore(), fallback: .french) {
            DemoSite.now
        }
        try await ServedDemo.running(site) { server in
            let answer = try await ServedDemo.ask(server, "/readyz")
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
            #expect(answer.hasSuffix("\r\n\r\nbroken: store.not-found\n"))
            #expect(try await ServedDemo.ask(server, "/healthz").hasPrefix("HTTP/1.1 200 "))
        }
    }
}
