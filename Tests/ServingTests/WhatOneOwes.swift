import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Testing
import Vocabulary

@testable import Serving

/// What the first page tells of work, values and translations, and how mandates without evidence count.
@Suite("What one owes") struct WhatOneOwes {
    private let today = CalendarDate("2026-11-22")

    @Test func `a mandate that is said to be completed counts apart until something shows it`()
        throws
    {
        let today = try #require(today)
        var mandate = Mandate(id: Identifier(high: 1, low: 1))
        mandate.status = .completed
        #expect(MandateState(of: mandate, on: today) == .claimed)
        var evidence = Evidence()
        evidence.date = today
        mandate.evidence = [evidence]
        #expect(MandateState(of: mandate, on: today) == .done)
    }

    @Test
    func `open mandates, milestones and treatments stand by date, those of one's posts alone`()
        async throws
    {
        let workspace = try await DemoSite.shown().register.workspace()
        let all = workspace.owedWork(of: [])
        #expect(all.map(\.due) == all.map(\.due).sorted())
        #expect(Set(all.map(\.kind)) == [Mandate.kind, Milestone.kind, Treatment.kind])
        let post = try #require(workspace.key(Post.kind, code: "OPD-PLN"))
        let own = workspace.owedWork(of: [post])
        #expect(!own.isEmpty && own.count < all.count)
        #expect(own.allSatisfy { workspace.isWork($0.kind, $0.key, of: [post]) })
    }

    @Test func `somebody with indicators learns which periods lack values`() async throws {
        let demo = try await DemoSite()
        let page = await demo.ask("/en/demo", as: .contributor)
        #expect(page.status == 200)
        let asked = page.text.contains("/en/demo/results/collect?period=")
        let workspace = try demo.register.workspace()
        let post = try #require(workspace.key(Post.kind, code: "OPD-PLN"))
        let own = workspace.records(Indicator.self).filter { $0.isWork(of: [post]) }
        #expect(asked == !own.isEmpty)
    }

    @Test func `a translator learns how much there is to translate`() async throws {
        let demo = try await DemoSite()
        let made = await demo.ask(
            "/en/demo/documents/meetings/new", as: .editor,
            sending: [("code", "M-X"), ("name.en", "One more meeting"), ("why", "New")])
        #expect(made.location.contains("done="))
        let page = await demo.ask("/ar/demo", as: .translator)
        let other = await demo.ask("/ar/demo", as: .editor)
        #expect(page.text.contains("/ar/demo/documents/translations?language=ar"))
        #expect(!other.text.contains("/ar/demo/documents/translations?language=ar"))
    }

    @Test func `changes go back page by page to the first`() async throws {
        let demo = try await DemoSite.shown()
        let position = try demo.register.workspace().position
        let old = await demo.ask("/en/demo/results/changes?before=3", as: .reader)
        #expect(old.status == 200)
        #expect(!old.text.contains("?before=1\""))
        let none = await demo.ask("/en/demo/results/changes?before=-9", as: .reader)
        #expect(none.status == 200)
        let far = await demo.ask("/en/demo/results/changes?before=\(position + 500)", as: .reader)
        let now = await demo.ask("/en/demo/results/changes", as: .reader)
        #expect(
            far.text.contains("<ul class=\"feed\">") == now.text.contains("<ul class=\"feed\">"))
    }

    @Test func `an unknown time is told on a page of the register`() async throws {
        let demo = try await DemoSite.shown()
        let page = await demo.ask("/en/demo/plan/mandates?as_of=foo", as: .reader)
        #expect(page.status == 400)
        #expect(page.text.contains("foo"))
        #expect(page.text.contains("/en/demo/plan/mandates") || page.text.contains("/en/demo/plan"))
        #expect(!page.text.contains("as_of=foo\""))
    }

    @Test func `a name that no register can have stays in its field`() async throws {
        let demo = try await DemoSite()
        let page = await demo.ask(
            "/en/registers/new", as: .administrator, sending: [("name", "My Register")])
        #expect(page.status == 422)
        #expect(page.text.contains("value=\"My Register\""))
        #expect(page.text.contains("<details open>"))
        #expect(page.text.contains("id=\"name-error\""))
    }

    @Test func `a search is narrowed by type, owner and age, and finds pages by name`() async throws
    {
        let demo = try await DemoSite.shown()
        let risks = await demo.ask("/en/demo/search.json?q=type:risk", as: .reader)
        #expect(risks.text.contains("\"type\":\"risk\""))
        #expect(!risks.text.contains("\"type\":\"mandate\""))
        let french = await demo.ask("/fr/demo/search.json?q=type:risque", as: .reader)
        #expect(french.text.contains("\"type\":\"risk\""))
        let owned = await demo.ask("/en/demo/search.json?q=type:mandate+owner:OPD-PLN", as: .reader)
        let all = await demo.ask("/en/demo/search.json?q=type:mandate", as: .reader)
        #expect(owned.text.count > 3 && owned.text.count < all.text.count)
        let pages = await demo.ask("/en/demo/search?q=strategy+map", as: .reader)
        #expect(pages.text.contains("<a href=\"/en/demo/plan/map\""))
        let words = await demo.ask("/en/demo/search?q=no:operator", as: .reader)
        #expect(words.status == 200)
    }

    @Test func `the values of an indicator are a list of their own, as data too`() async throws {
        let demo = try await DemoSite.shown()
        let page = await demo.ask("/en/demo/results/indicators/2024.TP5-b.1/values", as: .reader)
        #expect(page.status == 200)
        let data = await demo.ask("/en/demo/results/indicators/2024.TP5-b.1/values.csv")
        #expect(data.text.contains("denominator"))
        let none = await demo.ask("/en/demo/results/indicators/NONE/values.csv", as: .reader)
        #expect(none.status == 404)
    }
}
