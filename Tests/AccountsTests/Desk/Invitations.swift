import Accounts
import Diagnostics
import Journals
import Records
import Testing
import Vocabulary

/// Links by which people set a password.
@Suite struct Invitations {
    private func accept(
        _ office: Office, _ link: SecretToken, _ password: Password = Office.password
    ) async throws -> SignedIn {
        office.clock.advance(.seconds(6))
        return try await office.desk.accept(link, password: password, from: Office.address)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `the bearer of a link sets a password and is signed in`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let made = try office.desk.makeAccount(
            NewAccount(
                login: "Amina", actor: .number(2), roles: ["plan": [.editor], "other": []],
                language: .arabic), by: office.caller(administrator))
        #expect(made.account.roles == ["plan": [.editor]])
        #expect(try office.desk.login(invitedBy: made.link).text == "Amina")
        let signedIn = try await accept(office, made.link)
        #expect(try office.caller(signedIn).roles(in: "plan") == [.editor])
        #expect(signedIn.account.language == .arabic)
        let again = try await office.desk.signIn(
            "amina", Office.password, from: Office.address)
        #expect(again.account.key == made.account.key)
    }

    @Test func `a link counts once`() async throws {
        let (office, administrator) = try await Office.opened()
        let made = try office.desk.makeAccount(
            NewAccount(login: "amina", actor: .number(2)), by: office.caller(administrator))
        _ = try await accept(office, made.link)
        #expect(
            try await codes { _ = try await accept(office, made.link) }
                == ["account.invitation-ended"])
    }

    @Test func `a link counts for seven days and not a moment longer`() async throws {
        let (office, administrator) = try await Office.opened()
        let caller = try office.caller(administrator)
        let links = try ["amina", "boris"].map {
            try office.desk.makeAccount(
                NewAccount(login: $0, actor: .number(2)), by: caller
            ).link
        }
        office.clock.advance(.seconds(7 * 86_400 - 7))
        _ = try await accept(office, links[0])
        office.clock.advance(.seconds(1))
        #expect(
            try await codes { _ = try await accept(office, links[1]) }
                == ["account.invitation-ended"])
        #expect(throws: Refusal.self) { try office.desk.login(invitedBy: links[1]) }
    }

    @Test func `a new link ends the one before, and the sessions once it is used`() async throws {
        let (office, administrator) = try await Office.opened()
        let member = try await office.member("amina", by: administrator)
        let caller = try office.caller(administrator)
        let first = try office.desk.invite(member.account.key, by: caller)
        let second = try office.desk.invite(member.account.key, by: caller)
        #expect(
            try await codes { _ = try await accept(office, first) } == ["account.invitation-ended"])
        _ = try office.caller(member)
        _ = try await accept(office, second, Password("another bicycle, another fish"))
        #expect(
            try await codes { _ = try office.caller(member) } == ["account.session-ended"])
        #expect(
            try await codes {
                _ = try await office.desk.signIn("amina", Office.password, from: Office.address)
            } == ["account.sign-in-failed"])
    }

    @Test func `a link for a new password leads past no second factor`() async throws {
        let (office, administrator) = try await Office.opened()
        let member = try await office.member("amina", by: administrator)
        let enrolled = try await office.enrolled(member)
        let link = try office.desk.invite(
            member.account.key, by: office.caller(administrator))
        let pending = try await accept(office, link)
        #expect(pending.session.isSecondFactorPending)
        #expect(
            try await codes { _ = try office.caller(pending) }
                == ["account.second-factor-needed"])
        office.clock.advance(TOTP.period)
        let signedIn = try office.desk.confirm(
            pending.token, code: office.code(of: enrolled.device), from: Office.address)
        #expect(try office.caller(signedIn).account == member.account.key)
    }

    @Test func `a closed account is opened by no link`() async throws {
        let (office, administrator) = try await Office.opened()
        let caller = try office.caller(administrator)
        let made = try office.desk.makeAccount(
            NewAccount(login: "amina", actor: .number(2)), by: caller)
        try office.desk.disable(made.account.key, by: caller)
        let link = try office.desk.invite(made.account.key, by: caller)
        for link in [made.link, link] {
            #expect(
                try await codes { _ = try await accept(office, link) }
                    == ["account.invitation-ended"])
        }
    }

    @Test func `a weak password leaves the link as it is`() async throws {
        let (office, administrator) = try await Office.opened()
        let made = try office.desk.makeAccount(
            NewAccount(login: "amina", actor: .number(2)), by: office.caller(administrator))
        #expect(
            try await codes { _ = try await accept(office, made.link, Password("amina")) }
                == ["account.password-short", "account.password-login"])
        _ = try await accept(office, made.link)
    }

    @Test func `a login is given once, whatever its case`() async throws {
        let (office, administrator) = try await Office.opened()
        _ = try await office.member("amina", by: administrator)
        let refused = try await codes {
            _ = try office.desk.makeAccount(
                NewAccount(login: "AMINA", actor: .number(3)), by: office.caller(administrator))
        }
        #expect(refused == ["account.login-taken"])
    }
}
