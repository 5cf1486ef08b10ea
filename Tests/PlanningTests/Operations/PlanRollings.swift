import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

/// A rolling plan one year on: what changes, what becomes approved, and what stays as it was.
@Suite struct PlanRollings {
    /// Each change as `code record`, where something comes before with ` was …`.
    private func words(_ rolling: PlanRolling) -> [String] {
        rolling.changes.map { change in
            switch change {
            case .extended(let activity, let before):
                "extended \(activity.code) was \(before.written)"
            case .droppedOut(let activity): "dropped \(activity.code)"
            case .unfinished(let activity): "unfinished \(activity.code)"
            case .becameApproved(.activity(let activity, let before)):
                "approved \(activity.code) was \(before?.written ?? "none")"
            case .becameApproved(.target(let target, let before)):
                "approved \(target.code) was \(before?.description ?? "none")"
            case .missingTarget(let indicator): "missing \(indicator.code)"
            }
        }
    }

    @Test func `rolling 2026-2029 to 2027-2030 says what changes and what becomes approved`() throws
    {
        let workspace = try RollingPlan().workspace()
        let plan = try #require(workspace.record(Plan.self, code: "OP"))
        let rolling = try PlanRolling(plan, in: workspace)
        #expect(rolling.plan.period?.written == "2027-2030")
        #expect(rolling.plan.approvedThrough?.description == "2028-12-31")
        #expect(
            words(rolling) == [
                "extended A1 was 2026-2029", "unfinished A2", "dropped A3",
                "approved A1 was none", "approved A4 was none", "approved I1@2028 was none",
                "approved I2@2028 was none", "missing I2",
            ])
    }

    @Test func `the edits make the next edition, and the workspace before keeps the old one`()
        throws
    {
        let workspace = try RollingPlan().workspace()
        let plan = try #require(workspace.record(Plan.self, code: "OP"))
        let next = try workspace.applying(try PlanRolling(plan, in: workspace).edits)
        let rolled = try #require(next.record(Plan.self, code: "OP"))
        #expect(rolled.period?.written == "2027-2030")
        #expect(rolled.editions.map { $0.period?.written } == ["2026-2029"])
        #expect(rolled.editions.map { $0.approvedThrough?.description } == ["2027-12-31"])
        #expect(rolled.editions.map(\.position) == [workspace.position])
        #expect(next.activity("A1")?.period?.written == "2026-2030")
        #expect(next.activity("A1")?.approved?.written == "2026-2028")
        #expect(next.activity("A4")?.approved?.written == "2027-2028")
        #expect(next.activity("A5")?.approved == nil)
        #expect(next.activity("A2") == workspace.activity("A2"))
        #expect(next.target("I1@2028")?.approved == Quantity(20))
        #expect(next.target("I1@2030")?.approved == nil)
        #expect(next.target("I3@2028")?.approved == nil)
        #expect(workspace.record(Plan.self, code: "OP") == plan)
        #expect(workspace.activity("A1")?.period?.written == "2026-2029")
        #expect(workspace.target("I1@2028")?.approved == nil)
    }

    @Test func `rolling on and on keeps each edition, and tells an end only once`() throws {
        var workspace = try RollingPlan().workspace()
        var ends: [[String]] = []
        for _ in 0..<4 {
            let plan = try #require(workspace.record(Plan.self, code: "OP"))
            let rolling = try PlanRolling(plan, in: workspace)
            ends.append(words(rolling).filter { $0.hasPrefix("unf") || $0.hasPrefix("drop") })
            workspace = try workspace.applying(rolling.edits)
        }
        #expect(
            ends == [["unfinished A2", "dropped A3"], [], ["unfinished A4"], ["unfinished A5"]])
        let plan = try #require(workspace.record(Plan.self, code: "OP"))
        #expect(
            plan.editions.map { $0.period?.written } == [
                "2026-2029", "2027-2030", "2028-2031", "2029-2032",
            ])
        #expect(workspace.activity("A1")?.period?.written == "2026-2033")
    }

    @Test func `more years are approved where that is asked for, and none where fewer are`() throws
    {
        let workspace = try RollingPlan().workspace()
        let plan = try #require(workspace.record(Plan.self, code: "OP"))
        let more = try PlanRolling(plan, in: workspace, approvedYears: 4)
        #expect(more.plan.approvedThrough?.description == "2030-12-31")
        #expect(words(more).contains("approved A5 was none"))
        #expect(words(more).contains("approved I1@2030 was none"))
        let fewer = try PlanRolling(plan, in: workspace, approvedYears: 1)
        #expect(fewer.plan.approvedThrough?.description == "2027-12-31")
        #expect(!words(fewer).contains { $0.hasPrefix("approved") })
    }

    @Test func `a plan that was never approved stays so until somebody says how far`() throws {
        var small = RollingPlan()
        small.plan.approvedThrough = nil
        let workspace = try small.workspace()
        #expect(try PlanRolling(small.plan, in: workspace).plan.approvedThrough == nil)
        let rolling = try PlanRolling(small.plan, in: workspace, approvedYears: 1)
        #expect(words(rolling).contains("approved I1@2027 was none"))
        #expect(!words(rolling).contains("approved I1@2028 was none"))
    }

    @Test func `a continuing activity that is done or ended before goes on no longer`() throws {
        var small = RollingPlan()
        small.activities[0].status = .completed
        small.activities[3].isContinuing = true
        let rolling = try PlanRolling(small.plan, in: try small.workspace())
        #expect(!words(rolling).contains { $0.hasPrefix("extended") })
    }

    @Test func `years that begin within a year keep their months`() throws {
        var small = RollingPlan()
        small.plan.period = Period("2026-03-01/2028-02-29")
        small.plan.approvedThrough = CalendarDate("2027-02-28")
        let rolling = try PlanRolling(small.plan, in: try small.workspace())
        #expect(rolling.plan.period?.description == "2027-03-01/2029-02-28")
        #expect(rolling.plan.approvedThrough?.description == "2028-02-29")
    }

    @Test func `what can't roll is refused with every reason`() throws {
        var small = RollingPlan()
        let workspace = try small.workspace()
        small.plan.nature = .strategic
        let years = #expect(throws: Refusal.self) {
            try PlanRolling(small.plan, in: workspace, approvedYears: 5)
        }
        #expect(years?.findings.map(\.code) == ["plan.not-operational", "plan.approved-years"])
        #expect(throws: Refusal.self) {
            try PlanRolling(RollingPlan().plan, in: workspace, approvedYears: 0)
        }
        small.plan.period = nil
        let period = #expect(throws: Refusal.self) { try PlanRolling(small.plan, in: workspace) }
        #expect(period?.findings.map(\.code) == ["plan.not-operational", "plan.no-period"])
    }
}
