import Accounts
import Diagnostics
import Foundation
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// The feed that calendar programs follow, over HTTP.
@Suite("The feed of the calendar", .timeLimit(.minutes(30)), .serialized) struct CalendarFeed {
    private func token(
        _ demo: DemoSite, _ scopes: Set<APIToken.Scope>
    ) throws -> SecretToken {
        let session = try #require(demo.people[.analyst])
        let caller = try demo.site.desk.caller(session: session).caller
        return try demo.site.desk.makeToken(
            NewToken(
                name: "Calendar", scopes: scopes, workspace: nil,
                expires: Instant(milliseconds: DemoSite.now.milliseconds + 86_400_000)),
            by: caller
        ).secret
    }

    @Test
    func `a token for reading alone shows what isn't published yet, in the feed and nowhere else`()
        async throws
    {
        let demo = try await DemoSite()
        let made = await demo.ask(
            "/en/demo/documents/meetings/new", as: .editor,
            sending: [
                ("code", "TSAG-X"), ("name.en", "An extra meeting"), ("body", "TSAG"),
                ("period", "2027-04-30/2027-04-30"), ("limits.0.limit", "translation"),
                ("limits.0.months", "2"), ("why", "Agreed"),
            ])
        #expect(made.location.contains("done="), "\(made.text)")
        let (reading, writing) = (try token(demo, [.read]), try token(demo, [.read, .write]))
        let lines = LogLines()
        let feed = "/en/demo/documents/calendar.ics"
        try await ServedDemo.running(demo.site, log: lines) { server in
            let open = try await ServedDemo.ask(server, feed)
            #expect(open.contains("text/calendar") && !open.contains("An extra meeting"))
            let own = try await ServedDemo.ask(server, "\(feed)?token=\(reading.text)")
            #expect(own.contains("An extra meeting") && own.contains("20270228"))
            for path in [
                "\(feed)?token=\(writing.text)", "\(feed)?token=x",
                "/en/demo/documents/meetings?token=\(reading.text)",
            ] {
                #expect(try await !ServedDemo.ask(server, path).contains("An extra meeting"))
            }
        }
        #expect(!lines.all.joined().contains(reading.text))
    }

    @Test func `the events of one body have one address in all languages`() async throws {
        let demo = try await DemoSite.shown()
        var codes: Set<String> = []
        for language in ["ar", "en", "zh"] {
            let page = await demo.ask("/\(language)/demo/documents/calendar", as: .reader).text
            #expect(page.contains("calendar?body=itu.tsag"), "\(language)")
            let chosen = await demo.ask(
                "/\(language)/demo/documents/calendar.csv?body=itu.tsag", as: .reader
            ).text
            #expect(chosen.contains("TSAG-2027-03") && !chosen.contains("CWG-SFP-2027-01"))
            // The meeting with its limits, and the report that is due to the group.
            #expect(chosen.contains("WTSA-108-2024"), "\(chosen)")
            codes.insert("\(chosen.split(separator: "\n").count)")
        }
        #expect(codes.count == 1)
    }

    @Test func `what is overdue stands first, and is not folded away with past meetings`()
        async throws
    {
        let page = try await DemoSite.shown().ask("/en/demo/documents/calendar", as: .reader).text
        let overdue = try #require(page.range(of: "<h2>Overdue</h2>"))
        let folded = try #require(page.range(of: "<details class=\"views\">"))
        let milestone = try #require(
            page.range(of: "OP-T.4.M1", range: overdue.upperBound..<page.endIndex))
        #expect(milestone.upperBound < folded.lowerBound)
    }
}
