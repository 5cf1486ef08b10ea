import Records
import Testing

@testable import Serving

/// Lists that somebody saved to see them again.
@Suite("Saved views") struct ViewsOfLists {
    private func saved(
        _ name: String, _ to: String, on demo: DemoSite, as role: Role = .editor
    ) async -> Answered {
        await demo.ask(
            "/en/demo/views/new", as: role, sending: [("name", name), ("to", to)])
    }

    @Test func `a list is seen again with its filters and order, in any language`() async throws {
        let demo = try await DemoSite()
        let shown = await demo.ask(
            "/en/demo/plan/mandates?status=in-progress&sort=-due&page=2", as: .editor)
        let kept = "plan/mandates?status=in-progress&amp;sort=-due"
        #expect(shown.text.contains("value=\"\(kept)\""))
        let answer = await saved(
            "Late ones", "plan/mandates?status=in-progress&sort=-due", on: demo)
        #expect(answer.location == "/en/demo/plan/mandates?status=in-progress&sort=-due")
        let later = await demo.ask("/zh/demo/plan/duties", as: .editor)
        #expect(later.text.contains("href=\"/zh/demo/\(kept)\""))
        #expect(later.text.contains("Late ones"))
    }

    @Test func `a view is its bearer's alone`() async throws {
        let demo = try await DemoSite()
        _ = await saved("Mine", "plan/duties", on: demo)
        let others = await demo.ask("/en/demo/plan/mandates", as: .analyst)
        #expect(!others.text.contains("Mine"))
        let page = await demo.ask("/en/demo/plan/mandates", as: .editor).text
        let remove = try #require(
            page.firstMatch(of: /action="(\/en\/demo\/views\/[0-9a-f-]+\/remove)"/)?.output.1)
        #expect(await demo.ask(String(remove), as: .analyst, sending: []).status == 404)
        #expect(
            await demo.ask(String(remove), as: .editor, sending: [("to", "plan/mandates")]).location
                == "/en/demo/plan/mandates")
        #expect(!(await demo.ask("/en/demo/plan/mandates", as: .editor)).text.contains("Mine"))
    }

    @Test(arguments: ["", String(repeating: "x", count: 1_001)])
    func `a view without a name, or with a long one, is refused`(_ name: String) async throws {
        let demo = try await DemoSite()
        #expect(await saved(name, "plan/duties", on: demo).status == 422)
    }

    @Test func `whatever is kept leads to a page of the workspace`() async throws {
        let demo = try await DemoSite()
        for place in ["//example.org/x", "https://example.org", "../../people", "\\\\example.org"] {
            let answer = await saved("Away", place, on: demo)
            #expect(answer.location.hasPrefix("/en/demo/"), "\(place): \(answer.location)")
            #expect(!answer.location.contains(".."), "\(answer.location)")
        }
    }

    @Test func `somebody who only sees what is published has none`() async throws {
        let demo = try await DemoSite()
        #expect(!(await demo.ask("/en/demo/plan/mandates")).text.contains("views/new"))
        #expect(await saved("Mine", "plan/duties", on: demo, as: .editor).status == 303)
    }

    @Test func `there is an end to how many somebody has`() async throws {
        let demo = try await DemoSite()
        for number in 1...50 {
            #expect(await saved("View \(number)", "plan/duties", on: demo).status == 303)
        }
        #expect(await saved("One more", "plan/duties", on: demo).status == 422)
    }
}
