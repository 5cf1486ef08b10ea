import Accounts
import Diagnostics
import Foundation
import Journals
import Logging
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("The log", .timeLimit(.minutes(30)), .serialized) struct LogTests {
    private func written(
        _ form: ServerSettings.LogForm, _ message: String, _ metadata: Logger.Metadata
    ) -> String {
        let lines = LogLines()
        let logger = Logger(label: "test") { _ in
            LineLog(form: form, clock: { DemoSite.now }, write: { lines.add($0) })
        }
        logger.warning("\(message)", metadata: metadata)
        return lines.all.joined()
    }

    @Test func `a line of JSON has its values in order, numbers as numbers`() {
        let line = written(
            .json, "request", ["status": .stringConvertible(200), "request": "a", "b": "c"])
        #expect(
            line == "{\"time\":\"\(DemoSite.now)\",\"level\":\"warning\",\"message\":\"request\","
                + "\"request\":\"a\",\"status\":200,\"b\":\"c\"}\n")
    }

    @Test(arguments: ServerSettings.LogForm.allCases)
    func `nothing that is logged begins another line or moves a cursor`(
        _ form: ServerSettings.LogForm
    ) {
        let evil = "a\r\nb\u{2028}c\u{1B}[2J\"\u{0}\u{202E}d"
        let line = written(form, evil, ["event": "\(evil)"])
        #expect(line.hasSuffix("\n"))
        let controls = line.dropLast().unicodeScalars.filter {
            $0.value < 0x20 || $0.value == 0x1B
        }
        #expect(controls.isEmpty)
    }

    @Test func `each request has one line, without anything that was typed`() async throws {
        let lines = LogLines()
        try await ServedDemo.running(nil, log: lines) {
            $0.logForm = .json
        } _: { server in
            _ = try await ServedDemo.ask(
                server, "/fr/demo/canary-path/x?q=canary-query",
                ["Cookie: __Host-session=canary-token", "User-Agent: canary-agent"])
            let answer = try await ServedDemo.ask(server, "/healthz")
            let found = answer.lowercased().components(separatedBy: "x-request-id: ")
                .dropFirst().first?.prefix(16)
            let id = try #require(found)
            #expect(lines.all.contains { $0.contains("\"request\":\"\(id)\"") })
        }
        let text = lines.all.joined()
        #expect(!text.contains("canary"))
        #expect(lines.all.filter { $0.contains("\"message\":\"request\"") }.count == 2)
        #expect(
            text.contains("\"method\":\"GET\",\"route\":\"/:language/:register/:area/:section\""))
        for line in lines.all {
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(line.utf8))
            }
        }
    }

    @Test func `a failed sign-in and a refused permission are told, without login or password`()
        async throws
    {
        let lines = LogLines()
        try await ServedDemo.running(nil, log: lines) {
            $0.logForm = .json
        } _: { server in
            let form = "login=canary-login&password=canary-password"
            let connection = try RawConnection(port: server.port)
            await connection.send(
                "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: \(form.utf8.count)\r\n\r\n\(form)")
            _ = await connection.rest()
            _ = try await ServedDemo.ask(server, "/en/demo/results/changes")
        }
        let text = lines.all.joined()
        #expect(text.contains("\"event\":\"account.sign-in-failed\",\"from\":\"127.0.0.1\""))
        #expect(text.contains("\"event\":\"permission.denied\""))
        #expect(!text.contains("canary"))
    }

    @Test func `a page of a fault at our side has the reference that the log has`() async throws {
        let folder = DataFolder(
            FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path)
        try folder.make()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        _ = FileManager.default.createFile(atPath: folder.register(named: "plan"), contents: nil)
        let stores = StoreFactory(
            create: { _ throws(StoreError) in MemoryStore(.standard) },
            open: { _ throws(StoreError) in throw StoreError.damaged(detail: "x") })
        let site = Site(folder, stores: stores, accounts: MemoryAccountStore(), fallback: .french) {
            DemoSite.now
        }
        let lines = LogLines()
        let first = try #require(try site.prepareFirstRun())
        let administrator = try await site.desk.begin(
            token: SecretToken(first), login: "administrator", password: Password(DemoSite.secret),
            actor: try People(folder.people).actor(named: "A"), from: "")
        try await ServedDemo.running(site, log: lines) { _ in
        } _: { server in
            let stranger = try await ServedDemo.ask(server, "/en/plan/plan/mandates")
            #expect(stranger.hasPrefix("HTTP/1.1 303 "))
            let answer = try await ServedDemo.ask(
                server, "/en/plan/plan/mandates",
                ["Cookie: __Host-session=\(administrator.token.text)"])
            #expect(answer.hasPrefix("HTTP/1.1 500 "))
            let ids = answer.components(separatedBy: "administrator: ").dropFirst().map {
                $0.prefix(16)
            }
            let id = try #require(ids.first)
            #expect(lines.all.contains { $0.contains("error request request=\(id)") })
        }
    }
}
