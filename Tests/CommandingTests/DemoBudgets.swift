import Testing

/// The demo's budgets on the command line: what they cost, how costs are spread, whether they reconcile.
@Suite(.serialized) struct DemoBudgets {
    @Test func `appendix A is reproduced: rows, columns and what percentages give beside it`()
        throws
    {
        let demo = try DemoSession()
        let rows = demo.cells("budget reconcile B-2020", 0, 2, 4, 5, 6, 7, 8, 9)
        #expect(
            rows.prefix(3) == [
                "2020.T.1|computed|23186000|11593000|5797000|11593000|5797000|57966000",
                "2020.T.1|published|23985000|12299000|6573000|9909000|5200000|57966000",
                "2020.T.1|difference|-799000|-706000|-776000|1684000|597000|0",
            ])
        #expect(
            rows.contains("|published|40107000|46364000|10263000|13591000|7491000|117816000"))
        let shown = demo.run("budget reconcile B-2020")
        #expect(shown.code == 3)
        #expect(shown.output.contains("\u{2212}799,000"))
    }

    @Test func `a biennium reconciles to the last unit, and outputs to their priorities`() throws {
        let demo = try DemoSession()
        let whole = demo.run("budget reconcile B-2026")
        #expect(whole.code == 0, "\(whole.output)")
        let rows = demo.run("budget reconcile B-2026 --details --format csv").output
        for row in [
            "accountable and prepared for risks,computed,1022000,511000,511000,1022000",
            "with mitigation measures\",part,681000,340000,341000,681000",
            "results-based management,part,341000,171000,170000,341000",
        ] { #expect(rows.contains(row), "\(row)\n\(rows)") }
    }

    @Test func `drivers are tried, written and replaced; others are left alone`() throws {
        let demo = try DemoSession()
        let call = "budget allocate B-2026 SP4 G1=25 G2=75"
        #expect(demo.run(call + " --dry-run").code == 0)
        #expect(demo.cells("budget reconcile B-2026", 0, 4).contains("SP4|511000"))
        #expect(demo.run(call + " --why Council").code == 0)
        #expect(demo.cells("budget reconcile B-2026", 0, 4).contains("SP4|256000"))
        let one = demo.run("budget allocate B-2026 SP4 G2=1 --replace --why Council")
        #expect(one.code == 0, "\(one.error)")
        #expect(demo.cells("budget reconcile B-2026", 0, 5).contains("SP4|1022000"))
        let nothing = demo.run("budget allocate B-2026 SP4 G2=0 --why Council")
        #expect(nothing.code == 0)
        #expect(demo.run("budget reconcile B-2026").code == 3)
    }

    @Test func `what is no driver is refused, and nothing is kept`() throws {
        let demo = try DemoSession()
        for (call, code) in [
            ("SP4 G1", "usage.driver"), ("SP4 G1=much", "usage.quantity"),
            ("SP4 G9=1", "record.near-not-found"), ("SP4 SP4=1", "allocation.itself"),
            ("SP4 G1=-1", "allocation.negative"),
        ] {
            let refused = demo.run("budget allocate B-2026 \(call) --why Council")
            #expect(refused.code != 0)
            #expect(refused.error.contains(code), "\(call): \(refused.error)")
        }
        #expect(demo.run("budget reconcile B-2026").code == 0)
    }

    @Test func `a structure says what it costs by grades, outputs and posts`() throws {
        let demo = try DemoSession()
        let shown = demo.run("organization costs TSB-2024")
        #expect(shown.code == 0, "\(shown.error)")
        for part in ["6,326,000", "+1,787,000", "SED-EVT"] { #expect(shown.output.contains(part)) }
        let grades = demo.cells("organization costs TSB-2024", 0, 2, 3, 6, 7, 8)
        #expect(grades.contains("P4|2|4|862000|426000|436000"))
        #expect(grades.last == "|10|14|1787000|884000|903000")
        let outputs = demo.cells("organization costs TSB-2024 --by output", 0, 2, 3, 4)
        #expect(outputs.suffix(2) == ["O3.1|0|1.1|1.1", "O3.2|0.4|2.1|1.7"])
        let other = demo.run("organization costs TSB-2024 --budget B-2020")
        #expect(other.output.contains("the grade has no cost"), "\(other.output)")
        #expect(demo.run("organization costs TSB-2024 --budget B-1").code == 4)
    }

    @Test func `a cost explains itself and has a trend`() throws {
        let demo = try DemoSession()
        let shown = demo.run("budget show B-2026 --element O2.2").output
        for part in ["1,650,000", "B-2026.O2.2", "B-2026.IT", "B-2024"] {
            #expect(shown.contains(part), "\(part)\n\(shown)")
        }
        let totals = demo.cells("budget show B-2026 --totals", 0, 1)
        #expect(totals.prefix(2) == ["appropriation|25500000", "planned|24900000"])
    }
}
