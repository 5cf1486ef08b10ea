import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

/// A workspace: a value, of which a change makes another or which refuses it with every reason.
@Suite struct WorkspaceTests {
    private func unit(_ code: String, _ number: UInt64) -> Unit {
        var unit = Unit(id: Identifier(high: 1, low: number))
        unit.code = code
        return unit
    }

    @Test func `the workspace before a change stays as it was`() throws {
        let empty = Workspace(.standard)
        let next = try empty.applying([.creating(unit("A", 1))])
        #expect(empty.count("unit") == 0 && empty.position == 0)
        #expect(next.count("unit") == 1 && next.position == 1)
    }

    @Test func `every reason against a change is told at once`() throws {
        let workspace = try Workspace(.standard).applying([.creating(unit("A", 1))])
        var second = unit("a", 2)
        second.parent = Identifier(high: 9, low: 9)
        var spaced = unit("B/C", 3)
        spaced.parent = unit("A", 1).id
        let refusal = #expect(throws: Refusal.self) {
            try workspace.applying([.creating(second), .creating(spaced), .creating(unit("", 4))])
        }
        #expect(
            refusal?.findings.map(\.code) == [
                "record.code-taken", "record.dangling", "record.code-signs", "record.field-needed",
            ])
    }

    @Test func `records of one change may point to each other, in any order`() throws {
        var child = unit("B", 2)
        child.parent = unit("A", 1).id
        let edits: [RecordEdit] = [.creating(child), .creating(unit("A", 1))]
        #expect(try Workspace(.standard).applying(edits).count("unit") == 2)
    }

    @Test func `a record that others point to can't be removed`() throws {
        var child = unit("B", 2)
        child.parent = unit("A", 1).id
        let workspace = try Workspace(.standard).applying([
            .creating(unit("A", 1)), .creating(child),
        ])
        let refusal = #expect(throws: Refusal.self) {
            try workspace.applying([.removing(unit("A", 1).id)])
        }
        #expect(refusal?.findings.map(\.code) == ["record.in-use"])
        let both = try workspace.applying([.removing(child.id), .removing(unit("A", 1).id)])
        #expect(both.count("unit") == 0)
    }

    @Test func `a code that another record gave up may be taken`() throws {
        let first = unit("A", 1)
        var renamed = first
        renamed.code = "Z"
        var workspace = try Workspace(.standard).applying([.creating(first)])
        let edit = try #require(RecordEdit.changing(first, to: renamed))
        workspace = try workspace.applying([edit])
        #expect(workspace.record(Unit.self, code: "a")?.code == "Z")
        workspace = try workspace.applying([.creating(unit("A", 2))])
        #expect(workspace.record(Unit.self, code: "a")?.id == unit("A", 2).id)
    }

    @Test func `codes are listed with their numbers as numbers`() {
        let codes = ["op.10", "op.2", "op.2.ii", "Op.1", "op.2.10", "op.2.9"]
        let sorted = codes.sorted { CodeOrder($0) < CodeOrder($1) }
        #expect(sorted == ["Op.1", "op.2", "op.2.9", "op.2.10", "op.2.ii", "op.10"])
    }

    @Test func `loaded records and later changes are one`() throws {
        var builder = LoadedRecords.Builder()
        let type = RecordDescription(Unit.self)
        for number in 1...300 {
            let json = type.json(of: unit("U\(number)", UInt64(number)).content)
            builder.add(Identifier(high: 1, low: UInt64(number)), version: number) {
                $0.append(contentsOf: json)
            }
        }
        let former: [String: RecordKey] = ["old": Identifier(high: 1, low: 7)]
        var workspace = Workspace(
            .standard, at: 300, ["unit": builder.finish(formerCodes: former)])
        #expect(workspace.count("unit") == 300)
        #expect(workspace.record(Unit.self, code: "u250")?.code == "U250")
        #expect(workspace.record(Unit.self, code: "OLD")?.code == "U7")
        #expect(workspace.record(Unit.self, code: "u301") == nil)
        var changed = unit("U250", 250)
        changed.code = "X"
        let edit = try #require(RecordEdit.changing(unit("U250", 250), to: changed))
        workspace = try workspace.applying([
            edit, .removing(unit("U9", 9).id), .creating(unit("N", 999)),
        ])
        #expect(workspace.count("unit") == 300)
        #expect(workspace.record(Unit.self, code: "u250")?.code == "X")
        #expect(workspace.record(Unit.self, code: "U9") == nil)
        #expect(workspace.records(Unit.self).count == 300)
        var formers: [String] = []
        workspace.forEachFormerCode { _, code, _ in formers.append(code) }
        #expect(formers.sorted() == ["old", "u250"])
    }
}
