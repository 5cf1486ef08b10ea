import Planning
import Records
import Testing
import Vocabulary

/// Two editions of a plan beside each other.
@Suite struct PlanComparisons {
    private func words(_ comparison: PlanComparison, _ workspace: Workspace) -> [String] {
        comparison.rows.map { row in
            let code = (row.new ?? row.old).map { workspace.code(row.kind, $0.key) } ?? ""
            return [row.fate.rawValue, code, row.difference?.path.description].compactMap { $0 }
                .joined(separator: " ")
        }
    }

    @Test func `an edition and the next differ by what rolling said`() throws {
        let workspace = try RollingPlan().workspace()
        let plan = try #require(workspace.record(Plan.self, code: "OP"))
        let next = try workspace.applying(try PlanRolling(plan, in: workspace).edits)
        let comparison = PlanComparison(of: plan.id, from: workspace, to: next)
        #expect(
            words(comparison, next) == [
                "changed OP period", "became-approved OP approvedThrough", "changed A1 period",
                "became-approved A1 approved", "became-approved A4 approved", "removed A2",
                "removed A3", "became-approved I1@2028 approved",
                "became-approved I2@2028 approved", "removed I3@2028",
            ])
        #expect(PlanComparison(of: plan.id, from: next, to: next).rows.isEmpty)
    }

    @Test func `what was added and what was taken away is told, whichever way round`() throws {
        let small = RollingPlan()
        let workspace = try small.workspace()
        var element = PlanElement(id: .number(99))
        element.code = "O9"
        element.plan = small.plan.id
        let next = try workspace.applying([.creating(element), .removing(small.activities[4].id)])
        let there = PlanComparison(of: small.plan.id, from: workspace, to: next)
        #expect(words(there, next) == ["added O9", "removed \(small.activities[4].id)"])
        let back = PlanComparison(of: small.plan.id, from: next, to: workspace)
        #expect(words(back, workspace) == ["removed \(element.id)", "added A5"])
    }

    @Test func `a plan that wasn't there yet is added with all that belongs to it`() throws {
        let workspace = try RollingPlan().workspace()
        let plan = try #require(workspace.record(Plan.self, code: "OP"))
        let comparison = PlanComparison(of: plan.id, from: Workspace(.standard), to: workspace)
        #expect(comparison.rows.allSatisfy { $0.fate == .added })
        #expect(comparison.rows.count == 1 + 5 + 5)
    }

    @Test func `an outline begins with the highest level and ends, even in a circle`() throws {
        var small = RollingPlan()
        small.activities = []
        var edits: [RecordEdit] = []
        for (code, rank) in [("action", 2), ("goal", 1)] {
            var level = PlanLevel(id: .number(200 + UInt64(rank)))
            level.code = code
            level.rank = rank
            edits.append(.creating(level))
        }
        let parents: [(String, UInt64, UInt64?)] = [
            ("B", 2, nil), ("A", 1, nil), ("A.2", 1, 301), ("A.10", 1, 301), ("X", 2, 305),
            ("Y", 2, 304),
        ]
        for (index, (code, rank, parent)) in parents.enumerated() {
            var element = PlanElement(id: .number(300 + UInt64(index)))
            element.code = code
            element.plan = small.plan.id
            element.level = .number(200 + rank)
            element.parent = parent.map { .number($0) }
            edits.append(.creating(element))
        }
        // A journal may hold a circle from before it would have been refused.
        var workspace = try small.workspace()
        workspace.fold(edits)
        let outline = PlanRecords(of: small.plan, in: workspace).outline
        #expect(
            outline.map { "\($0.depth) \($0.element.code)" } == [
                "0 A", "1 A.2", "1 A.10", "0 B", "0 X", "0 Y",
            ])
    }
}
