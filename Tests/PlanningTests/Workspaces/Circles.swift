import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

/// Records that would lead back to themselves: refused, over however many others.
@Suite struct Circles {
    private func element(_ code: String, below parent: UInt64? = nil) -> PlanElement {
        var element = PlanElement(id: Identifier(high: 2, low: UInt64(code.utf8.first ?? 0)))
        element.code = code
        element.parent = parent.map { Identifier(high: 2, low: $0) }
        return element
    }

    private static let (a, b, c) = (UInt64(0x41), UInt64(0x42), UInt64(0x43))

    private func refused(_ edits: [RecordEdit], in workspace: Workspace? = nil) -> [Finding] {
        do throws(Refusal) {
            _ = try (workspace ?? Workspace(.standard)).applying(edits)
            return []
        } catch {
            return error.findings
        }
    }

    @Test func `an element can't stand above itself through several others`() throws {
        let tree = [element("A"), element("B", below: Self.a), element("C", below: Self.b)]
        let workspace = try Workspace(.standard).applying(tree.map { .creating($0) })
        let edit = try #require(RecordEdit.changing(tree[0], to: element("A", below: Self.c)))
        let findings = refused([edit], in: workspace)
        #expect(findings.map(\.code) == ["record.circle"])
        #expect(findings.first?.values["records"] == .list(["A", "C", "B"]))
        #expect(findings.first?.values["field"] == .term("field.element.parent"))
        #expect(findings.first?.place == Place(.record(kind: "element", code: "A")))
        #expect(workspace[tree[0].id]?.parent == nil)
    }

    @Test func `a circle that one change makes is told at each of its records`() {
        let circle = [
            element("A", below: Self.c), element("B", below: Self.a), element("C", below: Self.b),
        ]
        let findings = refused(circle.map { .creating($0) })
        #expect(findings.map(\.code) == Array(repeating: "record.circle", count: 3))
        let itself = refused([.creating(element("A", below: Self.a))])
        #expect(itself.map(\.code) == ["element.circle"])
    }

    @Test(arguments: ["alignedTo", "follows"])
    func `a plan neither follows itself nor stands under itself`(field: String) throws {
        var (first, second) = (
            Plan(id: Identifier(high: 3, low: 1)), Plan(id: Identifier(high: 3, low: 2))
        )
        (first.code, second.code) = ("P1", "P2")
        let path: WritableKeyPath<Plan, Identifier<Plan>?> =
            field == "follows" ? \.follows : \.alignedTo
        second[keyPath: path] = first.id
        let workspace = try Workspace(.standard).applying([.creating(first), .creating(second)])
        for other in [first, second] {
            var changed = first
            changed[keyPath: path] = other.id
            let edit = try #require(RecordEdit.changing(first, to: changed))
            let findings = refused([edit], in: workspace)
            #expect(findings.map(\.code) == ["record.circle"])
            let codes = other.id == first.id ? ["P1"] : ["P1", "P2"]
            #expect(findings.first?.values["records"] == .list(codes))
        }
    }

    @Test func `an indicator is counted into no part of itself and continues no later one`() throws
    {
        var indicators = (1...UInt64(3)).map { number in
            var indicator = Indicator(id: Identifier(high: 4, low: number))
            indicator.code = "I\(number)"
            return indicator
        }
        indicators[0].countedIn = indicators[2].id
        indicators[1].countedIn = indicators[0].id
        indicators[2].countedIn = indicators[1].id
        #expect(refused(indicators.map { .creating($0) }).count == 3)
        for index in indicators.indices { indicators[index].countedIn = nil }
        indicators[0].continues = [indicators[1].id, indicators[2].id]
        #expect(refused(indicators.map { .creating($0) }) == [])
        indicators[2].continues = [indicators[0].id]
        let findings = refused(indicators.map { .creating($0) })
        #expect(findings.map(\.code) == ["record.circle", "record.circle"])
        #expect(findings.first?.values["records"] == .list(["I1", "I3"]))
    }

    @Test func `a circle that a journal holds can be mended, and hinders nothing else`() throws {
        let (one, two) = (element("A", below: Self.b), element("B", below: Self.a))
        var workspace = Workspace(.standard)
        workspace.fold([.creating(one), .creating(two)])
        var named = one
        named.name = MultilingualText("Name", in: .english)
        let naming = try #require(RecordEdit.changing(one, to: named))
        #expect(refused([naming], in: workspace) == [])
        let mending = try #require(RecordEdit.changing(one, to: element("A")))
        #expect(refused([mending], in: workspace) == [])
    }
}
