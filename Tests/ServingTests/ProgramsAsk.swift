import Accounts
import Journals
import Planning
import Presenting
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Programs ask") struct ProgramsAsk {
    @Test func `a list is turned over page by page, each record once`() async throws {
        let demo = try await DemoSite.shown()
        var address = "demo/elements?limit=10"
        var codes: [String] = []
        while true {
            let answer = demo.api(.get, address, as: .analyst)
            #expect(answer.status == 200)
            codes += (answer.json["records"]?.elements ?? []).compactMap { $0["code"]?.text }
            guard let next = answer.json["next"]?.text else { break }
            #expect(answer.header("Link")?.contains(next) == true)
            address = "demo/elements?limit=10&cursor=\(next)"
        }
        #expect(codes.count == 126)
        #expect(Set(codes).count == codes.count)
    }

    @Test func `a text that is sent changes just the languages that it names`() async throws {
        let demo = try await DemoSite()
        let old = demo.api(.get, "demo/units/TSB", as: .editor)
        let changed = demo.api(
            .patch, "demo/units/TSB", as: .editor,
            body: #"{"why":"x","values":{"name":{"en":"Bureau","es":"Oficina"}}}"#,
            headers: ["if-match": try #require(old.header("ETag"))])
        #expect(changed.status == 200)
        let unit = try #require(
            try demo.register.workspace().records(Unit.self).first { $0.code == "TSB" })
        #expect(unit.name[.english] == "Bureau" && unit.name[.spanish] == "Oficina")
        #expect(unit.name[.french] == old.json["name"]?["fr"]?.text)
        #expect(unit.name.version(in: .spanish)?.sourceRevision == unit.name.revision)
    }

    @Test func `what fits no field is told as it was sent`() async throws {
        let demo = try await DemoSite.shown()
        let answer = demo.api(
            .post, "demo/units", as: .editor,
            body: #"{"why":"x","values":{"code":"U","name":{"xx":"U"},"parent":["TSB"]}}"#)
        #expect(answer.status == 422)
        let told = answer.json["errors"]?.elements?.compactMap { $0["message"]?.text } ?? []
        #expect(told.contains { $0.contains("{xx: …}") } && told.contains { $0.contains("[…]") })
    }

    @Test func `only what changed behind an entry is told`() async throws {
        let demo = try await DemoSite()
        let position = try demo.register.workspace().position
        let none = demo.api(.get, "demo/mandates?changed_since=\(position)", as: .analyst)
        #expect(none.json["records"]?.elements?.count == 0)
        _ = await demo.ask(
            "/en/demo/plan/mandates/WTSA-108-2024.op.4/status", as: .editor,
            sending: [("status", "in-progress"), ("why", "x")])
        let one = demo.api(.get, "demo/mandates?changed_since=\(position)", as: .analyst)
        #expect(one.json["records"]?.elements?.map { $0["code"]?.text } == ["WTSA-108-2024.op.4"])
    }

    @Test func `what was removed behind an entry is named, what came and went in between is not`()
        async throws
    {
        let demo = try await DemoSite()
        func make(_ code: String) throws -> (tag: String, key: String) {
            let made = demo.api(
                .post, "demo/units", as: .editor,
                body:
                    #"{"why":"New","values":{"code":"\#(code)","parent":"TSB","name.fr":"Unité"}}"#)
            return (try #require(made.header("ETag")), try #require(made.json["id"]?.text))
        }
        func remove(_ code: String, _ tag: String) {
            let gone = demo.api(
                .delete, "demo/units/\(code)?why=Gone", as: .editor, headers: ["if-match": tag])
            #expect(gone.status == 204)
        }
        func removed(as role: Role?) -> [String?]? {
            demo.api(.get, "demo/units?changed_since=\(position)&limit=1", as: role)
                .json["removed"]?.elements?.map { $0.text }
        }
        let old = try make("OLD")
        let position = try demo.register.workspace().position
        #expect(removed(as: .analyst) == [])
        let brief = try make("BRIEF")
        remove("BRIEF", brief.tag)
        remove("OLD", old.tag)
        #expect(removed(as: .analyst) == [old.key])
        #expect(removed(as: nil) == nil)
        let next = try #require(
            demo.api(.get, "demo/units?changed_since=1&limit=1", as: .analyst).json["next"]?.text)
        let second = demo.api(
            .get, "demo/units?changed_since=1&limit=1&cursor=\(next)", as: .analyst)
        #expect(second.status == 200 && second.json["removed"] == nil)
    }

    @Test func `a change that is sent again, and changes nothing, makes no entry`() async throws {
        let demo = try await DemoSite()
        let tag = try #require(
            demo.api(.get, "demo/units/SPD", as: .editor).header("ETag"))
        let change = {
            demo.api(
                .patch, "demo/units/SPD", as: .editor,
                body: #"{"why":"x","values":{"name.en":"Strategy"}}"#, headers: ["if-match": tag])
        }
        #expect(change().status == 200)
        let position = try demo.register.workspace().position
        #expect(change().json["name"]?["en"]?["text"]?.text == "Strategy")
        #expect(try demo.register.workspace().position == position)
    }

    @Test func `a record is made, changed over its version, and removed`() async throws {
        let demo = try await DemoSite()
        let made = demo.api(
            .post, "demo/units", as: .editor,
            body: #"{"why":"New","values":{"code":"XYZ","parent":"TSB","name.fr":"Unité"}}"#)
        #expect(made.status == 201)
        #expect(made.json["name"]?["fr"]?.text == "Unité")
        let tag = try #require(made.header("ETag"))
        #expect(
            demo.api(.get, "demo/units/xyz", as: .reader, headers: ["if-none-match": tag]).status
                == 304)
        let missing = demo.api(
            .patch, "demo/units/XYZ", as: .editor, body: #"{"why":"x","values":{"kind":"group"}}"#)
        #expect(missing.status == 428)
        let changed = demo.api(
            .patch, "demo/units/XYZ", as: .editor,
            body: #"{"why":"x","values":{"code":"XYW","kind":"group"}}"#,
            headers: ["if-match": tag])
        #expect(changed.status == 200)
        #expect(demo.api(.get, "demo/units/XYZ", as: .reader).status == 308)
        let stale = demo.api(
            .patch, "demo/units/XYW", as: .editor, body: #"{"why":"x","values":{"kind":"team"}}"#,
            headers: ["if-match": tag])
        #expect(stale.status == 412)
        let newTag = try #require(changed.header("ETag"))
        let number = newTag.filter(\.isNumber)
        for wrong in ["\(number)", "\(number)kI", "\"\(number)", "W/\(number)", "\"\(number)x\""] {
            let refused = demo.api(
                .patch, "demo/units/XYW", as: .editor, body: #"{"why":"x","values":{}}"#,
                headers: ["if-match": wrong])
            #expect(refused.status == 428, "\(wrong)")
        }
        let weak = demo.api(
            .get, "demo/units/XYW", as: .reader,
            headers: ["if-none-match": "\"x\", W/" + newTag])
        #expect(weak.status == 304)
        let removed = demo.api(
            .delete, "demo/units/XYW?why=gone", as: .editor, headers: ["if-match": newTag])
        #expect(removed.status == 204)
        #expect(demo.api(.get, "demo/units/XYW", as: .reader).status == 404)
    }

    @Test(arguments: [
        ("{\"values\":{}}", "1", "change.no-reason", 422),
        ("{\"why\":\"x\",\"values\":{}}", "9999999", "change.unknown-version", 412),
    ])
    func `a change of nothing is refused for what a change would be refused for`(
        _ body: String, _ version: String, _ code: String, _ status: Int
    ) async throws {
        let demo = try await DemoSite()
        let answer = demo.api(
            .patch, "demo/units/TSB", as: .editor, body: body,
            headers: ["if-match": "\"\(version)\""])
        #expect(answer.status == status)
        #expect(answer.json["type"]?.text == "/problems/\(code)")
    }

    @Test func `all that is wrong with values is told at once`() async throws {
        let demo = try await DemoSite.shown()
        let answer = demo.api(
            .post, "demo/units", as: .editor,
            body: #"{"why":"x","values":{"colour":"red","parent":7,"name":"Bureau"}}"#)
        #expect(answer.status == 422)
        #expect(answer.type == "application/problem+json")
        #expect(answer.json["errors"]?.elements?.count == 3)
    }

    @Test func `a request with one key is carried out once`() async throws {
        let demo = try await DemoSite()
        let body = #"{"why":"x","values":{"code":"ONCE"}}"#
        let first = demo.api(
            .post, "demo/units", as: .editor, body: body, headers: ["idempotency-key": "k1"])
        let second = demo.api(
            .post, "demo/units", as: .editor, body: body, headers: ["idempotency-key": "k1"])
        #expect((first.status, first.body) == (201, second.body))
        #expect(second.status == 201)
        let other = demo.api(
            .post, "demo/units", as: .editor, body: #"{"why":"x","values":{"code":"TWICE"}}"#,
            headers: ["idempotency-key": "k1"])
        #expect(other.status == 422)
    }

    @Test func `records come in as lines or CSV, tried first where that is asked`() async throws {
        let demo = try await DemoSite()
        let csv = "code,name.en,name.source,parent\r\nAAA,Unit A,en,TSB\r\nBBB,Unit B,en,TSB\r\n"
        let tried = demo.api(.post, "demo/units:import?dry_run=1", as: .editor, body: csv)
        #expect(tried.json["created"]?.number == 2)
        #expect(demo.api(.get, "demo/units/AAA", as: .reader).status == 404)
        let done = demo.api(.post, "demo/units:import?why=Plan", as: .editor, body: csv)
        #expect(done.json["entry"]?.number != nil)
        #expect(demo.api(.get, "demo/units/AAA", as: .reader).status == 200)
    }

    @Test func `the journal is read as it is hashed, by those who may`() async throws {
        let demo = try await DemoSite.shown()
        let answer = demo.api(.get, "demo/changes?since=2&limit=3", as: .auditor)
        let lines = answer.body.split(separator: 0x0A)
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { EntryJSON.entry(Array($0), .standard) != nil })
        #expect(demo.api(.get, "demo/changes").status == 401)
    }

    @Test(arguments: [
        "demo/units?limit=0", "demo/units?limit=x", "demo/nothing", "nowhere/units",
        "demo/units/NOTHING", "demo/changes?since=-1",
    ])
    func `what can't be answered is a problem with its reason`(_ address: String) async throws {
        let demo = try await DemoSite.shown()
        let answer = demo.api(.get, address, as: .administrator)
        #expect([400, 404].contains(answer.status))
        #expect(answer.json["title"]?.text?.isEmpty == false)
    }

    @Test func `the description names each list and each field`() async throws {
        let description = OpenAPI(.init(Site.catalogue, in: .english)).json
        let json = try JSONReader.read(description)
        for section in Section.all {
            guard let kind = section.kind else { continue }
            #expect(json["paths"]?["/{register}/\(section.name)"] != nil)
            let fields = json["components"]?["schemas"]?[kind]?["properties"]
            for field in Schema.standard[kind]?.fields ?? [] {
                #expect(fields?[field.name] != nil, "\(kind).\(field.name)")
            }
        }
    }
}
