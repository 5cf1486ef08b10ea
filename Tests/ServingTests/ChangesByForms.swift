import Diagnostics
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Changes by forms") struct ChangesByForms {
    private let mandate = "/en/demo/plan/mandates/WTSA-108-2024.op.4"

    private func record(_ demo: DemoSite) throws -> Mandate {
        try #require(
            try demo.register.workspace().record(Mandate.self, code: "WTSA-108-2024.op.4"))
    }

    @Test func `an owner, a deputy and an element close the gap in the thread`() async throws {
        let demo = try await DemoSite()
        let before = await demo.ask(mandate, as: .editor)
        #expect(before.text.contains("class=\"gap open\""))
        let saved = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [
                ("owner", "SPD-SGC"), ("deputy", "SPD-H"), ("elements", "O2.3"),
                ("why", "Study groups are looked after by SPD"),
            ])
        #expect(saved.location.hasPrefix(mandate + "?done="))
        let after = await demo.ask(mandate, as: .editor)
        #expect(!after.text.contains("class=\"gap"))
        let history = await demo.ask(mandate + "/history", as: .reader)
        #expect(history.text.contains("Study groups are looked after by SPD"))
    }

    @Test(arguments: Language.allCases)
    func `a form says what a field is for where its name does not`(_ language: Language)
        async throws
    {
        let demo = try await DemoSite.shown()
        let page = await demo.ask(
            "/\(language.code)/demo/results/indicators/2024.TP5-b.1/edit", as: .editor)
        for field in ["tolerance", "lowest", "highest", "overTime", "overUnits", "countedIn"] {
            let words = try #require(
                Site.catalogue.text("hint.indicator.\(field)", in: language))
            #expect(page.text.contains("id=\"\(field)-hint\">\(words)"))
            #expect(page.text.contains("aria-describedby=\"\(field)-hint\""))
        }
    }

    @Test func `who saves over somebody else's change keeps what the other one wrote elsewhere`()
        async throws
    {
        let demo = try await DemoSite()
        let edit = "/en/demo/plan/elements/O2.2/edit"
        let element = {
            try #require(try demo.register.workspace().record(PlanElement.self, code: "O2.2"))
        }
        let seen = try demo.register.workspace().position
        let old = try element().name
        _ = await demo.ask(
            edit, as: .administrator,
            sending: [
                ("name.en", "Their gap analysis"), ("name.fr", "Leur analyse"), ("owner", "SPD-H"),
                ("why", "First"),
            ])
        // The other form was open since before, and is sent whole.
        let form = [
            ("name.en", "Our gap analysis"), ("name.fr", old[.french] ?? ""), ("owner", ""),
            ("deputy", "SPD-SGC"), ("from", "\(seen)"), ("why", "Second"),
        ]
        let refused = await demo.ask(edit, as: .editor, sending: form)
        #expect(refused.status == 409)
        #expect(refused.text.contains("Our gap analysis"))
        #expect(refused.text.contains("Leur analyse"))
        #expect(refused.text.contains("name=\"owner\" value=\"SPD-H\""))
        let again = try demo.register.workspace().position
        let saved = await demo.ask(
            edit, as: .editor,
            sending: [
                ("name.en", "Our gap analysis"), ("name.fr", "Leur analyse"), ("owner", "SPD-H"),
                ("deputy", "SPD-SGC"), ("from", "\(again)"), ("why", "Second"),
            ])
        #expect(saved.location.contains("done="))
        let now = try element()
        #expect(now.name[.english] == "Our gap analysis" && now.name[.french] == "Leur analyse")
        #expect(now.owner != nil && now.deputy != nil)
    }

    @Test func `a number is taken as the language writes it, and what is none is told by name`()
        async throws
    {
        let demo = try await DemoSite()
        let edit = "/ru/demo/plan/elements/O2.2/edit"
        _ = await demo.ask(edit, as: .editor, sending: [("weight", "12,5"), ("why", "x")])
        let weight = try demo.register.workspace().record(PlanElement.self, code: "O2.2")?.weight
        #expect(weight == Quantity("12.5"))
        let wrong = await demo.ask(edit, as: .editor, sending: [("weight", "много"), ("why", "x")])
        #expect(wrong.status == 422 && !wrong.text.contains("поля weight"))
    }

    @Test func `words that are saved together with their source are not older than it`()
        async throws
    {
        let demo = try await DemoSite()
        _ = await demo.ask(
            "/en/demo/plan/elements/O2.2/edit", as: .editor,
            sending: [("name.en", "A new name"), ("name.fr", "Un nouveau nom"), ("why", "x")])
        let name = try #require(
            try demo.register.workspace().record(PlanElement.self, code: "O2.2")
        ).name
        #expect(!name.isStale(in: .french))
        #expect(name.isStale(in: .spanish))
    }

    @Test func `two people add evidence without standing in each other's way`() async throws {
        let demo = try await DemoSite()
        let seen = try demo.register.workspace().position
        for (role, note) in [(Role.editor, "Minutes"), (.administrator, "Circular")] {
            let saved = await demo.ask(
                mandate + "/status", as: role,
                sending: [("note", note), ("from", "\(seen)"), ("why", "x")])
            #expect(saved.location.contains("done="))
        }
        #expect(try record(demo).evidence.map(\.note).suffix(2) == ["Minutes", "Circular"])
        let wrong = await demo.ask(
            mandate + "/status", as: .editor,
            sending: [("link", "javascript:alert(1)"), ("why", "x")])
        #expect(wrong.status == 422 && wrong.text.contains("javascript:alert(1)"))
        #expect(try record(demo).evidence.count { $0.link.contains("javascript") } == 0)
    }

    @Test func `a file that is there stays where a form says so, and only there`() async throws {
        let demo = try await DemoSite()
        let digest = Digest(of: Array("minutes".utf8))
        let code = "WTSA-108-2024.op.4"
        let form = [
            ("evidence.0.file", digest.description), ("evidence.0.name", "minutes.txt"),
            ("why", "Minutes are in"),
        ]
        let edit = "/en/demo/plan/mandates/\(code)/edit"
        _ = await demo.ask(edit, as: .editor, sending: form)
        let kept = {
            try demo.register.workspace().record(Mandate.self, code: code)?.evidence ?? []
        }
        #expect(try kept().map(\.file) == [digest])
        let page = await demo.ask(edit, as: .editor)
        let box = "type=\"checkbox\" id=\"evidence.0.file\" name=\"evidence.0.file\""
        #expect(page.text.contains("\(box) value=\"\(digest)\" checked"))
        _ = await demo.ask(
            edit, as: .editor, sending: form.dropLast() + [("due", "2027-03-01"), ("why", "Day")])
        #expect(try kept().map(\.file) == [digest])
        _ = await demo.ask(
            edit, as: .editor, sending: [("evidence.0.name", ""), ("why", "Of another meeting")])
        #expect(try kept() == [])
    }

    @Test func `evidence and status are one step`() async throws {
        let demo = try await DemoSite()
        let saved = await demo.ask(
            mandate + "/status", as: .editor,
            sending: [("status", "completed"), ("note", "SG reports"), ("why", "Done")])
        #expect(saved.location.contains("done="))
        let mandate = try record(demo)
        #expect(mandate.status == .completed)
        #expect(mandate.evidence.map(\.note) == ["SG reports"])
    }

    @Test func `what is wrong is said beside the field, and what was typed stays`() async throws {
        let demo = try await DemoSite()
        let answer = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [("owner", "NOBODY"), ("due", "someday"), ("why", "My reason")])
        #expect(answer.status == 404 || answer.status == 422)
        for typed in ["NOBODY", "someday", "My reason"] { #expect(answer.text.contains(typed)) }
        #expect(try record(demo).owner == nil)
    }

    @Test func `a form from before another change merges other fields and refuses the same`()
        async throws
    {
        let demo = try await DemoSite()
        let from = String(try demo.register.workspace().position)
        _ = await demo.ask(
            mandate + "/edit", as: .administrator,
            sending: [("owner", "SPD-H"), ("from", from), ("why", "First")])
        let merged = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [("owner", ""), ("due", "2027-05-01"), ("from", from), ("why", "Second")])
        #expect(merged.location.contains("done="))
        #expect(try record(demo).owner != nil)
        let refused = await demo.ask(
            mandate + "/edit", as: .editor,
            sending: [("owner", "OPD-H"), ("from", from), ("why", "Third")])
        #expect(refused.status == 409)
        #expect(refused.text.contains("OPD-H"))
    }

    @Test func `a text is shown before it is brought in`() async throws {
        let demo = try await DemoSite()
        let text = """
            RESOLUTION 9 (Lisbon, 2027)
            Sharing of plans
            The World Telecommunication Standardization Assembly (Lisbon, 2027),
            instructs the Director of the Telecommunication Standardization Bureau
            1 to publish the plan every year;
            """
        let position = try demo.register.workspace().position
        let preview = await demo.ask(
            "/en/demo/plan/import", as: .editor, sending: [("text", text)])
        #expect(preview.text.contains("WTSA-9-2027"))
        #expect(try demo.register.workspace().position == position)
        let done = await demo.ask(
            "/en/demo/plan/import", as: .editor,
            sending: [
                ("text", text), ("confirmed", "1"), ("why", "Adopted"), ("from", "\(position)"),
            ])
        #expect(done.location.hasPrefix("/en/demo/plan/texts/WTSA-9-2027?done="))
        let confirmed = await demo.ask(
            "/en/demo/plan/texts/WTSA-9-2027/confirm", as: .editor, sending: [])
        #expect(confirmed.location.contains("done="))
        #expect(
            try demo.register.workspace().record(Mandate.self, code: "WTSA-9-2027.op.1.1") != nil)
    }

    @Test func `a form without the token of the session changes nothing`() async throws {
        let demo = try await DemoSite()
        let position = try demo.register.workspace().position
        let answer = await demo.ask(
            mandate + "/edit", as: .administrator, sending: [("owner", "SPD-H"), ("why", "x")],
            signed: false)
        #expect(answer.status == 403)
        #expect(try demo.register.workspace().position == position)
    }

    @Test func `a new record is made by the form of its type`() async throws {
        let demo = try await DemoSite()
        let made = await demo.ask(
            "/en/demo/organization/units/new", as: .editor,
            sending: [
                ("code", "XYZ"), ("name.en", "New unit"), ("name.fr", "Nouvelle unité"),
                ("parent", "TSB"), ("why", "Reorganized"),
            ])
        #expect(made.location.hasPrefix("/en/demo/organization/units/XYZ"))
        let unit = try #require(try demo.register.workspace().record(Unit.self, code: "XYZ"))
        #expect(unit.name[.french] == "Nouvelle unité")
        #expect(unit.parent != nil)
    }

    @Test func `an author of what is new can't publish it, and somebody else can`() async throws {
        let demo = try await DemoSite()
        _ = await demo.ask(
            mandate + "/edit", as: .administrator, sending: [("due", "2027-05-01"), ("why", "x")])
        let more = demo.api(
            .post, "demo/units", as: .editor, body: #"{"why":"x","values":{"code":"NEW"}}"#)
        #expect(more.status == 201)
        let form = [("code", "TSAG-1"), ("why", "For TSAG")]
        let address = "/en/demo/documents/snapshots/new"
        let own = await demo.ask(address, as: .administrator, sending: form)
        #expect(own.status == 403)
        let hasty = await demo.ask(address, as: .approver, sending: form)
        #expect(hasty.status == 422)
        #expect(hasty.text.contains("nobody has said why they may be published"))
        #expect(hasty.text.contains("For TSAG"))
        let other = await demo.ask(
            address, as: .approver, sending: form + [("acknowledged", "Known to <TSAG>")])
        #expect(other.location.contains("TSAG-1?done="))
        let seen = await demo.ask(mandate)
        #expect(seen.text.contains("1 May 2027"))
        let page = await demo.ask("/en/demo/documents/snapshots/TSAG-1", as: .reader)
        #expect(page.text.contains("Known to &lt;TSAG&gt;"))
        #expect(page.text.contains("Changed after approval"))
    }

    @Test func `what one paragraph asks is confirmed alone`() async throws {
        let demo = try await DemoSite()
        let texts = try demo.register.workspace().records(GoverningText.self)
        let before = try demo.register.workspace()
        let open = texts.flatMap { text in
            MandateProposal.all(of: text, in: before, newKey: demo.register.newKey)
        }
        let proposal = try #require(open.first)
        let paragraph = proposal.paragraph
        let text = try #require(paragraph.text.flatMap { before[$0] })
        let page = await demo.ask("/en/demo/plan/texts/\(text.code)", as: .editor)
        #expect(page.text.contains("value=\"\(paragraph.code)\""))
        let done = await demo.ask(
            "/en/demo/plan/texts/\(text.code)/confirm", as: .editor,
            sending: [("paragraph", paragraph.code)])
        #expect(done.location.contains("done="))
        let now = try demo.register.workspace()
        #expect(now.count(Mandate.kind) == before.count(Mandate.kind) + 1)
        let reader = await demo.ask("/en/demo/plan/texts/\(text.code)", as: .reader)
        #expect(!reader.text.contains("/confirm\""))
    }
}
