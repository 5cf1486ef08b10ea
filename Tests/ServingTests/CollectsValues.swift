import Foundation
import Journals
import Planning
import Records
import Testing

@testable import Serving

@Suite("Values by the grid") struct CollectsValues {
    private let grid = "/en/demo/results/collect?period=2026"

    private func send(_ demo: DemoSite, _ fields: [(String, String)]) async -> Answered {
        await demo.ask(
            "/en/demo/results/collect", as: .editor,
            sending: [("period", "2026"), ("why", "x")] + fields)
    }

    /// What the form sends where one says that the values are right.
    private func sure(_ page: String) throws -> String {
        let field = try #require(page.range(of: "name=\"sure\" value=\""))
        return String(page[field.upperBound...].prefix { $0 != "\"" })
    }

    @Test func `a value is wanted for each part of the year that has begun, of who reports`()
        async throws
    {
        let page = try await DemoSite.shown().ask(grid, as: .editor).text
        #expect(page.contains("name=\"value.2024.TP3-a.2@2026-H2@SPD\""))
        #expect(page.contains("name=\"value.2024.TP5-b.1@2026@SPD\""))
        #expect(page.contains("name=\"of.2024.TP2-a.1@2026-Q4@SPD\""))
    }

    @Test func `what is locked stands in the grid without a field`() async throws {
        let page = try await DemoSite.shown().ask(grid, as: .editor).text
        #expect(page.contains("<bdi>42 of 45</bdi>"))
        #expect(!page.contains("2024.TP2-a.1@2026-Q1"))
    }

    @Test func `what was handed in stands in the grid, and is not taken again`() async throws {
        let demo = try await DemoSite()
        let field = ("value.2024.TP4-a.1@2026-Q3@SPD", "17.5")
        #expect(await send(demo, [field]).location.contains("/results/submissions/2026"))
        let page = await demo.ask(grid, as: .editor).text
        #expect(page.contains("<bdi>17.5</bdi>") && page.contains("submitted"))
        let again = await send(demo, [field])
        #expect(again.status == 422 && again.text.contains("handed in before"))
        let workspace = try demo.register.workspace()
        let more = ("pasted", "2024.TP2-a.1\t39\t44\t2026-Q3\tSPD")
        #expect(await send(demo, [field, more]).status == 303)
        let made = try demo.register.workspace().records(Submission.self)
            .filter { workspace[$0.id] == nil }
        #expect(made.map(\.count) == [1])
    }

    @Test func `a part above the whole is asked about once, and taken when it is right`()
        async throws
    {
        let demo = try await DemoSite()
        let whole = ("of.2024.TP2-a.1@2026-Q3@SPD", "40")
        let fields = [("value.2024.TP2-a.1@2026-Q3@SPD", "50"), whole]
        let asked = await send(demo, fields)
        #expect(asked.status == 422 && asked.text.contains("greater than the whole"))
        let other = [("value.2024.TP2-a.1@2026-Q3@SPD", "60"), whole]
        let answer = try sure(asked.text)
        #expect(await send(demo, other + [("sure", answer)]).status == 422)
        #expect(await send(demo, fields + [("sure", answer)]).status == 303)
    }

    @Test func `a value for a period that goes on is taken only by who says so`() async throws {
        let demo = try await DemoSite()
        let field = ("value.2024.TP5-b.1@2026@SPD", "74")
        let asked = await send(demo, [field])
        #expect(asked.status == 422 && asked.text.contains("lasts until"))
        #expect(asked.text.contains("value=\"74\""))
        #expect(await send(demo, [field, ("sure", try sure(asked.text))]).status == 303)
    }

    @Test func `a pasted line says its part of the period where there are several`() async throws {
        let demo = try await DemoSite.shown()
        let asked = await send(demo, [("pasted", "2024.TP2-a.1\t12\t20")])
        #expect(asked.status == 422 && asked.text.contains("2026-Q3 + SPD"))
        let locked = await send(demo, [("pasted", "2024.TP2-a.1\t12\t20\t2026-Q1")])
        #expect(locked.status == 422 && locked.text.contains("which is locked"))
        let other = await send(demo, [("pasted", "2024.TP5-b.1\t74\t2026\tNOBODY")])
        #expect(other.status == 404 || other.status == 422)
        #expect(other.text.contains("NOBODY"))
        let old = await send(demo, [("pasted", "2020.T.5-b.1\t12")])
        #expect(old.status == 422 && old.text.contains("No value of this indicator"))
    }

    @Test func `a value that is right after all needs no answer to what was asked before`()
        async throws
    {
        let demo = try await DemoSite()
        let field = "value.2024.TP2-a.1@2026-Q3@SPD"
        let whole = ("of.2024.TP2-a.1@2026-Q3@SPD", "40")
        let asked = await send(demo, [(field, "50"), whole])
        let answer = try sure(asked.text)
        #expect(await send(demo, [(field, "39"), whole, ("sure", answer)]).status == 303)
    }

    @Test func `what was typed where no value is wanted any more is told, not dropped`()
        async throws
    {
        let demo = try await DemoSite.shown()
        let gone = await send(
            demo,
            [("value.2024.TP2-a.1@2025-Q4@SPD", "5"), ("value.2024.TP4-a.1@2026-Q3@SPD", "17.5")])
        #expect(gone.status == 422 && gone.text.contains("No value of this indicator"))
    }

    @Test func `another unit can report by a pasted line`() async throws {
        let demo = try await DemoSite()
        let line = ("pasted", "2024.TP4-a.1\t3\t2026-Q3\tOPD")
        #expect(await send(demo, [line]).status == 303)
        #expect(await demo.ask(grid, as: .editor).text.contains("2024.TP4-a.1@2026-Q3@OPD"))
    }

    @Test func `a table that can't be read is kept with what was said of it`() async throws {
        let demo = try await DemoSite()
        let answer = await demo.ask(
            "/en/demo/results/import", as: .editor,
            sending: [("indicator", "NOPE"), ("role.0", "value")], file: Array("a\n1\n".utf8))
        #expect(answer.status == 422)
        #expect(answer.text.contains("name=\"document\" value=\"YQoxCg==\""))
        #expect(answer.text.contains("value=\"NOPE\""))
        #expect(answer.text.contains("<option value=\"value\" selected>"))
    }
}
