import Accounts
import Journals
import Testing
import Vocabulary

/// What every store does for sessions and API tokens.
@Suite struct SessionsAndTokensContract {
    static func session(_ number: UInt64, of account: UInt64? = nil, at second: Int = 0) -> Session
    {
        let moment = Instant(milliseconds: MovingClock.start.milliseconds + second * 1_000)
        return Session(
            hash: Digest(of: [UInt8(number)]), account: .number(account ?? number),
            created: moment, lastSeen: moment, isSecondFactorPending: number % 2 == 0,
            generation: 4)
    }

    static func token(_ number: UInt64, of account: UInt64? = nil) -> APIToken {
        APIToken(
            key: .number(number), account: .number(account ?? number),
            hash: Digest(of: [UInt8(number)]), name: "报告 \(number)",
            scopes: number % 2 == 0 ? [.read] : [.read, .write],
            workspace: number % 2 == 0 ? nil : "plan", created: MovingClock.start,
            expires: Instant(milliseconds: MovingClock.start.milliseconds + 1_000))
    }

    private func store(_ kind: AccountStoreKind) throws -> any AccountStore {
        let store = try kind.make()
        #expect(try store.insert(AccountStoreContract.plain(1, "amina")))
        #expect(try store.insert(AccountStoreContract.plain(2, "boris")))
        return store
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a session comes back by its hash, and those of an account the latest first`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try store(kind)
        let sessions = [
            Self.session(11, of: 1, at: 5), Self.session(12, of: 1, at: 9), Self.session(13, of: 2),
        ]
        for session in sessions { #expect(try store.add(session)) }
        for session in sessions { #expect(try store.session(session.hash) == session) }
        #expect(try store.sessions(of: .number(1)) == [sessions[1], sessions[0]])
        #expect(try store.session(Digest(of: [99])) == nil)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `nothing is hung on an account that is gone`(_ kind: AccountStoreKind) throws {
        let store = try kind.make()
        #expect(try !store.add(Self.session(1)))
        #expect(try !store.add(Self.token(1)))
        #expect(try store.session(Self.session(1).hash) == nil)
        #expect(throws: StoreError.self) { try store.save(AnswersAndViewsContract.view(1)) }
        #expect(throws: StoreError.self) {
            try store.begin(AnswersAndViewsContract.request(1), at: MovingClock.start)
        }
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a session is replaced once`(_ kind: AccountStoreKind) throws {
        let store = try store(kind)
        let old = Self.session(11, of: 1)
        #expect(try store.add(old))
        #expect(try store.replace(old.hash, with: Self.session(12, of: 1)))
        #expect(try !store.replace(old.hash, with: Self.session(13, of: 1)))
        #expect(try store.sessions(of: .number(1)) == [Self.session(12, of: 1)])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `sessions end one by one, all but one, and by their age`(_ kind: AccountStoreKind) throws {
        let store = try store(kind)
        let sessions = (0..<6).map { Self.session(UInt64(20 + $0), of: 1, at: $0) }
        for session in sessions + [Self.session(40, of: 2)] { #expect(try store.add(session)) }
        #expect(try store.removeSession(sessions[5].hash))
        #expect(try !store.removeSession(sessions[5].hash))
        try store.note(session: sessions[0].hash, seen: sessions[4].created)
        #expect(try store.session(sessions[0].hash)?.lastSeen == sessions[4].created)
        try store.removeSessions(
            createdBefore: MovingClock.start, seenBefore: sessions[2].created)
        #expect(
            try store.sessions(of: .number(1)).map(\.hash)
                == [sessions[4], sessions[3], sessions[2], sessions[0]].map(\.hash))
        try store.removeSessions(
            createdBefore: sessions[3].created, seenBefore: MovingClock.start)
        #expect(
            try store.sessions(of: .number(1)).map(\.hash)
                == [sessions[4], sessions[3]].map(\.hash))
        try store.removeSessions(of: .number(1), except: sessions[4].hash)
        #expect(try store.sessions(of: .number(1)) == [sessions[4]])
        #expect(try store.add(Self.session(41, of: 2)))
        try store.removeSessions(of: .number(2), except: nil)
        #expect(try store.sessions(of: .number(2)) == [])
        #expect(try store.sessions(of: .number(1)) == [sessions[4]])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a token comes back by its hash, and only its bearer removes it`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try store(kind)
        let tokens = [Self.token(31, of: 1), Self.token(32, of: 1), Self.token(33, of: 2)]
        for token in tokens { #expect(try store.add(token)) }
        for token in tokens { #expect(try store.token(token.hash) == token) }
        #expect(try store.tokens(of: .number(1)) == [tokens[0], tokens[1]])
        try store.note(token: tokens[0].key, used: MovingClock.start)
        #expect(try store.token(tokens[0].hash)?.lastUsed == MovingClock.start)
        #expect(try !store.removeToken(tokens[0].key, of: .number(2)))
        #expect(try store.removeToken(tokens[0].key, of: .number(1)))
        #expect(try !store.removeToken(tokens[0].key, of: .number(1)))
        #expect(try store.token(tokens[0].hash) == nil)
        #expect(try store.tokens(of: .number(1)) == [tokens[1]])
    }
}
