import Testing

/// Plans and values that can't be: refused with every reason, and nothing half done.
@Suite struct BadPlans {
    /// Runs a command that must be refused, and makes sure that nothing was written.
    private func refused(_ plan: PlanSession, _ call: String) -> Transcript {
        let before = plan.run("journal root").output
        let refused = plan.run(call)
        #expect(plan.run("journal root").output == before, "\(call)")
        #expect(refused.code == 1, "\(call)")
        return refused
    }

    @Test func `an element is no part of itself, over however many levels`() throws {
        let plan = try PlanSession()
        plan.run("record set element O1.10 parent=O1.2 --why Deeper")
        let circle = refused(plan, "record set element G1 parent=O1.10 --why Round")
        #expect(circle.findings == ["record.circle"])
        for code in ["G1", "O1.10", "O1.2"] { #expect(circle.error.contains(code)) }
        let itself = refused(plan, "record set element G1 parent=G1 --why Round")
        #expect(itself.findings == ["element.circle"])
    }

    @Test func `a plan follows neither itself nor one that follows it`() throws {
        let plan = try PlanSession()
        let circle = refused(plan, "record set plan SP-1 follows=SP-2 --why Round")
        #expect(circle.findings == ["record.circle"])
        let itself = refused(plan, "record set plan SP-1 follows=SP-1 --why Round")
        #expect(itself.findings == ["record.circle"])
        let under = refused(plan, "record set plan OP alignedTo=OP follows=OP --why Round")
        #expect(under.findings == ["record.circle", "record.circle"])
    }

    @Test func `an indicator continues none that continues it`() throws {
        let plan = try PlanSession()
        let circle = refused(plan, "record set indicator I0 continues=I1 --why Round")
        #expect(circle.findings == ["record.circle"])
    }

    @Test func `none of none has no number, some of none is refused`() throws {
        let plan = try PlanSession()
        let some = refused(plan, "indicator set I2 2026 5 --of 0 --why Counted")
        #expect(some.findings == ["ratio.part-of-nothing"])
        plan.run("indicator set I2 2026 0 --of 0 --state approved --why Counted")
        let figures = plan.run("figures I2 --format json").output
        #expect(figures.contains("not-applicable"), "\(figures)")
        #expect(!figures.contains("\"value\":0"))
        let target = refused(
            plan,
            "record add target I2@2027 indicator=I2 period=2027-01-01/2027-12-31 value=5"
                + " denominator=0 --why Set")
        #expect(target.findings == ["ratio.part-of-nothing"])
    }

    @Test func `a period that overlaps is refused, whichever came first`() throws {
        let plan = try PlanSession()
        plan.run("indicator set I1 2026 8 --why Counted")
        let part = refused(plan, "indicator set I1 2026-Q4 2 --why Counted")
        #expect(part.findings == ["measurement.overlap"])
        let longer = refused(plan, "indicator set I1 2026-07-01/2027-06-30 2 --why Counted")
        #expect(longer.findings == ["measurement.overlap"])
    }
}
