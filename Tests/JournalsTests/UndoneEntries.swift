import Journals
import Planning
import Records
import Testing
import Vocabulary

/// The edits that take an entry back.
@Suite struct UndoneEntries {
    private static let author = Authorship(Identifier(high: 1, low: 1), why: "test")

    private static func unit(_ number: UInt64, _ name: String, parent: UInt64? = nil) -> Unit {
        var unit = Unit(id: Identifier(high: 0, low: number))
        unit.code = "U\(number)"
        unit.name = MultilingualText(name, in: .english)
        unit.parent = parent.map { Identifier(high: 0, low: $0) }
        return unit
    }

    private func contents(_ register: Register) throws -> [RecordContent] {
        try register.workspace().contents(Unit.kind)
    }

    @Test func `what was made, changed and removed in one entry is as it was`() throws {
        let register = try Register(MemoryStore(.standard)) { Instant(milliseconds: 0) }
        let (one, two) = (Self.unit(1, "One"), Self.unit(2, "Two"))
        try register.commit(
            Change(from: 0, [.creating(one), .creating(two)]), by: Self.author)
        let before = try contents(register)
        let renamed = Self.unit(1, "First")
        let made = Self.unit(3, "Three", parent: 1)
        let edits = [
            RecordEdit.changing(one, to: renamed), .creating(made), .removing(two.id),
        ].compactMap { $0 }
        let number = try register.commit(Change(from: 1, edits), by: Self.author)
        let undoing = try register.undoing(number)
        #expect(undoing.count == 3)
        try register.commit(Change(from: number, undoing), by: Self.author)
        #expect(try contents(register) == before)
    }

    @Test func `an entry that isn't there can't be taken back`() throws {
        let register = try Register(MemoryStore(.standard)) { Instant(milliseconds: 0) }
        #expect(throws: (any Error).self) { try register.undoing(1) }
    }
}
