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

/// Lists that are narrowed by their address.
@Suite("Narrowed lists") struct NarrowedLists {
    private func rows(_ address: String, on demo: DemoSite) async -> [String] {
        let csv = await demo.ask("/en/demo/plan/mandates.csv\(address)", as: .reader).text
        return csv.split(whereSeparator: \.isNewline).map(String.init)
    }

    /// A page up to the end of its first table; below it, that of mandates has what nobody has confirmed.
    private func first(of page: String) -> Substring {
        page.prefix(upTo: page.firstRange(of: "</table>")?.lowerBound ?? page.endIndex)
    }

    @Test func `only rows with all the words are shown, on the page and in the data`() async throws
    {
        let demo = try await DemoSite.shown()
        let all = await rows("", on: demo)
        let some = await rows("?words=council%20periodically", on: demo)
        #expect(all.count == 12)
        #expect(some.count == 2)
        #expect(some.last?.contains("WTSA-108-2024.op.3.1") == true)
        let page = await demo.ask(
            "/en/demo/plan/mandates?words=council%20periodically", as: .reader)
        #expect(first(of: page.text).matches(of: /<tr><td/).count == 1)
        #expect(await rows("?words=ZZZZ", on: demo).count == 1)
    }

    @Test func `a code that is not shown is found as well as the name that stands for it`()
        async throws
    {
        let demo = try await DemoSite.shown()
        let byCode = await rows("?words=TSB-DIR", on: demo)
        #expect(byCode.count > 1)
        #expect(byCode.dropFirst().allSatisfy { $0.contains("TSB-DIR") })
        let byName = await rows("?words=Director%20of%20the%20Telecommunication", on: demo)
        #expect(Set(byCode).isSubset(of: byName))
    }

    @Test func `columns are chosen by name, in the order of the list`() async throws {
        let demo = try await DemoSite.shown()
        let rows = await rows("?columns=status&columns=code", on: demo)
        #expect(rows.first?.hasSuffix("code,status") == true)
        let page = await demo.ask(
            "/en/demo/plan/mandates?columns=status&columns=code&sort=-code", as: .reader)
        #expect(first(of: page.text).matches(of: #/<th /#).count == 2)
        let unknown = await self.rows("?columns=nothing", on: demo)
        #expect(unknown == (await self.rows("", on: demo)))
    }
}
