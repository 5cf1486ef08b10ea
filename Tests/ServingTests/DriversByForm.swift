import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Drivers entered by a form") struct DriversByForm {
    private let address = "/en/demo/organization/budget/B-2026/drivers"

    private func allocation(_ demo: DemoSite, _ code: String) throws -> Allocation? {
        try demo.register.workspace().record(Allocation.self, code: code)
    }

    /// The name of the field of a shared line and an output.
    private func field(_ demo: DemoSite, _ line: String, _ element: String) throws -> String {
        let workspace = try demo.register.workspace()
        let source = try #require(workspace.record(BudgetLine.self, code: line))
        let target = try #require(workspace.record(PlanElement.self, code: element))
        return DriverGrid.Cell(source: source.id.retyped(), target: target.id).name
    }

    private func form(_ demo: DemoSite, _ fields: [(String, String)]) throws -> [(String, String)] {
        fields + [("from", "\(try demo.register.workspace().position)"), ("why", "Drivers")]
    }

    @Test func `what was typed is one change; what stays is left alone`() async throws {
        let demo = try await DemoSite()
        let page = await demo.ask(address, as: .editor)
        let (one, other) = (
            try field(demo, "B-2026.IT", "O1.1"), try field(demo, "B-2026.IT", "KE6")
        )
        #expect(page.status == 200 && page.text.contains(one))
        let old = try #require(try allocation(demo, "B-2026.IT>O1.1"))
        let before = try demo.register.workspace().position
        let saved = await demo.ask(
            address, as: .editor, sending: try form(demo, [(one, "12.5"), (other, "7")]))
        #expect(saved.location.contains("done=\(before + 1)"), "\(saved.text)")
        #expect(try allocation(demo, "B-2026.IT>O1.1")?.driver == Quantity("12.5"))
        #expect(try allocation(demo, "B-2026.IT>O1.1")?.id == old.id)
        #expect(try allocation(demo, "B-2026.IT>KE6")?.driver == Quantity(7))
        let same = await demo.ask(
            address, as: .editor, sending: try form(demo, [(one, "12.5"), (other, "7")]))
        #expect(!same.location.contains("done="))
        #expect(try demo.register.workspace().position == before + 1)
    }

    @Test func `an emptied field takes the driver away, and is no zero`() async throws {
        let demo = try await DemoSite()
        let name = try field(demo, "B-2026.IT", "O1.1")
        let saved = await demo.ask(address, as: .editor, sending: try form(demo, [(name, " ")]))
        #expect(saved.location.contains("done="))
        #expect(try allocation(demo, "B-2026.IT>O1.1") == nil)
    }

    @Test func `no number, no reason, less than nothing: nothing is saved and nothing lost`()
        async throws
    {
        let demo = try await DemoSite()
        let name = try field(demo, "B-2026.IT", "O1.1")
        let before = try demo.register.workspace().position
        for typed in ["much<b>", "-4"] {
            let answer = await demo.ask(
                address, as: .editor, sending: try form(demo, [(name, typed)]))
            #expect(answer.status == 422 && !answer.text.contains("<b>"), "\(typed)")
            #expect(answer.text.contains("value=\"\(typed == "-4" ? "-4" : "much&lt;b")"))
        }
        let unsaid = await demo.ask(address, as: .editor, sending: [(name, "3")])
        #expect(unsaid.status == 422)
        #expect(try demo.register.workspace().position == before)
    }

    @Test func `the same driver changed by others meanwhile is a conflict, another one is none`()
        async throws
    {
        let demo = try await DemoSite()
        let one = try field(demo, "B-2026.IT", "O1.1")
        let other = try field(demo, "B-2026.IT", "O1.2")
        let seen = try form(demo, [])
        for (name, value) in [(one, "21"), (other, "22")] {
            let saved = await demo.ask(address, as: .editor, sending: seen + [(name, value)])
            #expect(saved.location.contains("done="), "\(saved.text)")
        }
        let conflict = await demo.ask(address, as: .editor, sending: seen + [(one, "23")])
        #expect(conflict.status == 409 && conflict.text.contains("value=\"23"))
        #expect(try allocation(demo, "B-2026.IT>O1.1")?.driver == Quantity(21))
        #expect(try allocation(demo, "B-2026.IT>O1.2")?.driver == Quantity(22))
    }

    @Test func `an element to which nothing goes yet gets a place`() async throws {
        let demo = try await DemoSite()
        let page = await demo.ask(address + "?also=G2", as: .editor)
        #expect(page.text.contains(try field(demo, "B-2026.IT", "G2")))
        #expect(await demo.ask(address + "?also=NONE", as: .editor).status == 404)
        for language in Language.allCases {
            let path = "/\(language.code)/demo/organization/budget/B-2026/drivers"
            #expect(await demo.ask(path, as: .editor).status == 200)
        }
    }
}
