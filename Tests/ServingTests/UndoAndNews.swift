import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// Taking one's own change back, and seeing what others changed since.
@Suite("Undo, and what changed since") struct UndoAndNews {
    private let mandate = "/en/demo/plan/mandates/WTSA-108-2024.op.4"

    /// A change by an editor, and the number of its entry.
    private func changed(_ demo: DemoSite) async throws -> Int {
        let saved = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [("owner", "SPD-SGC"), ("due", "2027-01-31"), ("why", "Agreed")])
        return try #require(saved.location.split(separator: "=").last.flatMap { Int($0) })
    }

    @Test func `who changed something can take it back`() async throws {
        let demo = try await DemoSite()
        let before = try demo.register.workspace().record(Mandate.self, code: "WTSA-108-2024.op.4")
        let number = try await changed(demo)
        let page = await demo.ask(mandate + "?done=\(number)", as: .editor)
        #expect(page.text.contains("results/changes/\(number)/undo"))
        let undone = await demo.ask(
            "/en/demo/results/changes/\(number)/undo", as: .editor, sending: [])
        #expect(undone.location.contains("done=\(number + 1)"))
        let after = try demo.register.workspace().record(Mandate.self, code: "WTSA-108-2024.op.4")
        #expect(after == before)
    }

    @Test func `nobody takes back what others did, nor what others built upon`() async throws {
        let demo = try await DemoSite()
        let number = try await changed(demo)
        let undo = "/en/demo/results/changes/\(number)/undo"
        #expect(await demo.ask(undo, as: .administrator, sending: []).status == 422)
        _ = await demo.ask(
            mandate + "/edit", as: .administrator, sending: [("owner", "SPD-H"), ("why", "Rather")])
        #expect(await demo.ask(undo, as: .editor, sending: []).status == 409)
        let workspace = try demo.register.workspace()
        let now = workspace.record(Mandate.self, code: "WTSA-108-2024.op.4")
        #expect(now?.owner.flatMap { workspace[$0] }?.code == "SPD-H")
    }

    @Test func `a form without the token of the session undoes nothing`() async throws {
        let demo = try await DemoSite()
        let number = try await changed(demo)
        let undo = "/en/demo/results/changes/\(number)/undo"
        #expect(await demo.ask(undo, as: .editor, sending: [], signed: false).status == 403)
    }

    @Test func `the first page tells what changed since somebody has seen all`() async throws {
        let demo = try await DemoSite()
        let position = try demo.register.workspace().position
        _ = await demo.ask(
            "/en/demo/results/changes/seen", as: .reader, sending: [("from", "\(position)")])
        let quiet = await demo.ask("/en/demo", as: .reader)
        #expect(!quiet.text.contains("results/changes/seen"))
        _ = try await changed(demo)
        let page = await demo.ask("/en/demo", as: .reader)
        #expect(page.text.contains("One change since you looked"))
        #expect(page.text.contains("Agreed"))
    }

    @Test func `the first page of somebody with a post tells what that post owes`() async throws {
        let demo = try await DemoSite.shown()
        let own = await demo.ask("/en/demo", as: .contributor)
        #expect(own.text.contains("What you owe"))
        #expect(own.text.contains("WTSA-108-2024.op.2.2.i"))
        #expect(!own.text.contains("mandates/WTSA-108-2024.op.3.2\""))
        let other = await demo.ask("/en/demo", as: .reader)
        #expect(other.text.contains("Due next"))
    }

    @Test func `strangers see neither who changed what nor what is broken`() async throws {
        let demo = try await DemoSite.shown()
        let page = await demo.ask("/en/demo")
        #expect(page.status == 200)
        #expect(!page.text.contains("class=\"finding"))
        #expect(!page.text.contains("class=\"small muted\""))
    }
}
