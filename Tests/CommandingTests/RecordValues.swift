import Foundation
import Testing

/// How values of fields are written, and what is said of those that can't be taken.
@Suite("Values of records on the command line") struct RecordValues {
    @Test func `a field that is given twice is refused, and nothing is saved`() throws {
        let plan = try PlanSession()
        for values in ["name.en=A name.en=B", "name=A name.en=B", "weight=1 weight=1"] {
            let refused = plan.run("record set element G1 \(values) --why x")
            #expect(refused.findings == ["usage.repeated-field"], "\(values)")
            #expect(refused.code == 2)
        }
        #expect(plan.run("record set element G1 name.en=A name.fr=B --why x").code == 0)
    }

    @Test func `several groups are one JSON array`() throws {
        let plan = try PlanSession()
        let groups = "[{\"link\":\"https://example.org/a;b\"},{\"link\":\"https://example.org/c\"}]"
        #expect(plan.run("record add submission M1 evidence=\(groups) --why x").code == 0)
        let shown = plan.run("record show submission M1 --format json").output
        #expect(shown.contains("a;b") && shown.contains("org/c"))
        let refused = plan.run("record add submission M2 evidence=[{] --why x")
        #expect(refused.findings == ["usage.wrong-value"])
    }

    @Test func `help lists every type of records`() throws {
        let plan = try PlanSession()
        for language in ["en", "ar"] {
            let help = plan.run("help record add", language: language).output
            for type in ["indicator", "submission", "snapshot", "budget", "plan"] {
                #expect(help.contains(type), "\(language) \(type)")
            }
        }
    }
}
