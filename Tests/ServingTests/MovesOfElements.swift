import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Moves in the results framework") struct MovesOfElements {
    private let framework = "/en/demo/plan/framework"

    private func move(_ demo: DemoSite, _ code: String, _ way: String) async -> Answered {
        await demo.ask(
            "\(framework)/\(code)/move", as: .editor,
            sending: [("way", way), ("why", "Order of the report")])
    }

    private func below(_ demo: DemoSite, _ code: String) throws -> [String] {
        let workspace = try demo.register.workspace()
        let element = try #require(workspace.record(PlanElement.self, code: code))
        return workspace.planLinks.children[element.id, default: []].map(\.code)
    }

    @Test func `an element goes up and down among those beside it, with a reason`() async throws {
        let demo = try await DemoSite()
        let answer = await move(demo, "O1.3", "up")
        #expect(answer.location.hasPrefix("\(framework)?plan=ITUT-2025&at=O1.3&done="))
        let order = ["O1.1", "O1.3", "O1.2", "O1.4", "O1.5", "O1.6"]
        #expect(try below(demo, "SP1") == order)
        let page = await demo.ask("\(framework)?at=O1.3", as: .reader).text
        let codes = page.split(separator: "class=\"code\"").compactMap { part in
            order.first { part.contains("<bdi>\($0)</bdi>") }
        }
        #expect(codes.starts(with: order.prefix(2)) || codes.contains("O1.3"))
        _ = await move(demo, "O1.3", "down")
        #expect(try below(demo, "SP1") == order.sorted())
        let history = await demo.ask("/en/demo/plan/elements/O1.3/history", as: .reader)
        #expect(history.text.contains("Order of the report"))
    }

    @Test func `an element goes below the one before it and out again behind it`() async throws {
        let demo = try await DemoSite()
        _ = await move(demo, "O1.3", "in")
        #expect(try below(demo, "O1.2") == ["O1.3"])
        #expect(try !below(demo, "SP1").contains("O1.3"))
        _ = await move(demo, "O1.3", "out")
        #expect(try below(demo, "SP1").prefix(3) == ["O1.1", "O1.2", "O1.3"])
    }

    @Test func `where there is nowhere to go nothing is changed`() async throws {
        let demo = try await DemoSite()
        let before = try demo.register.workspace().position
        for (code, way) in [("O1.1", "up"), ("O1.6", "down"), ("O1.1", "in"), ("SP1", "out")] {
            let answer = await move(demo, code, way)
            #expect(answer.status == 422, "\(code) \(way)")
        }
        #expect(await move(demo, "O1.1", "sideways").status == 404)
        #expect(
            await demo.ask("\(framework)/O1.2/move", as: .editor, sending: [("way", "up")]).status
                == 422)
        #expect(try demo.register.workspace().position == before)
    }

    @Test func `buttons stand for the ways that there are, for those who may`() async throws {
        let demo = try await DemoSite.shown()
        let first = await demo.ask("\(framework)?at=O1.1", as: .editor).text
        #expect(first.contains("value=\"down\" data-keys=\"J\""))
        #expect(!first.contains("value=\"up\"") && !first.contains("value=\"in\""))
        #expect(!(await demo.ask("\(framework)?at=O1.1", as: .reader)).text.contains("/move\""))
    }

    @Test func `an order that was chosen is that of outlines too`() async throws {
        let demo = try await DemoSite()
        _ = await move(demo, "SP2", "up")
        let goals = await demo.ask("/en/demo/results/goals", as: .reader).text
        let second = try #require(goals.firstRange(of: "A work programme that answers"))
        let first = try #require(goals.firstRange(of: "Planning that leads from strategy"))
        #expect(second.lowerBound < first.lowerBound)
    }
}
