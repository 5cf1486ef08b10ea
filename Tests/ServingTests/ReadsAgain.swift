import Accounts
import Foundation
import HTTPTypes
import Journals
import NIOCore
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// Programs that read the same again, over one connection that stays open.
@Suite("Reads again", .timeLimit(.minutes(30)), .serialized) struct ReadsAgain {
    private static let units = "/api/v1/demo/units?limit=5"

    private static func get(_ path: String, _ fields: [String] = []) -> String {
        (["GET \(path) HTTP/1.1", "Host: localhost"] + fields).joined(separator: "\r\n")
            + "\r\n\r\n"
    }

    private static func bearing(_ token: SecretToken) -> [String] {
        ["Authorization: Bearer \(token.text)"]
    }

    private static func body(_ answer: String) -> String {
        answer.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
    }

    /// The fields of an answer besides those that differ each time.
    private static func fields(_ answer: String) -> Set<String> {
        let head = answer.components(separatedBy: "\r\n\r\n")[0].lowercased()
        return Set(
            head.components(separatedBy: "\r\n").filter {
                !$0.hasPrefix("x-request-id") && !$0.hasPrefix("date")
            })
    }

    private func token(
        _ demo: DemoSite, of role: Role
    ) throws -> (token: APIToken, secret: SecretToken, caller: Caller) {
        let caller = try demo.site.desk.caller(session: #require(demo.people[role])).caller
        let made = try demo.site.desk.makeToken(
            NewToken(
                name: "Reads", scopes: [.read], workspace: nil,
                expires: Instant(milliseconds: DemoSite.now.milliseconds + 86_400_000)),
            by: caller)
        return (made.token, made.secret, caller)
    }

    @Test func `the same answer comes again, each under a name of its own`() async throws {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        let lines = LogLines()
        try await ServedDemo.running(demo.site, log: lines) { server in
            let connection = try RawConnection(port: server.port)
            var answers: [String] = []
            for _ in 0..<4 {
                await connection.send(Self.get(Self.units, Self.bearing(token.secret)))
                answers.append(await connection.answer())
            }
            #expect(answers[0].hasPrefix("HTTP/1.1 200 "))
            #expect(Set(answers.map(Self.body)).count == 1)
            #expect(Set(answers.map(Self.fields)).count == 1, "\(answers.map(Self.fields))")
            #expect(answers.allSatisfy { $0.lowercased().contains("\r\ndate: ") })
            #expect(Set(answers).count == 4)
        }
        #expect(lines.all.filter { $0.contains("/api/v1/:register/:records") }.count == 4)
        #expect(!lines.all.joined().contains(token.secret.text))
    }

    @Test func `a change is seen by the next read, and a revoked token reads nothing`()
        async throws
    {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        let unit = "/api/v1/demo/units/TSB"
        try await ServedDemo.running(demo.site) { server in
            let connection = try RawConnection(port: server.port)
            for number in 0..<5 {
                let made = demo.api(
                    .post, "demo/units", as: .editor,
                    body: "{\"why\":\"x\",\"values\":{\"code\":\"N\(number)\"}}")
                #expect(made.status == 201)
                for _ in 0..<3 {
                    await connection.send(
                        Self.get("/api/v1/demo/units/N\(number)", Self.bearing(token.secret)))
                    #expect(await connection.answer().hasPrefix("HTTP/1.1 200 "))
                    await connection.send(Self.get(unit, Self.bearing(token.secret)))
                    #expect(await connection.answer().contains("\"TSB\""))
                }
            }
            try demo.site.desk.revokeToken(
                token.token.key, of: #require(token.caller.account), by: token.caller)
            await connection.send(Self.get(unit, Self.bearing(token.secret)))
            #expect(await connection.answer().hasPrefix("HTTP/1.1 401 "))
        }
    }

    @Test func `nobody gets what another one may read`() async throws {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        let made = demo.api(
            .post, "demo/units", as: .editor,
            body: #"{"why":"x","values":{"code":"NEW","name.en":"Not published"}}"#)
        #expect(made.status == 201)
        try await ServedDemo.running(demo.site) { server in
            let connection = try RawConnection(port: server.port)
            for _ in 0..<3 {
                await connection.send(
                    Self.get("/api/v1/demo/units/NEW", Self.bearing(token.secret)))
                #expect(await connection.answer().contains("Not published"))
                for fields in [[], Self.bearing(SecretToken("tl_" + token.secret.text))] {
                    await connection.send(Self.get("/api/v1/demo/units/NEW", fields))
                    #expect(!(await connection.answer().contains("Not published")))
                }
            }
        }
    }

    @Test func `requests that come at once are answered in their order`() async throws {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        try await ServedDemo.running(demo.site) { server in
            let connection = try RawConnection(port: server.port)
            let one = Self.get("/api/v1/demo/units/TSB", Self.bearing(token.secret))
            let page = Self.get("/healthz")
            let other = Self.get("/api/v1/demo/units/OPD", Self.bearing(token.secret))
            for _ in 0..<5 {
                await connection.send(one + page + other + one + page)
                var answers: [String] = []
                for _ in 0..<5 { answers.append(await connection.answer()) }
                #expect(answers.allSatisfy { $0.hasPrefix("HTTP/1.1 200 ") })
                let told = answers.map { answer in
                    ["\"code\":\"TSB\"", "\"code\":\"OPD\""].firstIndex { answer.contains($0) }
                }
                #expect(told == [0, nil, 1, 0, nil])
            }
            await connection.send(
                Self.get(
                    "/api/v1/demo/units/TSB", Self.bearing(token.secret) + ["Connection: close"])
            )
            #expect(await connection.rest().hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `the bytes of a known read are part of the request in which they stand`()
        async throws
    {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        let known = Self.get("/api/v1/demo/units/TSB", Self.bearing(token.secret))
        try await ServedDemo.running(demo.site) { server in
            for beginning in [
                "POST /api/v1/demo/units HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                    + "\(known.utf8.count)\r\nContent-Type: application/json\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nX-Rest: ",
            ] {
                let connection = try RawConnection(port: server.port)
                for _ in 0..<3 {
                    await connection.send(known)
                    #expect(await connection.answer().contains("\"TSB\""))
                }
                await connection.send(beginning)
                try await Task.sleep(for: .milliseconds(100))
                await connection.send(known)
                let answer = await connection.answer()
                #expect(!answer.contains("\"TSB\""), "\(beginning): \(answer)")
                await connection.send(known)
                #expect(await connection.answer().contains("\"TSB\""))
            }
        }
    }

    @Test func `a known read that comes in pieces is answered`() async throws {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        let known = Self.get("/api/v1/demo/units/TSB", Self.bearing(token.secret))
        try await ServedDemo.running(demo.site) { server in
            let connection = try RawConnection(port: server.port)
            for _ in 0..<3 {
                await connection.send(String(known.prefix(40)))
                try await Task.sleep(for: .milliseconds(50))
                await connection.send(String(known.dropFirst(40)))
                #expect(await connection.answer().contains("\"TSB\""))
                await connection.send(known)
                #expect(await connection.answer().contains("\"TSB\""))
            }
        }
    }

    @Test func `a connection on which reads come again and again is not closed`() async throws {
        let demo = try await DemoSite()
        let token = try token(demo, of: .analyst)
        try await ServedDemo.running(demo.site) {
            $0.idleTimeout = .milliseconds(400)
        } _: { server in
            let connection = try RawConnection(port: server.port)
            let clock = ContinuousClock()
            let start = clock.now
            while clock.now - start < .seconds(3) {
                await connection.send(Self.get(Self.units, Self.bearing(token.secret)))
                #expect(await connection.answer().hasPrefix("HTTP/1.1 200 "))
            }
        }
    }

    @Test func `what is asked again and again stays, whatever else is asked`() {
        func question(_ address: String) -> ProgramRead.Question {
            ProgramRead.Question(address: address, languages: "", version: "", secret: nil)
        }
        let answers = KeptAnswers()
        let answer = ReadyAnswer(
            status: .ok, headers: HTTPFields(),
            body: ByteBuffer(repeating: 0x20, count: 100_000))
        answers.keep(answer, to: question("often"), for: .anybody)
        for number in 0..<1_000 {
            answers.keep(answer, to: question("\(number)"), for: .anybody)
            #expect(answers.answer(to: question("often"), for: .anybody) != nil, "\(number)")
        }
        #expect(answers.answer(to: question("0"), for: .anybody) == nil)
        #expect(answers.answer(to: question("999"), for: .anybody) != nil)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (1_709_164_805, "Thu, 29 Feb 2024 00:00:05 GMT"),
    ])
    func `the time is written as HTTP wants it`(_ second: Int, _ text: String) {
        var date = HTTPDate()
        #expect(date.text(at: second) == text)
        #expect(date.text(at: second) == text)
    }
}
