import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

/// Structures before and after, what differs, and adopting a draft.
@Suite struct Structures {
    private let day: CalendarDate

    init() throws { day = try #require(CalendarDate("2027-01-01")) }

    private func approved() -> DrawnStructure {
        var drawn = DrawnStructure()
        var act = OrganizationAct()
        act.act = .approved
        drawn.version.acts = [act]
        return drawn
    }

    private func faults(_ drawn: DrawnStructure) throws -> [String] {
        let workspace = try drawn.workspace
        do throws(Refusal) {
            _ = try StructureAdoption(of: drawn.version, from: day, in: workspace)
            return []
        } catch {
            return error.findings.map(\.code)
        }
    }

    @Test func `a draft tells what is set up, renamed, merged and left`() throws {
        let drawn = DrawnStructure()
        let kinds = DrawnStructure.kinds(of: drawn.version, in: try drawn.workspace)
        #expect(
            kinds == [
                "B": [.unchanged], "TSP": [.renamed], "SGD": [.merged], "SED": [.setUp],
                "OPD": [.unchanged],
            ])
    }

    @Test func `what was adopted is in force, and the structure before can still be shown`() throws
    {
        let drawn = approved()
        let before = try drawn.workspace
        let old = DrawnStructure.kinds(of: drawn.version, in: before)
        let adoption = try StructureAdoption(of: drawn.version, from: day, in: before)
        let after = try before.applying(adoption.edits)
        let codes = Structure(inForce: after).places.values.map(\.code).sorted()
        #expect(codes == ["B", "OPD", "SED", "SPD"])
        let version = try #require(after.record(OrganizationVersion.self, code: "V1"))
        #expect(version.state == .inForce && version.since == day)
        #expect(DrawnStructure.kinds(of: version, in: after) == old)
        let earlier = Structure(before: version, in: after).places.values.map(\.code).sorted()
        #expect(earlier == ["B", "OPD", "SGD", "TSP"])
        #expect(after.record(Unit.self, code: "TSP")?.code == "SPD")
    }

    @Test func `posts of a merged unit go along, proposed ones become vacant`() throws {
        let drawn = approved()
        let before = try drawn.workspace
        let adoption = try StructureAdoption(of: drawn.version, from: day, in: before)
        let after = try before.applying(adoption.edits)
        #expect(after.record(Post.self, code: "SGD-1")?.parent == drawn.units[1].id)
        let new = try #require(after.record(Post.self, code: "SED-H"))
        #expect(new.status == .vacant && new.since == day)
        #expect(after.record(Unit.self, code: "SGD")?.until == CalendarDate("2026-12-31"))
    }

    @Test func `nothing is adopted that nobody approved, or twice`() throws {
        #expect(try faults(DrawnStructure()) == ["organization.not-approved"])
        var adopted = approved()
        adopted.version.state = .inForce
        #expect(try faults(adopted).contains("organization.adopted"))
    }

    @Test
    func `a circle, a lost parent, a unit changed twice and one that isn't there are told at once`()
        throws
    {
        var drawn = approved()
        var first = drawn.change("OPD", .altered)
        first.parent = drawn.units[1].id
        drawn.changes[0].parent = drawn.units[3].id
        drawn.changes[3] = first
        #expect(try faults(drawn) == ["organization.circle"])
        var gone = approved()
        gone.changes.append(gone.change("B", .abolished))
        #expect(try faults(gone).filter { $0 == "organization.no-parent" }.count == 3)
        var twice = approved()
        var again = twice.change("TSP", .altered)
        again.code = "V1.again"
        again = OrganizationChange(again.content.rekeyed(RecordKey(high: 9, low: 9))) ?? again
        twice.changes.append(again)
        #expect(try faults(twice) == ["organization.twice"])
        var merged = approved()
        merged.changes[1].into = merged.units[2].id
        #expect(throws: Refusal.self) { try merged.workspace }
    }

    @Test func `a structure can't begin before the one in force`() throws {
        var drawn = approved()
        var current = OrganizationVersion(id: Identifier(high: 1, low: 2))
        (current.code, current.state, current.since) = ("V0", .inForce, day)
        let workspace = try drawn.workspace.applying([.creating(current)])
        drawn.version.basedOn = current.id
        #expect(throws: Refusal.self) {
            try StructureAdoption(of: drawn.version, from: day, in: workspace)
        }
    }

    @Test func `a term that ends before it begins is refused`() throws {
        var drawn = DrawnStructure()
        (drawn.units[1].since, drawn.units[1].until) = (
            CalendarDate("2027-01-02"), CalendarDate("2027-01-01")
        )
        #expect(throws: Refusal.self) { try drawn.workspace }
    }
}
