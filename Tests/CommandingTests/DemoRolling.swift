import Testing

/// The demo's operational plan as it moves on from 2026-2029 to 2027-2030.
@Suite struct DemoRolling {
    @Test func `rolling prints what changed and what became approved, and keeps the old edition`()
        throws
    {
        let demo = try DemoSession()
        let before = demo.cells("journal log --limit 1", 0).first ?? ""
        let rows = demo.cells("plan roll OP-T --why Council", 0, 2)
        #expect(
            Array(rows.prefix(3)) == ["rolled|OP-T", "approved-through|OP-T", "extended|OP-T.1"])
        #expect(rows.contains("became-approved|OP-T.5"))
        #expect(rows.contains("became-approved|O2.2.1@2028"))
        #expect(rows.contains("unfinished|OP-T.4"))
        let now = try shown(demo, "plan OP-T")
        #expect(now.contains("\"period\":\"2027-01-01/2030-12-31\""), "\(now)")
        #expect(now.contains("\"approvedThrough\":\"2028-12-31\""))
        let then = try shown(demo, "plan OP-T --as-of \(before)")
        #expect(then.contains("\"period\":\"2026-01-01/2029-12-31\""), "\(then)")
        #expect(then.contains("\"approvedThrough\":\"2027-12-31\""))
        #expect(!then.contains("editions"))
    }

    @Test func `what became approved wasn't before, and a snapshot says so still`() throws {
        let demo = try DemoSession()
        demo.run("plan roll OP-T --why Council")
        #expect(try shown(demo, "target O2.2.1@2028").contains("\"approved\":10"))
        #expect(try !shown(demo, "target O2.2.1@2028 --as-of DEMO-1").contains("\"approved\""))
        #expect(
            try shown(demo, "activity OP-T.5 --as-of DEMO-1")
                .contains("\"approved\":\"2026-01-01/2027-12-31\""))
        #expect(
            try shown(demo, "activity OP-T.5").contains("\"approved\":\"2026-01-01/2028-12-31\""))
        let activities = demo.cells("plan show OP-T", 1)
        let earlier = demo.cells("plan show OP-T --as-of DEMO-1", 1)
        #expect(earlier.contains("OP-T.4") && !activities.contains("OP-T.4"))
    }

    private func shown(_ demo: DemoSession, _ record: String) throws -> String {
        let shown = demo.run("record show \(record) --format json")
        try #require(shown.code == 0, "\(shown.error)")
        return shown.output
    }
}
