import Planning
import Records
import Testing
import Vocabulary

/// What is worked out from a workspace and kept with it.
@Suite("Values kept with a workspace") struct KeptValuesOfWorkspaces {
    private static func unit(_ number: UInt64, parent: UInt64? = nil) -> Unit {
        var unit = Unit(id: Identifier(high: 0, low: number))
        unit.code = "U\(number)"
        unit.name = MultilingualText("Unit \(number)", in: .english)
        unit.parent = parent.map { Identifier(high: 0, low: $0) }
        return unit
    }

    @Test func `a value is worked out once for all copies, and again after a change`() throws {
        var times = 0
        func count(_ workspace: Workspace) -> Int {
            workspace.kept("count") {
                times += 1
                return $0.count(Unit.kind)
            }
        }
        let one = try Workspace(.standard).applying([.creating(Self.unit(1))])
        let copy = one
        #expect((count(one), count(copy), times) == (1, 1, 1))
        let two = try one.applying([.creating(Self.unit(2))])
        #expect((count(two), count(one), times) == (2, 1, 2))
    }

    @Test func `a record that was read of one type is none of another`() throws {
        let unit = Self.unit(1)
        let workspace = try Workspace(.standard).applying([.creating(unit)])
        #expect(workspace[unit.id] == unit)
        #expect(workspace.content(Unit.kind, unit.id.retyped()) == unit.content)
        #expect(workspace.content(Mandate.kind, unit.id.retyped()) == nil)
        #expect(workspace[unit.id.retyped(as: Mandate.self)] == nil)
    }

    @Test func `a key that a record of any type has is not given again`() throws {
        let unit = Self.unit(1)
        let workspace = try Workspace(.standard).applying([.creating(unit)])
        var post = Post(id: unit.id.retyped())
        post.code = "P1"
        #expect(throws: (any Error).self) { try workspace.applying([.creating(post)]) }
    }

    @Test func `who points to a record is known after each change`() throws {
        let (one, two) = (Self.unit(1), Self.unit(2, parent: 1))
        let before = try Workspace(.standard).applying([.creating(one)])
        #expect(before.referrers(of: one.id.retyped()).isEmpty)
        let after = try before.applying([.creating(two)])
        #expect(after.referrers(of: one.id.retyped()).map(\.key) == [two.id.retyped()])
        let apart = try after.applying(
            [RecordEdit.changing(two, to: Self.unit(2))].compactMap { $0 })
        #expect(apart.referrers(of: one.id.retyped()).isEmpty)
    }
}
