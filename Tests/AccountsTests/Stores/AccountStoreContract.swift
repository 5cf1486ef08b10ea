import Accounts
import Journals
import Records
import Testing
import Vocabulary

/// What every store does for accounts.
@Suite struct AccountStoreContract {
    /// An account with something in each of its parts.
    static func full(_ number: UInt64, _ login: String) throws -> Account {
        Account(
            key: .number(number), login: try Login(login), actor: .number(number + 100),
            created: MovingClock.start,
            roles: ["plan": [.editor, .analyst], "план": [.reader]],
            posts: ["plan": [.number(7), .number(8)]], isAdministrator: false,
            passwordHash: "$argon2id$…",
            secondFactor: SecondFactor(
                totp: TOTP(secret: [0, 1, 0xFF]), isConfirmed: true, lastStep: 60_000_000,
                recoveryHashes: [Digest(of: [1]), Digest(of: [2])]),
            invitation: Invitation(
                hash: Digest(of: [UInt8(number)]), expires: MovingClock.start),
            disabled: MovingClock.start, language: .arabic, generation: 3)
    }

    /// An account with nothing that can be left out.
    static func plain(_ number: UInt64, _ login: String) throws -> Account {
        Account(
            key: .number(number), login: try Login(login), actor: .number(number + 100),
            created: MovingClock.start)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `an account comes back as it was saved, by key, login and link`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try kind.make()
        let accounts = [try Self.full(1, "Amina"), try Self.plain(2, "Борис")]
        for account in accounts { #expect(try store.insert(account)) }
        for account in accounts {
            #expect(try store.account(account.key) == account)
            #expect(try store.account(login: account.login.folded) == account)
        }
        #expect(try store.account(invited: Digest(of: [1])) == accounts[0])
        #expect(try store.accounts() == accounts)
        #expect(try store.account(.number(3)) == nil)
        #expect(try store.account(login: "Amina") == nil)
        #expect(try store.account(invited: Digest(of: [3])) == nil)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a login and a key are given once`(_ kind: AccountStoreKind) throws {
        let store = try kind.make()
        #expect(try store.insert(Self.plain(1, "amina")))
        #expect(try !store.insert(Self.plain(2, "AMINA")))
        #expect(try !store.insert(Self.plain(1, "boris")))
        #expect(try store.accounts().map(\.login.text) == ["amina"])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `nobody saves over another's version`(_ kind: AccountStoreKind) throws {
        let store = try kind.make()
        let account = try Self.full(1, "amina")
        #expect(try store.insert(account))
        var first = account
        first.roles = ["plan": [.auditor]]
        first.secondFactor?.recoveryHashes = []
        first.invitation = nil
        let saved = try #require(try store.update(first))
        #expect(saved.version == account.version + 1)
        var second = account
        second.isAdministrator = true
        #expect(try store.update(second) == nil)
        #expect(try store.account(account.key) == saved)
        var third = saved
        third.secondFactor = nil
        third.passwordHash = nil
        third.disabled = nil
        third.language = nil
        third.roles = [:]
        let last = try #require(try store.update(third))
        #expect(try store.account(account.key) == last)
        #expect(try store.update(Self.plain(7, "nobody")) == nil)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `the first administrator comes in once, by the token that is kept`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try kind.make()
        var account = try Self.plain(1, "amina")
        account.isAdministrator = true
        var other = try Self.plain(2, "boris")
        other.isAdministrator = true
        #expect(try !store.insertFirst(account, using: Digest(of: [1])))
        #expect(try store.keepFirstRun(Digest(of: [1])))
        #expect(try store.keepFirstRun(Digest(of: [2])))
        #expect(try !store.insertFirst(account, using: Digest(of: [1])))
        #expect(try store.insertFirst(account, using: Digest(of: [2])))
        #expect(try !store.insertFirst(other, using: Digest(of: [2])))
        #expect(try !store.keepFirstRun(Digest(of: [3])))
        #expect(try !store.insertFirst(other, using: Digest(of: [3])))
        #expect(try store.accounts() == [account])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `the token of the first run ends when an administrator comes in otherwise`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try kind.make()
        #expect(try store.keepFirstRun(Digest(of: [1])))
        var account = try Self.plain(1, "amina")
        account.isAdministrator = true
        #expect(try store.insert(account))
        #expect(try !store.insertFirst(Self.plain(2, "boris"), using: Digest(of: [1])))
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `with an account goes all that hangs on it, and nothing of others`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try kind.make()
        for (number, login) in [(1, "amina"), (2, "boris")] as [(UInt64, String)] {
            #expect(try store.insert(Self.full(number, login)))
            #expect(try store.add(SessionsAndTokensContract.session(number)))
            #expect(try store.add(SessionsAndTokensContract.token(number)))
            #expect(try store.save(AnswersAndViewsContract.view(number)))
            #expect(
                try store.begin(AnswersAndViewsContract.request(number), at: MovingClock.start)
                    == .new)
        }
        #expect(try store.remove(.number(1)))
        #expect(try !store.remove(.number(1)))
        #expect(try store.account(.number(1)) == nil)
        #expect(try store.sessions(of: .number(1)) == [])
        #expect(try store.tokens(of: .number(1)) == [])
        #expect(try store.views(of: .number(1), in: "plan") == [])
        #expect(try store.sessions(of: .number(2)).count == 1)
        #expect(try store.tokens(of: .number(2)).count == 1)
        #expect(try store.views(of: .number(2), in: "plan").count == 1)
        #expect(
            try store.begin(AnswersAndViewsContract.request(2), at: MovingClock.start)
                == .underway(since: MovingClock.start))
        #expect(try store.insert(Self.plain(3, "AMINA")))
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `of many who save at once, one wins each version`(_ kind: AccountStoreKind) async throws {
        let store = try kind.make()
        let account = try Self.plain(1, "amina")
        #expect(try store.insert(account))
        let won = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<12 {
                group.addTask {
                    var changed = account
                    changed.generation = number
                    return try store.update(changed) != nil
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1)
        #expect(try store.account(account.key)?.version == 2)
    }
}
