import Foundation
import Testing

/// Posts, profiles and the calendar from the command line, on the demo.
@Suite struct PostCommandsTests {
    private static let profile =
        "post check ST02-D1-579 --degree doctorate --experience 12y --international 7y"
        + " --language en:proficient --language fr:good --external --other-country"

    @Test func `posts are listed by unit and status`() throws {
        let demo = try DemoSession()
        let all = demo.cells("post list --unit SED", 0, 1, 3, 6)
        #expect(all.contains("SED-EVT|ST02/P4/586|P4|O3.2"))
        #expect(demo.cells("post list --status vacant", 0) == ["SPD-GAP"])
        #expect(demo.run("post list --unit SXD").code == 4)
    }

    @Test func `a post is found by its number, and shown with its duties`() throws {
        let page = try DemoSession().run("post show ST02/D1/579")
        #expect(page.code == 0)
        #expect(page.output.contains("\n8) Takes on other duties as assigned."))
        #expect(page.output.contains("\n   • runs social media"))
    }

    @Test func `a profile that meets every required rule`() throws {
        let demo = try DemoSession()
        let before = demo.run("journal root").output
        let checked = demo.run(Self.profile)
        #expect(checked.code == 0, "\(checked.error)")
        #expect(
            demo.cells(Self.profile, 0, 4).filter { !$0.hasSuffix("|holds") } == [
                "ST02-D1-579.J1.R2|fails", "ST02-D1-579.J1.R7|fails",
                "ST02-D1-579.J1.R8|fails",
            ])
        #expect(demo.run("journal root").output == before)
    }

    @Test(arguments: [
        ("doctorate --experience 11y11m", "R3"), ("advanced --experience 14y11m", "R3"),
        ("first --experience 20y", "R1"), ("first --experience 19y11m --internal", "R1"),
    ])
    func `a required rule that fails is exit code 3`(_ words: String, _ rule: String) throws {
        let demo = try DemoSession()
        let who = words.hasSuffix("--internal") ? "" : " --external"
        let call = "post check ST02-D1-579 --degree \(words)\(who)"
        #expect(demo.run(call).code == 3)
        #expect(demo.cells(call, 0, 4).contains("ST02-D1-579.J1.\(rule)|fails"))
    }

    @Test func `an internal candidate, and one from a developing country, have other ways`() throws
    {
        let demo = try DemoSession()
        let call =
            "post check ST02-D1-579 --degree first --experience 20y --international 7y --internal"
            + " --language zh:proficient --developing-country"
        let checked = demo.run(call)
        #expect(checked.code == 0)
        let told = demo.run(call + " --format json").output
        #expect(told.contains("Met in another way, by ST02-D1-579.J1.R2."))
        #expect(told.contains("Met in another way, by ST02-D1-579.J1.R7."))
    }

    @Test func `what isn't told is said, and what can't be read is refused`() throws {
        let demo = try DemoSession()
        #expect(demo.run("post check ST02-D1-579").code == 0)
        #expect(demo.cells("post check ST02-D1-579", 4).allSatisfy { $0 == "not-told" })
        for (words, code) in [
            ("--experience soon", "profile.time"), ("--language de:good", "profile.language"),
            ("--experience 1y --international 2y", "profile.international"),
            ("--internal --external", "profile.both"),
        ] {
            let refused = demo.run("post check ST02-D1-579 \(words)")
            #expect(refused.findings == [code])
            #expect(refused.code == 2)
        }
        let jobless = demo.run("post check SED-MEM")
        #expect(jobless.findings == ["job-description.not-found"])
        #expect(jobless.code == 4)
    }

    @Test func `the calendar is a list and a file, the same each time`() throws {
        let demo = try DemoSession()
        let rows = demo.cells("calendar --from 2026-12-01 --until 2027-03-31", 0, 2)
        #expect(rows.contains("2027-01-08|limit-translation"))
        #expect(rows.contains("2027-02-24|limit-acceptance"))
        #expect(rows.contains("2027-03-08|meeting"))
        let file = demo.run("calendar --format ics").output
        #expect(file == demo.run("calendar --format ics").output)
        #expect(file.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(file.contains("DTSTART;VALUE=DATE:20270108\r\n"))
    }
}
