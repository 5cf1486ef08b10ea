import Accounts
import Diagnostics
import Journals
import Records
import StoreSQLite
import Testing
import Vocabulary

/// Secrets for programs.
@Suite struct Tokens {
    private func new(
        _ office: Office, scopes: Set<APIToken.Scope> = [.read], workspace: String? = "plan"
    ) -> NewToken {
        NewToken(
            name: "monthly figures", scopes: scopes, workspace: workspace,
            expires: Instant(milliseconds: office.clock.now.milliseconds + 86_400_000))
    }

    private func analyst() async throws -> (Office, SignedIn, SignedIn) {
        let (office, administrator) = try await Office.opened()
        let analyst = try await office.member(
            "amina", roles: ["plan": [.analyst]], by: administrator)
        return (office, administrator, analyst)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a token acts for its account within scopes, and its use is noted`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let made = try office.desk.makeToken(new(office), by: office.caller(administrator))
        #expect(made.secret.text.hasPrefix("tl_"))
        #expect(made.secret.text.utf8.count == 46)
        let known = try office.desk.caller(token: made.secret, from: "192.0.2.7")
        #expect(known.account.key == administrator.account.key)
        try Permission.check(.read, by: known.caller, in: "plan")
        #expect(
            try await codes { try Permission.check(.publish, by: known.caller, in: "plan") }
                == ["permission.denied"])
        let listed = try office.desk.tokens(
            of: administrator.account.key, by: office.caller(administrator))
        #expect(listed.map(\.lastUsed) == [office.clock.now])
        #expect(listed.map(\.name) == ["monthly figures"])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `no state before anything was written is at hand any more, whoever wrote`(
        _ kind: AccountStoreKind
    ) async throws {
        let path = Files.path()
        let memory = MemoryAccountStore()
        let store: any AccountStore =
            kind == .memory ? memory : try SQLiteAccountStore.creating(path)
        let others: any AccountStore =
            kind == .memory ? memory : try SQLiteAccountStore.opening(path)
        let (office, administrator) = try await Office.opened(store)
        let made = try office.desk.makeToken(new(office), by: office.caller(administrator))
        var states: Set<Int> = []
        for round in 0..<5 {
            var known: Int?
            while known == nil {
                _ = try office.desk.caller(token: made.secret, from: "192.0.2.7")
                known = store.stateAtHand()
            }
            #expect(states.insert(try #require(known)).inserted, "round \(round)")
            let writer = round.isMultiple(of: 2) ? others : store
            try writer.note(
                token: made.token.key,
                used: Instant(milliseconds: office.clock.now.milliseconds + round + 1))
            #expect(store.stateAtHand() != known, "round \(round)")
        }
    }

    @Test func `a new password by a link ends the tokens made with the old one`() async throws {
        let (office, administrator, analyst) = try await analyst()
        let made = try office.desk.makeToken(new(office), by: office.caller(analyst))
        let link = try office.desk.invite(
            analyst.account.key, by: office.caller(administrator))
        _ = try office.desk.caller(token: made.secret, from: "192.0.2.7")
        _ = try await office.desk.accept(
            link, password: Password("another bicycle, another fish"), from: Office.address)
        #expect(
            try await codes { _ = try office.desk.caller(token: made.secret, from: "192.0.2.7") }
                == ["account.token-failed"])
    }

    @Test func `the secret is kept nowhere, and opens no session`() async throws {
        let (office, _, analyst) = try await analyst()
        let made = try office.desk.makeToken(new(office), by: office.caller(analyst))
        #expect(made.token.hash == made.secret.hash)
        #expect(
            try await codes { _ = try office.desk.caller(session: made.secret) }
                == ["account.session-ended"])
        #expect(
            try await codes { _ = try office.desk.caller(token: analyst.token, from: "192.0.2.7") }
                == ["account.token-failed"])
        let known = try office.desk.caller(token: made.secret, from: "192.0.2.7").caller
        #expect(
            try await codes { _ = try office.desk.makeToken(new(office), by: known) }
                == ["permission.denied"])
        #expect(
            try await codes { _ = try office.desk.tokens(of: analyst.account.key, by: known) }
                == ["permission.denied"])
    }

    @Test func `a token ends on its day, when it is revoked, and while the account is closed`()
        async throws
    {
        let (office, administrator, analyst) = try await analyst()
        let key = analyst.account.key
        let made = try (1...3).map { _ in
            try office.desk.makeToken(new(office), by: office.caller(analyst))
        }
        try office.desk.revokeToken(made[0].token.key, of: key, by: office.caller(analyst))
        try office.desk.revokeToken(made[1].token.key, of: key, by: office.caller(administrator))
        let caller = try office.caller(administrator)
        try office.desk.disable(key, by: caller)
        for token in made {
            #expect(
                try await codes {
                    _ = try office.desk.caller(token: token.secret, from: "192.0.2.7")
                }
                    == ["account.token-failed"])
        }
        try office.desk.enable(key, by: caller)
        _ = try office.desk.caller(token: made[2].secret, from: "192.0.2.7")
        office.clock.advance(.seconds(86_400))
        #expect(
            try await codes { _ = try office.desk.caller(token: made[2].secret, from: "192.0.2.7") }
                == ["account.token-failed"])
    }

    @Test func `whoever guesses tokens has to wait, even with the right one`() async throws {
        let (office, _, analyst) = try await analyst()
        let made = try office.desk.makeToken(new(office), by: office.caller(analyst))
        for number in 1...10 {
            let wrong = SecretToken("tl_wrong\(number)")
            #expect(
                try await codes { _ = try office.desk.caller(token: wrong, from: "192.0.2.7") }
                    == ["account.token-failed"])
        }
        #expect(
            try await codes { _ = try office.desk.caller(token: made.secret, from: "192.0.2.7") }
                == ["account.too-many-attempts"])
        _ = try office.desk.caller(token: made.secret, from: "192.0.2.8")
    }

    @Test func `another's tokens are neither listed nor revoked`() async throws {
        let (office, administrator, analyst) = try await analyst()
        let made = try office.desk.makeToken(new(office), by: office.caller(administrator))
        let caller = try office.caller(analyst)
        let refused = [
            try await codes {
                _ = try office.desk.tokens(of: administrator.account.key, by: caller)
            },
            try await codes {
                try office.desk.revokeToken(
                    made.token.key, of: administrator.account.key, by: caller)
            },
            try await codes {
                try office.desk.revokeToken(made.token.key, of: analyst.account.key, by: caller)
            },
        ]
        #expect(
            refused == [["permission.denied"], ["permission.denied"], ["account.token-failed"]])
        _ = try office.desk.caller(token: made.secret, from: "192.0.2.7")
    }

    @Test func `all that is wrong with a token is said at once`() async throws {
        let (office, _, analyst) = try await analyst()
        for days in [0, 367] {
            let wrong = NewToken(
                name: " ", scopes: [], workspace: "plan",
                expires: Instant(
                    milliseconds: office.clock.now.milliseconds + days * 86_400_000))
            #expect(
                try await codes {
                    _ = try office.desk.makeToken(wrong, by: office.caller(analyst))
                } == ["account.token-name", "account.token-scopes", "account.token-expiry"])
        }
    }

    @Test func `whoever has no role for it makes no token`() async throws {
        let (office, administrator) = try await Office.opened()
        let editor = try await office.member(
            "boris", roles: ["plan": [.editor], "other": [.analyst]], by: administrator)
        let caller = try office.caller(editor)
        #expect(
            try await codes { _ = try office.desk.makeToken(new(office), by: caller) }
                == ["permission.denied"])
        _ = try office.desk.makeToken(new(office, workspace: "other"), by: caller)
        _ = try office.desk.makeToken(new(office, workspace: nil), by: caller)
    }
}
