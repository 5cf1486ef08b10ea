import Foundation
import Testing

/// What `throughline differences` tells, from where to where, and what it refuses.
@Suite("Differences between two moments") struct DifferencesTests {
    /// A plan that was published, and then measured and changed.
    private func changed() throws -> PlanSession {
        let plan = try PlanSession()
        plan.run("indicator set I1 2026-01 10 --state approved --why Counted")
        plan.run("snapshot publish TSAG-1 --why Meeting")
        plan.run("indicator set I1 2026-02 12 --state approved --why Recounted")
        plan.run("record set target I1@2028 value=18 --why Agreed")
        plan.run("record set element G1 name.en=Growing --why Shorter")
        plan.run("record remove activity A2 --why Gone")
        return plan
    }

    @Test func `results come first, and say which way they went`() throws {
        let plan = try changed()
        let rows = plan.cells("differences", 0, 1, 3, 4, 5, 6)
        #expect(
            rows.first == "indicator|I1|value|rose|10.0|12.0",
            "\(rows)")
        #expect(rows.contains("target|I1@2028|value|fell|20|18"))
        #expect(rows.contains("element|G1|name.en|changed|Growth|Growing"))
        #expect(rows.contains { $0.hasPrefix("activity|A2||removed") })
        let kinds = plan.cells("differences", 0)
        #expect(Array(kinds.prefix { $0 == "indicator" || $0 == "target" }).count >= 2)
    }

    @Test func `a difference names the entry it comes from, who made it and why`() throws {
        let plan = try changed()
        let reasons = plan.cells("differences", 1, 3, 10)
        #expect(reasons.contains("I1|value|Recounted"))
        #expect(reasons.contains("I1@2028|value|Agreed"))
        #expect(plan.cells("differences", 8).allSatisfy { !$0.isEmpty })
    }

    @Test func `people read which way it went as a sentence`() throws {
        let plan = try changed()
        #expect(plan.run("differences").output.contains("rose from 10 to"))
        #expect(plan.run("differences", language: "zh").output.contains("升至"))
    }

    @Test func `the later moment can be named too, in any order`() throws {
        let plan = try changed()
        let codes = plan.cells("differences TSAG-1 24", 1)
        #expect(codes.contains("I1"))
        #expect(!codes.contains("G1"))
        #expect(
            plan.cells("differences 24 TSAG-1", 0, 1, 4)
                == plan.cells("differences TSAG-1 24", 0, 1, 4))
        #expect(plan.cells("differences 3 3", 0).isEmpty)
        let all = try #require(try plan.json("differences") as? [[String: Any]])
        #expect(all.first?["change"] as? String == "rose")
        #expect(all.first?["entry"] as? Int == 24)
    }

    @Test func `without a snapshot there is nothing to compare with`() throws {
        let plan = try PlanSession()
        let refused = plan.run("differences")
        #expect(refused.findings == ["differences.nothing-published"])
        #expect(plan.run("differences NONE").findings == ["usage.as-of"])
        #expect(plan.run("differences 0").code == 0)
    }
}
