import Accounts
import Diagnostics
import Journals
import Testing
import Vocabulary

/// Changing one's own password.
@Suite struct ChangesOfPasswords {
    private static let new = Password("another bicycle, another fish")

    private func change(
        _ office: Office, _ signedIn: SignedIn, from current: Password = Office.password,
        to new: Password = new
    ) async throws -> SignedIn {
        office.clock.advance(.seconds(6))
        return try await office.desk.changePassword(
            signedIn.token, from: current, to: new, at: Office.address)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `all other sessions end, and this one gets a new token`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, first) = try await Office.opened(kind.make())
        let second = try await office.desk.signIn(
            "root@example.org", Office.password, from: Office.address)
        let changed = try await change(office, second)
        for ended in [first, second] {
            #expect(try await codes { _ = try office.caller(ended) } == ["account.session-ended"])
        }
        _ = try office.caller(changed)
        #expect(try office.store.sessions(of: first.account.key) == [changed.session])
        _ = try await office.desk.signIn("root@example.org", Self.new, from: Office.address)
        let refused = try await codes {
            _ = try await office.desk.signIn(
                "root@example.org", Office.password, from: Office.address)
        }
        #expect(refused == ["account.sign-in-failed"])
    }

    @Test func `the present password is asked for, and guesses at it are bounded`() async throws {
        let (office, administrator) = try await Office.opened()
        for _ in 1...10 {
            let refused = try await codes {
                _ = try await office.desk.changePassword(
                    administrator.token, from: Password("wrong"), to: Self.new,
                    at: Office.address)
            }
            #expect(refused == ["account.password-wrong"])
        }
        let refused = try await codes {
            _ = try await office.desk.changePassword(
                administrator.token, from: Office.password, to: Self.new, at: "203.0.113.1")
        }
        #expect(refused == ["account.too-many-attempts"])
        _ = try office.caller(administrator)
    }

    @Test func `a weak password changes nothing`() async throws {
        let (office, administrator) = try await Office.opened()
        #expect(
            try await codes {
                _ = try await change(office, administrator, to: Password("qwertyuiop12"))
            } == ["account.password-common"])
        _ = try office.caller(administrator)
    }

    @Test func `a session of before that is kept by mistake doesn't count`() async throws {
        let (office, administrator) = try await Office.opened()
        _ = try await change(office, administrator)
        // As where somebody signs in with the old password at the moment of the change.
        #expect(try office.store.add(administrator.session))
        #expect(
            try await codes { _ = try office.caller(administrator) } == ["account.session-ended"])
    }

    @Test func `the language of pages is one's own to set`() async throws {
        let (office, administrator) = try await Office.opened()
        try office.desk.setLanguage(.russian, of: administrator.token)
        #expect(try office.store.account(administrator.account.key)?.language == .russian)
        try office.desk.setLanguage(nil, of: administrator.token)
        #expect(try office.store.account(administrator.account.key)?.language == nil)
    }
}
