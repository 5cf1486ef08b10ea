import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Posts, job descriptions and the calendar on pages") struct PostsAndJobs {
    private let editor = "/en/demo/organization/jobs/OPD-PLN.J1/text"

    private func points(_ demo: DemoSite) throws -> [String] {
        let workspace = try demo.register.workspace()
        let job = try #require(workspace.record(JobDescription.self, code: "OPD-PLN.J1"))
        return JobPointTree(of: job.id, in: workspace).numbered(.duty).map {
            "\($0.number) \($0.point.words[.english] ?? "")"
        }
    }

    /// The rows of the form, as the page sends them.
    private func form(_ demo: DemoSite) throws -> [(String, String)] {
        let workspace = try demo.register.workspace()
        let job = try #require(workspace.record(JobDescription.self, code: "OPD-PLN.J1"))
        let draft = JobDraft(job, in: .english, of: workspace)
        return [("language", "en"), ("lead", draft.lead), ("from", "\(workspace.position)")]
            + draft.rows.flatMap { row in
                [
                    ("row", "\(row.key):\(row.part.rawValue):\(row.depth)"),
                    ("words.\(row.key)", row.words), ("elements.\(row.key)", row.elements),
                ]
            }
    }

    private static let first = "Prepares the operational plan and rolls it on from year to year."
    private static let second = "Collects measurements and writes reports on results."
    private static let third = "Organizes the yearly review of planning."

    @Test func `a profile is checked by its address, and kept nowhere`() async throws {
        let demo = try await DemoSite.shown()
        let address = "/en/demo/organization/posts/ST02-D1-579/check"
        let empty = await demo.ask(address)
        #expect(empty.status == 200 && !empty.text.contains("Rule by rule"))
        let asked =
            address + "?degree=advanced&experience-years=14&experience-months=11&internal=no"
        let checked = await demo.ask(asked)
        #expect(checked.text.contains("At least one required rule isn’t met."))
        #expect(checked.text.contains("14 years 11 months"))
        let wrong = await demo.ask(address + "?experience-years=%3Cb%3E")
        #expect(wrong.status == 422 && !wrong.text.contains("<b>"))
        #expect(await demo.ask("/en/demo/organization/posts/SED-MEM/check").status == 404)
    }

    @Test func `buttons at a row change the form and nothing else`() async throws {
        let demo = try await DemoSite()
        let before = try demo.register.workspace().position
        let form = try form(demo)
        let rows = form.filter { $0.0 == "row" }.map { String($0.1.prefix { $0 != ":" }) }
        for act in ["up:\(rows[1])", "in:\(rows[1])", "add:\(rows[0])", "remove:\(rows[2])"] {
            let answer = await demo.ask(editor, as: .editor, sending: form + [("act", act)])
            #expect(answer.status == 200 && answer.text.contains("Not saved yet."), "\(act)")
        }
        let moved = await demo.ask(
            editor, as: .editor, sending: form + [("act", "up:\(rows[1])")])
        let places = [Self.second, Self.first].map { moved.text.ranges(of: $0).first?.lowerBound }
        #expect(try #require(places[0]) < #require(places[1]))
        #expect(try demo.register.workspace().position == before)
    }

    @Test func `points are moved, set in, added and removed in one change`() async throws {
        let demo = try await DemoSite()
        var form = try form(demo)
        let rows = form.filter { $0.0 == "row" }.map(\.1)
        let keys = rows.map { String($0.prefix { $0 != ":" }) }
        let new = demo.register.newKey().description
        form.removeAll { $0.0 == "row" }
        form += [
            ("row", rows[1]), ("row", "\(keys[0]):duty:1"), ("row", "\(new):duty:0"),
            ("words.\(new)", "Watches over the calendar."), ("elements.\(new)", "O1.6"),
            ("act", "save"), ("why", "Duties in a new order"),
        ]
        let before = try demo.register.workspace().position
        let saved = await demo.ask(editor, as: .editor, sending: form)
        #expect(saved.location.contains("/OPD-PLN.J1?done=\(before + 1)"), "\(saved.text)")
        #expect(
            try points(demo) == [
                "1 \(Self.second)", "1.1 \(Self.first)", "2 Watches over the calendar.",
            ])
        let again = await demo.ask(
            editor, as: .editor, sending: try self.form(demo) + [("act", "save"), ("why", "x")])
        #expect(again.location.hasSuffix("/OPD-PLN.J1"))
        #expect(try demo.register.workspace().position == before + 1)
    }

    @Test func `what others wrote meanwhile stays, and the same point is a conflict`() async throws
    {
        let demo = try await DemoSite()
        let form = try form(demo)
        let keys = form.filter { $0.0 == "row" }.map { String($0.1.prefix { $0 != ":" }) }
        func save(_ key: String, _ words: String) async -> Answered {
            let changed = form.map { $0.0 == "words.\(key)" ? ($0.0, words) : $0 }
            return await demo.ask(
                editor, as: .editor, sending: changed + [("act", "save"), ("why", "Words")])
        }
        #expect(await save(keys[0], "First").location.contains("done="))
        #expect(await save(keys[1], "Second").location.contains("done="))
        #expect(try points(demo) == ["1 First", "2 Second", "3 \(Self.third)"])
        let conflict = await save(keys[0], "Other")
        #expect(conflict.status == 409 && conflict.text.contains("Other"))
    }

    @Test func `no reason, an unknown element: nothing is saved and nothing lost`() async throws {
        let demo = try await DemoSite()
        let form = try form(demo)
        let key = try #require(form.first { $0.0 == "row" }?.1.prefix { $0 != ":" })
        let changed = form.map { $0.0 == "words.\(key)" ? ($0.0, "Anew <b>") : $0 }
        let unsaid = await demo.ask(editor, as: .editor, sending: changed + [("act", "save")])
        #expect(unsaid.status == 422 && unsaid.text.contains("Anew &lt;b"))
        let wrong = changed.map { $0.0 == "elements.\(key)" ? ($0.0, "O9.9") : $0 }
        let unknown = await demo.ask(
            editor, as: .editor, sending: wrong + [("act", "save"), ("why", "x")])
        #expect(unknown.status == 422 && unknown.text.contains("Anew"))
        #expect(try points(demo).first == "1 \(Self.first)")
    }

    @Test func `a translator writes words and arranges nothing`() async throws {
        let demo = try await DemoSite()
        let page = await demo.ask(editor + "?language=fr", as: .translator)
        #expect(page.status == 200 && !page.text.contains("value=\"add-part:duty\""))
        let form = try form(demo)
        let removed = form.filter { $0.0 != "row" } + [("act", "save"), ("why", "x")]
        #expect(await demo.ask(editor, as: .translator, sending: removed).status == 422)
        #expect(try points(demo).count == 3)
        #expect(await demo.ask(editor, as: .reader).status == 403)
    }

    @Test func `what a structure costs stands on its page and is taken away`() async throws {
        let demo = try await DemoSite.shown()
        for language in Language.allCases {
            let page = await demo.ask("/\(language.code)/demo/organization/structure")
            #expect(page.status == 200 && page.text.contains("table=outputs"))
        }
        let address = "/en/demo/organization/structure.csv?table="
        #expect(await demo.ask(address + "grades").text.contains(",total,10,14,"))
        #expect(await demo.ask(address + "posts").text.contains("SED-EVT"))
        #expect(await demo.ask(address + "nothing").text.contains("unit,name,change"))
        let other = await demo.ask("/en/demo/organization/structure?budget=B-2020")
        #expect(other.text.contains("nobody can say what the change costs"))
    }

    @Test func `a preview says what changed since a moment, and the public only since a snapshot`()
        async throws
    {
        let demo = try await DemoSite()
        let address = "/en/demo/documents/papers/TSB-2024/preview"
        let changed = await demo.ask(
            "/en/demo/documents/passages/TSB-2024.body.2/edit", as: .editor,
            sending: [
                ("from", "\(try demo.register.workspace().position)"), ("why", "Words"),
                ("words.en", "Anew."),
            ])
        #expect(changed.status == 303, "\(changed.text)")
        let page = await demo.ask(address + "?since=DEMO-1", as: .reader)
        #expect(page.status == 200 && page.text.contains("<ins"), "\(page.text)")
        #expect(page.text.contains("preview.docx?since=DEMO-1"))
        let file = await demo.ask(
            "/en/demo/documents/papers/TSB-2024/preview.html?since=DEMO-1", as: .reader)
        #expect(file.text.contains("<ins"))
        #expect(await demo.ask(address + "?since=1", as: .reader).status == 404)
        #expect(await demo.ask(address + "?since=never", as: .reader).status == 400)
        let open = await demo.ask(address + "?since=DEMO-1")
        #expect(open.status == 200 && !open.text.contains("<ins"))
        #expect(await demo.ask(address + "?since=40").status == 303)
    }

    @Test func `the calendar is read as a page, a table and a feed`() async throws {
        let demo = try await DemoSite.shown()
        for language in Language.allCases {
            let page = await demo.ask("/\(language.code)/demo/documents/calendar")
            #expect(page.status == 200 && page.text.contains("calendar.ics"))
        }
        let lanes = await demo.ask("/en/demo/documents/calendar.svg?year=2027")
        #expect(lanes.text.contains("<svg") && lanes.text.contains("TSAG-2027-03"))
        #expect(await demo.ask("/en/demo/documents/calendar?year=1890").status == 200)
        let feed = await demo.ask("/en/demo/documents/calendar.ics")
        #expect(feed.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(feed.text.contains("URL:http://localhost/en/demo/documents/meetings/"))
        #expect(await demo.ask("/en/demo/plan/mandates.ics").status == 404)
    }
}
