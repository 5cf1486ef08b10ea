import Accounts
import Commanding
import Foundation
import Journals
import Serving
import StoreSQLite
import Testing
import Vocabulary

/// The command line against a server at this machine, over HTTP.
@Suite("Commands on a server", .serialized) struct CommandsOnAServer {
    private let folder: DataFolder
    private let site: Site
    private let token: String

    private static let now = Instant(milliseconds: 1_795_348_800_000)
    private static let stores = StoreFactory(
        create: { path throws(StoreError) in try SQLiteStore.creating(path) },
        open: { path throws(StoreError) in try SQLiteStore.opening(path) })

    init() async throws {
        folder = DataFolder(
            FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID())").path)
        let made = throughline(
            ["demo", "--data", folder.path], stores: Self.stores, clock: { Self.now })
        try #require(made.code == 0)
        site = Site(
            folder, stores: Self.stores, accounts: MemoryAccountStore(), fallback: .spanish,
            clock: { Self.now })
        token = try await Self.token(site)
    }

    private static func token(_ site: Site) async throws -> String {
        let first = try #require(try site.prepareFirstRun())
        let ada = try await site.desk.begin(
            token: SecretToken(first), login: "ada",
            password: Password("mellow orchard beneath nine lanterns"),
            actor: Identifier(high: 1, low: 1), from: "")
        let caller = try site.desk.caller(session: ada.token).caller
        let expires = Instant(milliseconds: now.milliseconds + 86_400_000)
        return try site.desk.makeToken(
            NewToken(name: "test", scopes: [.read, .write], expires: expires), by: caller
        ).secret.text
    }

    /// Runs commands, one after the other, while the site is served at a free port.
    private func commands(_ all: [[String]], token: String) async throws -> [Transcript] {
        let (starts, start) = AsyncStream<RunningServer>.makeStream()
        let work = Task {
            var settings = ServerSettings()
            settings.port = 0
            try await WebServer(site, settings) { _ in }.run(stopsOnSignals: false) { server in
                start.yield(server)
            }
        }
        var started = starts.makeAsyncIterator()
        let server = try #require(await started.next())
        let environment = [
            "LANG": "en_GB.UTF-8", "THROUGHLINE_SERVER": "http://127.0.0.1:\(server.port)/demo",
            "THROUGHLINE_TOKEN": token,
        ]
        // Commands wait on their thread, which must be none of those that the server runs on.
        let answers = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: all.map {
                        throughline($0, environment: environment, clock: { Self.now })
                    })
            }
        }
        await server.stop()
        try await work.value
        return answers
    }

    @Test func `a mandate is tied, checked and told of as in a file of one's own`() async throws {
        let answers = try await commands(
            [
                [
                    "mandate", "link", "WTSA-108-2024.op.4", "--owner", "SPD-SGC", "--deputy",
                    "SPD-H", "--element", "O2.3", "--why", "From afar",
                ],
                ["check", "mandate.no-owner", "--format", "json"],
                ["history", "WTSA-108-2024.op.4", "--type", "mandate", "--format", "csv"],
                ["mandate", "link", "WTSA-108-2024.op.4", "--owner", "NOBODY", "--why", "x"],
            ], token: token)
        #expect(answers.map(\.code) == [0, 0, 0, 4])
        #expect(answers[1].output == "[]\n")
        #expect(answers[2].output.contains("From afar"))
    }

    @Test func `values are there as in a file of one's own`() async throws {
        let words = ["indicator", "show", "2024.TP5-b.1"]
        let here = throughline(
            words + ["--data", folder.path, "--register", "demo"], stores: Self.stores,
            clock: { Self.now })
        let there = try await commands([words], token: token)
        #expect(here.code == 0)
        #expect(there[0].output == here.output)
    }

    @Test func `words are found, and entries are told, as in a file of one's own`() async throws {
        let all = [
            ["search", "战略", "--limit", "1000", "--format", "csv"],
            ["journal", "root", "--format", "csv"],
            ["journal", "log", "--limit", "3", "--format", "csv"],
        ]
        let here = all.map { words in
            throughline(
                words + ["--data", folder.path, "--register", "demo"], stores: Self.stores,
                clock: { Self.now })
        }
        let there = try await commands(all, token: token)
        #expect(there.map(\.code) == [0, 0, 0])
        let lines = { (text: String) in Set(text.split(whereSeparator: \.isNewline)) }
        #expect(lines(here[0].output).count > 20)
        #expect(lines(there[0].output) == lines(here[0].output))
        #expect(there[1].output == here[1].output)
        #expect(lines(there[2].output).count == 4)
    }

    @Test func `without a token that counts nothing is told, and why is`() async throws {
        let answers = try await commands([["mandate", "list"]], token: "tl_nothing")
        #expect(answers[0].code == 6)
        #expect(answers[0].findings.first == "server.denied")
        #expect(answers[0].output.isEmpty)
    }
}
