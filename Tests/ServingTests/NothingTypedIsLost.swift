import Foundation
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// What somebody sent that could not be saved.
@Suite("Nothing typed is lost") struct NothingTypedIsLost {
    private let mandate = "/en/demo/plan/mandates/WTSA-108-2024.op.4"

    @Test(arguments: ["/status", "/edit"])
    func `who was signed out meanwhile gets back all that was sent`(_ form: String) async throws {
        let demo = try await DemoSite.shown()
        let answer = await demo.ask(
            mandate + form, sending: [("status", "completed"), ("note", "Typed <for> an hour")])
        #expect(answer.status == 403)
        #expect(answer.text.contains("The session has ended."))
        #expect(answer.text.contains("Typed &lt;for&gt; an hour"))
        #expect(answer.text.contains("name=\"note\" value=\"Typed &lt;for&gt; an hour\""))
        #expect(answer.text.contains("action=\"\(mandate + form)\""))
        #expect(answer.text.contains("target=\"_blank\""))
    }

    @Test func `what was sent again after signing in is saved with one more press`() async throws {
        let demo = try await DemoSite()
        let values = [("status", "completed"), ("note", "Sent twice"), ("why", "Done")]
        let again = await demo.ask(mandate + "/status", as: .editor, sending: values, signed: false)
        #expect(again.status == 403)
        #expect(again.text.contains("name=\"note\" value=\"Sent twice\""))
        let saved = await demo.ask(mandate + "/status", as: .editor, sending: values)
        #expect(saved.location.contains("done="))
    }

    @Test func `a form that crossed another one is sent again over what is there now`()
        async throws
    {
        let demo = try await DemoSite()
        let from = try demo.register.workspace().position
        let values = [("status", "in-progress"), ("note", "The other's"), ("why", "x")]
        _ = await demo.ask(mandate + "/status", as: .administrator, sending: values)
        let crossed = await demo.ask(
            mandate + "/status", as: .editor,
            sending: [
                ("status", "completed"), ("note", "My own words"), ("why", "y"),
                ("from", "\(from)"),
            ])
        #expect(crossed.status == 409)
        #expect(crossed.text.contains("name=\"note\" value=\"My own words\""))
        #expect(crossed.text.contains("name=\"from\" value=\"\(from + 1)\""))
    }

    private static let text = """
        RESOLUTION 9 (Lisbon, 2027)
        Sharing of plans
        The World Telecommunication Standardization Assembly (Lisbon, 2027),
        instructs the Director of the Telecommunication Standardization Bureau
        1 to publish the plan every year;
        """

    @Test func `an import is shown once more where the register changed since`() async throws {
        let demo = try await DemoSite()
        let seen = try demo.register.workspace().position
        _ = await demo.ask(
            mandate + "/edit", as: .administrator, sending: [("due", "2027-05-01"), ("why", "x")])
        let again = await demo.ask(
            "/en/demo/plan/import", as: .editor,
            sending: [
                ("text", Self.text), ("confirmed", "1"), ("why", "Adopted"), ("from", "\(seen)"),
            ])
        #expect(again.status == 200)
        #expect(again.text.contains("has changed since you saw this preview"))
        #expect(again.text.contains("name=\"from\" value=\"\(seen + 1)\""))
        #expect(try demo.register.workspace().position == seen + 1)
    }

    @Test func `a document stays on the form when it could not be imported`() async throws {
        let demo = try await DemoSite()
        let seen = try demo.register.workspace().position
        let refused = await demo.ask(
            "/en/demo/plan/import", as: .editor,
            sending: [("confirmed", "1"), ("why", " "), ("from", "\(seen)")],
            file: Array(Self.text.utf8))
        #expect(refused.status == 422)
        #expect(refused.text.contains("name=\"document\" value=\""))
        #expect(refused.text.contains("«sent» is kept"))
    }

    @Test func `a record is removed with a reason, and stays in the past`() async throws {
        let demo = try await DemoSite()
        let unit = "/en/demo/organization/units/GONE"
        let made = demo.api(
            .post, "demo/units", as: .editor, body: #"{"why":"x","values":{"code":"GONE"}}"#)
        #expect(made.status == 201)
        let before = try demo.register.workspace().position
        #expect(await demo.ask(unit + "/edit", as: .editor).text.contains("GONE/remove"))
        #expect(!(await demo.ask(unit + "/edit", as: .translator).text.contains("GONE/remove")))
        #expect(await demo.ask(unit + "/remove", as: .editor, sending: []).status == 422)
        let gone = await demo.ask(unit + "/remove", as: .editor, sending: [("why", "Made twice")])
        #expect(gone.location == "/en/demo/organization/units?done=\(before + 1)")
        #expect(await demo.ask(unit, as: .editor).status == 404)
        #expect(await demo.ask(unit + "?as_of=\(before)", as: .editor).status == 200)
        let used = await demo.ask(
            "/en/demo/organization/units/TSB/remove", as: .editor, sending: [("why", "x")])
        #expect(used.status == 422 || used.status == 409)
        #expect(used.text.contains("Nothing was removed."))
    }

    @Test func `an address with a former code leads to the present one for good`() async throws {
        let demo = try await DemoSite()
        let body = #"{"why":"x","values":{"code":"OLD"}}"#
        #expect(demo.api(.post, "demo/units", as: .editor, body: body).status == 201)
        let renamed = await demo.ask(
            "/en/demo/organization/units/OLD/edit", as: .editor,
            sending: [("code", "新"), ("why", "Renamed")])
        #expect(renamed.location.contains("done="))
        let page = await demo.ask("/en/demo/organization/units/old.csv", as: .editor)
        #expect(page.status == 308)
        #expect(page.location == "/en/demo/organization/units/%E6%96%B0.csv")
        let data = demo.api(.get, "demo/units/OLD", as: .editor)
        #expect(data.status == 308)
        #expect(data.header("Location") == "/api/v1/demo/units/%E6%96%B0")
    }

    @Test func `what a record is based on is marked wherever it is named, as it is now`()
        async throws
    {
        let demo = try await DemoSite()
        func marks() async -> Int {
            let list = await demo.ask("/en/demo/organization/units", as: .editor).text
            return list.components(separatedBy: "◇").count - 1
        }
        let before = await marks()
        let body = #"{"why":"x","values":{"code":"MADEUP","basis":"illustrative"}}"#
        #expect(demo.api(.post, "demo/units", as: .editor, body: body).status == 201)
        #expect(await marks() == before + 1)
        let fact = await demo.ask(
            "/en/demo/organization/units/MADEUP/edit", as: .editor,
            sending: [("basis", "fact"), ("why", "Found")])
        #expect(fact.location.contains("done="))
        #expect(await marks() == before)
    }

    @Test func `who signs in comes to the very list that was asked for`() async throws {
        let demo = try await DemoSite.shown()
        let refused = await demo.ask("/en/demo/plan/import?as_of=20&q=%C3%A9")
        #expect(
            refused.location
                == "/en/sign-in?to=en%2Fdemo%2Fplan%2Fimport&asked=as_of%3D20%26q%3D%25C3%25A9")
    }
}
