import Diagnostics
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("What differs since then") struct SinceThen {
    private let page = "/en/demo/results/differences"
    private let mandate = "/en/demo/plan/mandates/WTSA-108-2024.op.4"

    /// The demo, changed by an editor, and published again by an approver.
    private func published() async throws -> DemoSite {
        let demo = try await DemoSite()
        _ = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [("owner", "SPD-SGC"), ("why", "Looked after by <SPD>")])
        _ = await demo.ask(
            "/en/demo/documents/snapshots/new", as: .approver,
            sending: [("code", "DEMO-2"), ("acknowledged", "Illustrative"), ("why", "x")])
        return demo
    }

    @Test func `values that nobody approved yet are shown to nobody in particular`() async throws {
        let demo = try await DemoSite()
        let indicator = "2024.TP5-b.1"
        let handed = await demo.ask(
            "/en/demo/results/collect", as: .editor,
            sending: [
                ("value.\(indicator)@2026@SPD", "987654"), ("why", "x"),
                ("sure", "\(indicator)/2026/SPD/987654//"),
            ])
        let page = String(handed.location.prefix { $0 != "?" })
        #expect(page.hasPrefix("/en/demo/results/submissions/"))
        _ = await demo.ask(
            "/en/demo/documents/snapshots/new", as: .approver,
            sending: [("code", "DEMO-2"), ("acknowledged", "Illustrative"), ("why", "x")])
        let known = await demo.ask(page, as: .reader)
        #expect(known.text.contains("987,654"))
        let unknown = await demo.ask(page)
        #expect(unknown.status == 200 && !unknown.text.contains("987,654"))
        #expect(unknown.text.contains("once they are approved"))
    }

    @Test func `a reader sees what changed since the last snapshot, by whom and why`()
        async throws
    {
        let demo = try await DemoSite()
        _ = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [("owner", "SPD-SGC"), ("why", "Looked after by <SPD>")])
        let answer = await demo.ask(page, as: .reader)
        #expect(answer.text.contains("new: SPD-SGC"))
        #expect(answer.text.contains("<bdi>editor</bdi>"))
        #expect(answer.text.contains("Looked after by &lt;SPD&gt;"))
        let csv = await demo.ask(page + ".csv", as: .reader).text
        #expect(csv.hasPrefix("\u{FEFF}type,code,name,field,change,before,now,at,by,entry,why"))
    }

    @Test func `everybody compares what was published, by roles and without reasons`()
        async throws
    {
        let demo = try await published()
        let answer = await demo.ask(page)
        #expect(answer.status == 200)
        #expect(answer.text.contains("new: SPD-SGC"))
        #expect(answer.text.contains("<bdi>editor</bdi>"))
        #expect(!answer.text.contains("Looked after by"))
        #expect(!(await demo.ask(page + ".json")).text.contains("\"why\""))
    }

    @Test func `what was never published is no moment for everybody`() async throws {
        let demo = try await published()
        for from in ["30", "2026-11-01", "NONE"] {
            #expect(await demo.ask("\(page)?from=\(from)").isRefused, "\(from)")
        }
        let first = await demo.ask(page + "?as_of=DEMO-0")
        #expect(first.text.contains("Nothing was published before"))
        let second = await demo.ask(page + "?as_of=DEMO-1")
        #expect(second.text.contains("differences since DEMO-0"))
    }

    @Test func `where nothing differs the page says so`() async throws {
        let demo = try await DemoSite.shown()
        let answer = await demo.ask(page, as: .reader)
        #expect(answer.text.contains("0 differences since DEMO-1"))
    }
}
