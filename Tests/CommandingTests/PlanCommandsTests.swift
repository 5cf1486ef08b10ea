import Foundation
import Testing
import Vocabulary

/// What the commands for plans say, change and refuse.
@Suite struct PlanCommandsTests {
    @Test func `a plan is shown as an outline with what its elements have reached`() throws {
        let plan = try PlanSession()
        #expect(
            plan.cells("plan show SP-2", 0, 1, 3) == [
                "L.goal|G1|", "L.output|O1.2|G1", "L.output|O1.10|G1",
            ])
        plan.run("indicator set I1 2026 10 --state approved --why Counted")
        #expect(
            plan.cells("plan show SP-2", 1, 7, 8, 9) == [
                "G1|0.5|0.5|on-track", "O1.2|0.5|1.0|on-track", "O1.10|||unknown",
            ])
        let page = plan.run("plan show SP-2").output
        #expect(page.contains("Later") && page.contains("\u{A0}\u{A0}Output"))
        #expect(plan.cells("plan show OP", 0, 1) == ["activity|A1", "activity|A2"])
        #expect(plan.run("plan show SP-3").code == 4)
    }

    @Test func `rolling a plan says what changed, and the edition before stays`() throws {
        let plan = try PlanSession()
        let before = plan.run("journal root").output
        let tried = plan.run("plan roll OP --dry-run")
        #expect(tried.code == 0 && tried.output.contains("2027-2030"))
        #expect(plan.run("plan roll OP").findings == ["usage.no-reason"])
        #expect(plan.run("journal root").output == before)
        #expect(
            plan.cells("plan roll OP --why Council", 0, 2, 4, 5) == [
                "rolled|OP|2026-01-01/2029-12-31|2027-01-01/2030-12-31",
                "approved-through|OP|2027-12-31|2028-12-31",
                "extended|A1|2026-01-01/2029-12-31|2026-01-01/2030-12-31",
                "dropped-out|A2|2026-01-01/2026-12-31|completed",
                "became-approved|A1||2026-01-01/2028-12-31",
                "became-approved|I1@2028||20.0", "missing-target|I1||",
            ])
        #expect(plan.cells("journal log --limit 1", 0).count == 1)
        #expect(plan.cells("plan show OP", 1) == ["A1"])
        #expect(plan.cells("plan show OP --as-of 21", 1) == ["A1", "A2"])
    }

    @Test func `how many years are approved can be said, within the years of the plan`() throws {
        let plan = try PlanSession()
        #expect(
            plan.run("plan roll OP --approved-years 5 --why x").findings == [
                "plan.approved-years"
            ])
        #expect(plan.run("plan roll OP --approved-years 0 --why x").findings == ["usage.number"])
        #expect(plan.run("plan roll SP-2 --why x").findings == ["plan.not-operational"])
        let rows = plan.cells("plan roll OP --approved-years 4 --why x", 0, 2, 5)
        #expect(rows.contains("approved-through|OP|2030-12-31"))
    }

    @Test func `two editions differ by what rolling changed`() throws {
        let plan = try PlanSession()
        plan.run("plan roll OP --why Council")
        let expected = [
            "changed|OP|period|2027-01-01/2030-12-31",
            "became-approved|OP|approvedThrough|2028-12-31",
            "changed|A1|period|2026-01-01/2030-12-31",
            "became-approved|A1|approved|2026-01-01/2028-12-31", "removed|A2||",
            "became-approved|I1@2028|approved|20",
        ]
        #expect(plan.cells("plan diff OP 2026-2029 2027-2030", 0, 2, 4, 6) == expected)
        #expect(plan.cells("plan diff OP 21 22", 0, 2, 4, 6) == expected)
        #expect(plan.cells("plan diff OP 2027-2030 2027-2030", 0).isEmpty)
        let refused = plan.run("plan diff OP 2025-2028 2027-2030")
        #expect(refused.code == 4 && refused.findings == ["edition.not-found"])
        #expect(refused.error.contains("2026-2029 and 2027-2030"))
        #expect(plan.run("plan diff OP yesterday 2027-2030").findings == ["usage.as-of"])
    }

    @Test func `a plan is checked by itself`() throws {
        let plan = try PlanSession()
        let all = plan.run("check --format csv").output
        #expect(all.contains("indicator I0"))
        let one = plan.run("plan check SP-2 --format csv")
        #expect(one.code == 3)
        #expect(one.output.contains("indicator I2") && !one.output.contains("indicator I0"))
        let earlier = plan.run("plan check SP-1 --format csv").output
        #expect(earlier.contains("indicator I0") && !earlier.contains("indicator I2"))
        #expect(!plan.run("plan check --format csv").output.contains("unit U1"))
        #expect(plan.run("plan check NONE").code == 4)
    }

    @Test func `a crosswalk tells fates, followed indicators, and what has no line`() throws {
        let plan = try PlanSession()
        #expect(
            plan.cells("plan crosswalk SP-1 SP-2", 0, 1, 2, 3, 4, 6) == [
                "S1|kept|old.G1|Growth|G1|I0 → I1", "|none|old.G2|Peace||", "|none|||O1.2|",
                "|none|||O1.10|",
            ])
    }

    // MARK: Indicators

    @Test func `a value that is handed in counts once it is approved, and can be corrected`() throws
    {
        let plan = try PlanSession()
        #expect(plan.run("indicator set I1 2026 8 --by U1 --source Census --why Counted").code == 0)
        #expect(plan.cells("indicator series I1", 0).isEmpty)
        #expect(plan.cells("indicator series I1 --drafts", 0, 4, 7) == ["I1|8.0|draft"])
        plan.run("indicator set I1 2026 9 --by U1 --state approved --why Corrected")
        #expect(plan.cells("indicator series I1", 3, 4) == ["U1|9.0"])
        #expect(plan.cells("record list submission", 1) == ["I1@2026.1", "I1@2026.2"])
        #expect(plan.run("record show submission I1@2026.1").output.contains("Census"))
        plan.run("indicator set I2 2026-H1 1 --of 4 --state approved --why Counted")
        let figures = try #require(try plan.json("figures I2") as? [[String: Any]])
        #expect(figures.first?["value"] as? Double == 25)
    }

    @Test func `what is wrong with a value is said all at once, and nothing is kept`() throws {
        let plan = try PlanSession()
        let typed = plan.run("indicator set I1 26 1,234 --of x --for sex --why x")
        #expect(
            typed.findings == [
                "usage.period", "usage.quantity", "usage.quantity", "usage.category",
            ])
        #expect(typed.code == 2)
        plan.run("indicator set I1 2026-Q1 1 --for sex=male --why x")
        let row = plan.run("indicator set I1 2025-Q4 1 --for sex=other --for age=9 --why x")
        #expect(
            row.findings == [
                "measurement.unknown-dimension", "measurement.unknown-category",
                "measurement.locked",
            ])
        let overlap = plan.run("indicator set I1 2026 1 --for sex=male --why x")
        #expect(overlap.code == 1 && overlap.findings == ["measurement.overlap"])
        #expect(
            plan.run("indicator set I2 2026 1 --of 0 --why x").findings == [
                "ratio.part-of-nothing"
            ])
        #expect(plan.run("indicator set I1 2026 1 --by NONE --why x").code == 4)
        #expect(plan.cells("record list submission", 1) == ["I1@2026-Q1.1"])
    }

    @Test func `a series begins with the indicator that it goes on from`() throws {
        let plan = try PlanSession()
        plan.run("indicator set I0 2023 3 --state approved --why x")
        plan.run("indicator set I1 2026 4 --state approved --why x")
        #expect(
            plan.cells("indicator series I1", 0, 1, 4) == [
                "I0|2023-01-01|3.0", "I1|2026-01-01|4.0",
            ])
        #expect(plan.cells("indicator series I0", 0) == ["I0"])
    }

    @Test func `indicators are listed by plan, element, owner and standing`() throws {
        let plan = try PlanSession()
        #expect(plan.cells("indicator list", 0) == ["I0", "I1", "I2"])
        #expect(plan.cells("indicator list --plan SP-2", 0) == ["I1", "I2"])
        #expect(plan.cells("indicator list --plan OP", 0) == ["I1"])
        #expect(plan.cells("indicator list --element G1", 0) == ["I1", "I2"])
        #expect(plan.cells("indicator list --element O1.10", 0).isEmpty)
        #expect(plan.cells("indicator list --owner P1", 0) == ["I1"])
        #expect(plan.cells("indicator list --standing reached", 0).isEmpty)
        plan.run("indicator set I1 2026 20 --state approved --why x")
        #expect(plan.cells("indicator list --standing reached", 0) == ["I1"])
        #expect(plan.run("indicator list --standing fine").findings == ["usage.invalid-value"])
    }

    @Test func `an indicator is shown with its figures, targets and last values`() throws {
        let plan = try PlanSession()
        #expect(plan.run("indicator show I1").output.contains("Nothing has been measured"))
        plan.run("indicator set I1 2026 10 --state approved --why x")
        let page = plan.run("indicator show I1").output
        for words in ["50%", "I1@2028", "31 December 2026", "31 December 2027"] {
            #expect(page.contains(words), "\(words)")
        }
        let json = try #require(try plan.json("indicator show I1") as? [String: Any])
        #expect(json["standing"] as? String == "on-track")
        #expect(json["isStale"] as? Bool == false)
        #expect((json["values"] as? [Any])?.count == 1 && (json["figures"] as? [Any])?.count == 5)
    }

    @Test func `figures are told with their formulas and inputs where that is asked for`() throws {
        let plan = try PlanSession()
        plan.run("indicator set I1 2026 10 --state approved --why x")
        #expect(
            plan.run("figures I1").output.contains("50%")
                && !plan.run("figures I1").output.contains("baseline"))
        let explained = plan.run("figures I1 --explain").output
        #expect(explained.contains("(actual − baseline) ÷ (target − baseline)"))
        #expect(explained.contains("target I1@2028"))
        let element = try #require(try plan.json("figures G1 --explain") as? [[String: Any]])
        #expect(element.map { $0["figure"] as? String } == ["roll-up", "coverage"])
        #expect((element.first?["inputs"] as? [Any])?.count == 2)
        #expect(plan.run("figures NONE").code == 4)
    }

    @Test(arguments: Language.allCases)
    func `help of plans and indicators is worded in full`(_ language: Language) throws {
        let session = try RegisterSession()
        for command in [
            "plan show", "plan check", "plan roll", "plan diff", "plan crosswalk",
            "indicator list", "indicator show", "indicator set", "indicator series", "figures",
        ] {
            let help = session.run("help \(command)", language: language.code)
            #expect(help.code == 0)
            let key = command.split(separator: " ").joined(separator: ".") + "."
            let group = command.prefix { $0 != " " }
            for start in [key, "\(group).option.", "\(group).argument.", "option.page"] {
                #expect(!help.output.contains(start), "\(command): \(start)")
            }
        }
    }
}
