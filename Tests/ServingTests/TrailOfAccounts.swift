import Accounts
import Diagnostics
import Foundation
import Journals
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("The audit trail", .timeLimit(.minutes(30)), .serialized) struct TrailOfAccounts {
    private func caller(_ role: Role, _ demo: DemoSite) throws -> Caller {
        try demo.site.desk.caller(session: #require(demo.people[role])).caller
    }

    @Test(arguments: Language.allCases)
    func `every kind of event has words of its own in every language`(_ language: Language) {
        let words = TrailEvent.Kind.allCases.map {
            Site.catalogue.text("trail.kind.\($0.rawValue)", in: language)
        }
        #expect(!words.contains(nil))
        #expect(Set(words).count == words.count)
    }

    @Test(arguments: Language.allCases)
    func `the page is there in every language, with names in the place of pseudonyms`(
        _ language: Language
    ) async throws {
        let demo = try await DemoSite.shown()
        let page = await demo.ask("/\(language.code)/trail", as: .administrator)
        #expect(page.status == 200)
        #expect(page.text.contains("<html lang=\"\(language.code)\""))
        for key in ["trail.title", "trail.kind", "trail.what", "trail.lead", "column."] {
            #expect(!page.text.contains(key), "\(key)")
        }
        #expect(page.text.contains("translator</bdi>"))
        let actor = try #require(caller(.translator, demo).actor)
        #expect(!page.text.contains(actor.description))
    }

    @Test func `the menu leads those to it who may read it`() async throws {
        let demo = try await DemoSite.shown()
        for role in Role.allCases {
            let page = await demo.ask("/en/demo", as: role)
            let isAllowed = role == .administrator || role == .auditor
            #expect(page.text.contains("href=\"/en/trail\"") == isAllowed, "\(role)")
        }
    }

    @Test func `an auditor learns nothing of people who are only in other registers`()
        async throws
    {
        let demo = try await DemoSite()
        let stranger = NewAccount(
            login: "stranger", actor: People.newActor(), roles: ["hidden-1": [.reader]])
        _ = try demo.site.desk.makeAccount(stranger, by: caller(.administrator, demo))
        let everything = await demo.ask("/en/trail.csv", as: .administrator).text
        #expect(everything.contains(stranger.actor.description))
        #expect(everything.contains("hidden-1"))
        for address in ["/en/trail", "/en/trail.csv", "/en/trail.json"] {
            let seen = await demo.ask(address, as: .auditor).text
            #expect(!seen.contains(stranger.actor.description), "\(address)")
            #expect(!seen.contains("hidden-1"), "\(address)")
            #expect(seen.contains("demo"), "\(address)")
        }
    }

    @Test func `data has codes and pseudonyms, the newest first`() async throws {
        let demo = try await DemoSite.shown()
        let csv = await demo.ask("/en/trail.csv", as: .administrator).text
        #expect(csv.hasPrefix("\u{FEFF}number,at,event,by,about,register,address"))
        #expect(csv.contains("roles-changed"))
        let json = await demo.ask("/fr/trail.json?before=3", as: .administrator).text
        let events = try #require(try JSONReader.read(Array(json.utf8).dropLast()).elements)
        #expect(events.map { $0["event"]?.text } == ["signed-in", "begun"])
        #expect(await demo.ask("/en/trail.docx", as: .administrator).status == 404)
        #expect(RouteName.of(["en", "trail.csv"], isPost: false) == "/:language/trail")
    }

    @Test func `older events are a link away`() async throws {
        let demo = try await DemoSite()
        let actor = try caller(.administrator, demo).actor
        for number in 0..<TrailPart.pageSize {
            demo.site.desk.trail.note(refused: .denied, to: actor, in: "w\(number)", from: "")
        }
        let page = await demo.ask("/en/trail", as: .administrator).text
        #expect(page.components(separatedBy: "<tr>").count == TrailPart.pageSize + 2)
        let last = try demo.site.desk.trail(by: caller(.administrator, demo)).events.last
        let number = try #require(last?.number)
        #expect(page.contains("/en/trail?before=\(number)\""))
        #expect(page.contains("Older events"))
        let older = await demo.ask("/en/trail?before=\(number)", as: .administrator).text
        #expect(older.contains("<tbody>") && !older.contains("Older events"))
    }

    @Test func `refusals of somebody known are kept with the register, those of strangers are not`()
        async throws
    {
        let demo = try await DemoSite()
        let trail = demo.site.desk.trail
        let administrator = try caller(.administrator, demo)
        let before = try demo.site.desk.trail(by: administrator).events.count
        for caller in [try caller(.reader, demo), .anybody] {
            let trace = RequestTrace()
            trace.note(caller, from: "192.0.2.7")
            trace.note(workspace: "demo")
            trace.note(
                Refusal(
                    Finding("permission.denied", .error),
                    [
                        Finding("account.sign-in-failed", .error),
                        Finding("record.not-found", .error),
                    ]))
            trace.keepRefusals(in: trail)
        }
        let events = try demo.site.desk.trail(by: administrator).events
        #expect(events.count == before + 1)
        #expect(events.first?.kind == .denied)
        #expect(events.first?.workspace == "demo")
        #expect(try events.first?.actor == caller(.reader, demo).actor)
    }

    @Test func `what the server refuses to a program is in the trail, with its address`()
        async throws
    {
        let demo = try await DemoSite()
        try await ServedDemo.running(demo.site) { server in
            for _ in 0..<2 {
                let answer = try await ServedDemo.ask(
                    server, "/api/v1/demo/units", ["Authorization: Bearer tl_canary"])
                #expect(answer.hasPrefix("HTTP/1.1 401 "))
            }
        }
        let events = try demo.site.desk.trail(by: caller(.administrator, demo)).events
        #expect(events.filter { $0.kind == .tokenFailed }.map(\.address) == ["127.0.0.1"])
    }
}
