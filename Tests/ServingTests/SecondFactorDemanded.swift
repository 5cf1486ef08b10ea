import Accounts
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// Where the installation demands a second factor, nobody does anything without one.
@Suite("A second factor is demanded") struct SecondFactorDemanded {
    @Test(arguments: [Role.administrator, .editor, .reader])
    func `whoever has none is led to where it is set up, from every page`(_ role: Role) async throws
    {
        let demo = try await DemoSite().demandingSecondFactor()
        for address in ["/ar", "/ar/demo", "/ar/demo/plan/mandates.csv", "/ar/people", "/ar/trail"]
        {
            #expect(await demo.ask(address, as: role).location == "/ar/account")
        }
        let page = await demo.ask("/ar/account", as: role)
        #expect(page.status == 200)
        #expect(page.text.contains("عامل التحقق الثاني مطلوب هنا"))
    }

    @Test func `what such a person sends is refused and stays on the page`() async throws {
        let demo = try await DemoSite().demandingSecondFactor()
        let before = try demo.register.workspace().position
        let answer = await demo.ask(
            "/en/demo/plan/mandates/WTSA-108-2024.op.4/status", as: .editor,
            sending: [("status", "in-progress"), ("why", "Asked for by the group")])
        #expect(answer.status == 403)
        #expect(answer.text.contains("This needs a second factor, and the account has none."))
        #expect(answer.text.contains("Asked for by the group"))
        #expect(try demo.register.workspace().position == before)
    }

    @Test(arguments: ["invitation", "sign-in", "begin"])
    func `a password stands on no page`(_ name: String) async throws {
        let demo = try await DemoSite().demandingSecondFactor()
        let answer = await demo.ask(
            "/en/\(name)", as: .editor, sending: [("password", "quiet harbour at dawn")])
        #expect(answer.status >= 400 && !answer.text.contains("quiet harbour"))
    }

    @Test func `programs of such a person are told why`() async throws {
        let demo = try await DemoSite().demandingSecondFactor()
        for address in ["", "demo", "demo/mandates", "demo/changes"] {
            let answer = demo.api(.get, address, as: .analyst)
            #expect(answer.status == 403)
            #expect(
                String(decoding: answer.body, as: UTF8.self).contains("permission.second-factor"))
        }
    }

    @Test func `whoever sets one up has all rights at once, and others none`() async throws {
        let demo = try await DemoSite().demandingSecondFactor()
        let token = try #require(demo.people[.editor])
        let desk = demo.site.desk
        _ = try await desk.enrol(
            token, password: Password(DemoSite.secret), issuer: "Throughline", from: "")
        let account = try desk.caller(session: token).account
        let device = try #require(account.secondFactor?.totp)
        #expect(try desk.caller(session: token).caller.isSecondFactorMissing)
        let confirmed = try desk.confirmEnrolment(
            token, code: device.code(step: TOTP.step(at: DemoSite.now)), from: "")
        let caller = try desk.caller(session: confirmed.signedIn.token).caller
        #expect(!caller.isSecondFactorMissing)
        #expect(caller.roles(in: "demo") == [.editor])
    }
}
