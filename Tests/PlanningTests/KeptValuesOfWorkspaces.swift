import Planning
import Records
import Synchronization
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

    // MARK: Carried over changes

    /// The units that there are, as told by what changed; it notes what it was told.
    private final class Told: Sendable {
        private let times = Mutex<[[UInt64]]>([])

        func units(_ workspace: Workspace) -> Set<UInt64> {
            workspace.kept(
                "units", of: [Unit.kind],
                working: { workspace in
                    times.withLock { $0.append([]) }
                    return Set(workspace.records(Unit.self).map(\.id.low))
                },
                carrying: { old, changed, workspace in
                    let keys = changed.identifiers(of: Unit.self)
                    times.withLock { $0.append(keys.map(\.low)) }
                    let there = keys.filter { workspace[$0] != nil }
                    return old.subtracting(keys.map(\.low)).union(there.map(\.low))
                })
        }

        /// What was told each time, nothing where all was worked out.
        var all: [[UInt64]] { times.withLock { $0 } }
    }

    @Test func `a value is carried over a change by what changed, and stays what it was before`()
        throws
    {
        let told = Told()
        let one = try Workspace(.standard).applying([.creating(Self.unit(1))])
        #expect(told.units(one) == [1])
        let two = try one.applying([.creating(Self.unit(2))])
        #expect(told.units(two) == [1, 2] && told.units(one) == [1])
        #expect(told.units(try two.applying([.removing(Self.unit(1).id)])) == [2])
        #expect(told.all == [[], [2], [1]])
    }

    @Test func `changes between which nobody asked are told at once, each record once`() throws {
        let told = Told()
        var workspace = try Workspace(.standard).applying([.creating(Self.unit(1))])
        _ = told.units(workspace)
        workspace = try workspace.applying([.creating(Self.unit(2)), .creating(Self.unit(3))])
        workspace = try workspace.applying([.removing(Self.unit(2).id)])
        #expect(told.units(workspace) == [1, 3])
        #expect(told.all == [[], [2, 3]])
    }

    @Test func `two changes of one workspace are each told their own`() throws {
        let told = Told()
        let workspace = try Workspace(.standard).applying([.creating(Self.unit(1))])
        _ = told.units(workspace)
        let (two, three) = (
            try workspace.applying([.creating(Self.unit(2))]),
            try workspace.applying([.creating(Self.unit(3))])
        )
        #expect(told.units(three) == [1, 3] && told.units(two) == [1, 2])
    }

    @Test func `what nobody asked for isn't carried, nor what changed in too many places`() throws {
        let told = Told()
        var workspace = try Workspace(.standard).applying([.creating(Self.unit(1))])
        workspace.fold([.creating(Self.unit(2))])
        #expect(told.units(workspace) == [1, 2])
        workspace.fold((3...5_000).map { .creating(Self.unit($0)) })
        #expect(told.units(workspace).count == 5_000)
        #expect(told.all == [[], []])
    }

    @Test func `a change of other kinds leaves a carried value alone`() throws {
        let told = Told()
        let one = try Workspace(.standard).applying([.creating(Self.unit(1))])
        _ = told.units(one)
        var post = Post(id: Identifier(high: 0, low: 9))
        post.code = "P1"
        #expect(told.units(try one.applying([.creating(post)])) == [1])
        #expect(told.all == [[]])
    }
}
