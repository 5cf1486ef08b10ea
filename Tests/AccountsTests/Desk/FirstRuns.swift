import Accounts
import Diagnostics
import Testing
import Vocabulary

/// How the first administrator comes in.
@Suite struct FirstRuns {
    private func begin(_ office: Office, _ token: SecretToken) async throws -> SignedIn {
        office.clock.advance(Throttle.window)
        return try await office.desk.begin(
            token: token, login: "root", password: Office.password, actor: .number(1),
            from: Office.address)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `the token makes an administrator, who is signed in`(_ kind: AccountStoreKind) async throws
    {
        let (office, administrator) = try await Office.opened(kind.make())
        let known = try office.desk.caller(session: administrator.token)
        #expect(known.account.isAdministrator)
        #expect(known.account.actor == .number(1))
        #expect(try office.desk.accounts(by: known.caller).count == 1)
    }

    @Test func `the token counts once`() async throws {
        let office = Office()
        let token = try #require(try office.desk.prepareFirstRun())
        _ = try await begin(office, token)
        #expect(
            try await codes { _ = try await begin(office, token) } == ["account.first-run-ended"])
        #expect(try office.desk.prepareFirstRun() == nil)
    }

    @Test func `the token of an earlier start counts no more`() async throws {
        let office = Office()
        let first = try #require(try office.desk.prepareFirstRun())
        let second = try #require(try office.desk.prepareFirstRun())
        #expect(
            try await codes { _ = try await begin(office, first) } == ["account.first-run-ended"])
        _ = try await begin(office, second)
    }

    @Test func `a token that nobody made is refused`() async throws {
        let office = Office()
        #expect(
            try await codes { _ = try await begin(office, SecretToken("")) }
                == ["account.first-run-ended"])
        _ = try office.desk.prepareFirstRun()
        #expect(
            try await codes { _ = try await begin(office, SecretToken("guess")) }
                == ["account.first-run-ended"])
    }

    @Test func `a weak password uses no token up`() async throws {
        let office = Office()
        let token = try #require(try office.desk.prepareFirstRun())
        let refused = try await codes {
            _ = try await office.desk.begin(
                token: token, login: "root", password: Password("password1234"),
                actor: .number(1), from: Office.address)
        }
        #expect(refused == ["account.password-common"])
        _ = try await begin(office, token)
    }
}
