import Accounts
import Diagnostics
import Journals
import Records
import Testing
import Vocabulary

/// Signing in by a password, and the life of a session.
@Suite struct SigningIn {
    private static let right = "a bicycle for the fish"

    private func refused(
        _ office: Office, _ login: String, _ password: String = right,
        from address: String = Office.address
    ) async throws -> [String] {
        try await codes {
            _ = try await office.desk.signIn(login, Password(password), from: address)
        }
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `login and password open a session, whatever the case of the login`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let signedIn = try await office.desk.signIn(
            " ROOT@example.org", Office.password, from: Office.address)
        #expect(!signedIn.session.isSecondFactorPending)
        #expect(signedIn.token != administrator.token)
        #expect(try office.caller(signedIn).account == administrator.account.key)
        #expect(try office.store.session(signedIn.token.hash) == signedIn.session)
    }

    @Test func `whether a login exists is told neither by words nor by work`() async throws {
        let (office, administrator) = try await Office.opened()
        let caller = try office.caller(administrator)
        _ = try await office.member("amina", by: administrator)
        let closed = try await office.member("boris", by: administrator)
        try office.desk.disable(closed.account.key, by: caller)
        _ = try office.desk.makeAccount(
            NewAccount(login: "chen", actor: .number(4)), by: caller)
        let attempts = [
            ("nobody", Self.right), ("amina", "wrong"), ("boris", Self.right), ("boris", "wrong"),
            ("chen", Self.right), ("", Self.right), (String(repeating: "x", count: 9_999), "wrong"),
            ("amina", String(repeating: "x", count: 9_999)), ("amina", ""),
        ]
        for (login, password) in attempts {
            let before = office.hasher.count
            #expect(
                try await refused(office, login, password) == ["account.sign-in-failed"],
                "\(login.prefix(9))")
            #expect(office.hasher.count == before + 1, "\(login.prefix(9))")
        }
    }

    @Test func `the eleventh guess is refused without work, known login or not`() async throws {
        let (office, _) = try await Office.opened()
        for login in ["root@example.org", "nobody@example.org"] {
            for number in 1...10 {
                #expect(
                    try await refused(office, login, "wrong", from: "198.51.100.\(number)")
                        == ["account.sign-in-failed"])
            }
            let before = office.hasher.count
            #expect(
                try await refused(office, login, from: "203.0.113.1")
                    == ["account.too-many-attempts"])
            #expect(office.hasher.count == before)
        }
        office.clock.advance(Throttle.window)
        #expect(try await refused(office, "root@example.org") == [])
    }

    @Test func `a whole house may sign in from one address`() async throws {
        let (office, administrator) = try await Office.opened()
        let logins = (1...15).map { "member\($0)" }
        for login in logins { _ = try await office.member(login, by: administrator) }
        for login in logins { #expect(try await refused(office, login) == []) }
        for _ in 1...10 { _ = try await refused(office, "nobody", "wrong") }
        #expect(try await refused(office, "member1") == ["account.too-many-attempts"])
    }

    @Test func `a hash of a lower cost is made anew as its bearer signs in`() async throws {
        let store = MemoryAccountStore()
        let (old, _) = try await Office.opened(store)
        let office = Office(store, cost: PasswordCost(passes: 2, memory: 16))
        let before = try #require(store.account(login: "root@example.org")?.passwordHash)
        for expected in [2, 3] {
            _ = try await office.desk.signIn(
                "root@example.org", Office.password, from: Office.address)
            #expect(office.hasher.count == expected)
        }
        let after = try #require(store.account(login: "root@example.org")?.passwordHash)
        #expect(after.hasPrefix("$argon2id$v=19$m=16,t=2,p=1$"))
        #expect(before != after)
        #expect(old.hasher.isOutdated(after))
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a session ends after an hour without use`(_ kind: AccountStoreKind) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        for _ in 1...5 {
            office.clock.advance(.seconds(59 * 60))
            _ = try office.caller(administrator)
        }
        office.clock.advance(Session.idleLimit)
        #expect(
            try await codes { _ = try office.caller(administrator) } == ["account.session-ended"])
    }

    @Test func `a session ends after twelve hours however much it is used`() async throws {
        let (office, administrator) = try await Office.opened()
        for _ in 1..<24 {
            office.clock.advance(.seconds(30 * 60))
            _ = try office.caller(administrator)
        }
        office.clock.advance(.milliseconds(30 * 60 * 1_000 - 1))
        _ = try office.caller(administrator)
        office.clock.advance(.milliseconds(1))
        #expect(
            try await codes { _ = try office.caller(administrator) } == ["account.session-ended"])
    }

    @Test func `the last use is noted once a minute`() async throws {
        let (office, administrator) = try await Office.opened()
        office.clock.advance(.seconds(59))
        _ = try office.caller(administrator)
        #expect(
            try office.store.session(administrator.token.hash)?.lastSeen == MovingClock.start)
        office.clock.advance(.seconds(1))
        _ = try office.caller(administrator)
        #expect(
            try office.store.session(administrator.token.hash)?.lastSeen == office.clock.now)
    }

    @Test func `signing out ends the session, and twice is no fault`() async throws {
        let (office, administrator) = try await Office.opened()
        try office.desk.signOut(administrator.token)
        try office.desk.signOut(administrator.token)
        #expect(
            try await codes { _ = try office.caller(administrator) } == ["account.session-ended"])
        #expect(
            try await codes { _ = try office.desk.caller(session: SecretToken("guess")) }
                == ["account.session-ended"])
    }

    @Test func `one's sessions are listed, and ended one by one or all others`() async throws {
        let (office, administrator) = try await Office.opened()
        let member = try await office.member("amina", by: administrator)
        var others: [SignedIn] = []
        for _ in 1...3 {
            office.clock.advance(.seconds(1))
            others.append(
                try await office.desk.signIn("amina", Office.password, from: Office.address))
        }
        let listed = try office.desk.sessions(of: member.token).map(\.hash)
        #expect(listed == others.reversed().map(\.token.hash) + [member.token.hash])
        try office.desk.endSession(others[0].token.hash, of: member.token)
        try office.desk.endSession(administrator.token.hash, of: member.token)
        #expect(try office.desk.sessions(of: member.token).count == 3)
        _ = try office.caller(administrator)
        try office.desk.endSession(nil, of: member.token)
        #expect(try office.desk.sessions(of: member.token) == [member.session])
    }

    @Test func `what is over is forgotten when the desk is tidied`() async throws {
        let (office, administrator) = try await Office.opened()
        let request = try #require(
            RepeatableRequest(
                account: administrator.account.key, key: "k", fingerprint: Digest(of: [])))
        #expect(try office.store.begin(request, at: office.clock.now) == .new)
        try office.desk.tidy()
        #expect(try office.store.session(administrator.token.hash) != nil)
        office.clock.advance(.seconds(86_401))
        try office.desk.tidy()
        #expect(try office.store.session(administrator.token.hash) == nil)
        #expect(try office.store.begin(request, at: office.clock.now) == .new)
    }
}
