import Foundation
import Testing

/// What stands in the way of publishing, and how somebody answers for it.
@Suite("Publishing with errors") struct PublishingGate {
    /// A plan with an approved value that was changed, which is an error.
    private func faulty() throws -> PlanSession {
        let plan = try PlanSession()
        plan.run("record set target I1@2028 approved=20 --why Council")
        plan.run("record set target I1@2028 value=25 --why Changed")
        return plan
    }

    @Test func `errors are told all at once, and nothing is published`() throws {
        let plan = try faulty()
        let errors = plan.run("check --format csv").output.split(separator: "\r\n").filter {
            $0.contains(",error,")
        }
        let before = plan.run("journal root").output
        for options in ["", " --dry-run"] {
            let refused = plan.run("snapshot publish S1 --why Sent\(options)")
            #expect(refused.code == 3)
            #expect(refused.findings.first == "snapshot.unacknowledged")
            #expect(refused.findings.contains("plan.approved-changed"))
            #expect(refused.findings.count == errors.count + 1)
        }
        #expect(plan.run("journal root").output == before)
        #expect(plan.run("record set target I1@2028 value=26 --why Draft").code == 0)
    }

    @Test func `a reason is kept in the snapshot with what it is for`() throws {
        let plan = try faulty()
        let published = plan.run("snapshot publish S1 --acknowledge Known --why Sent")
        #expect(published.code == 0)
        let snapshot = plan.run("record show snapshot S1").output
        #expect(snapshot.contains("Known"))
        #expect(snapshot.contains("plan.approved-changed I1@2028"))
    }

    @Test func `an error that nobody saw is not answered for`() throws {
        let plan = try faulty()
        let root = plan.run("journal root --format json").output
        let facts = try #require(
            try JSONSerialization.jsonObject(with: Data(root.utf8)) as? [[String: Any]])
        let position = try #require(facts.first?["entries"] as? Int ?? facts.first?["size"] as? Int)
        let digest = try #require(facts.first?["root"] as? String)
        let add = "record add snapshot S1 position=\(position) root=\(digest) acknowledged.en=Known"
        let refused = plan.run("\(add) faults=other.fault --why x")
        #expect(refused.findings.first == "snapshot.unacknowledged")
        #expect(plan.run("\(add) --why x").code == 0)
    }

    @Test func `where nothing is wrong no reason is asked for`() throws {
        let plan = try PlanSession()
        let errors = plan.run("check --format csv").output.contains(",error,")
        #expect(plan.run("snapshot publish S1 --why Sent").code == (errors ? 3 : 0))
        #expect(!errors)
    }
}
