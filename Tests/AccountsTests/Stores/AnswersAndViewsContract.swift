import Accounts
import Journals
import Testing
import Vocabulary

/// What every store does for answers to requests and for saved views.
@Suite struct AnswersAndViewsContract {
    static func request(
        _ account: UInt64, _ key: String = "8e03978e", asking body: UInt8 = 0
    ) throws -> RepeatableRequest {
        try #require(
            RepeatableRequest(
                account: .number(account), key: key, fingerprint: Digest(of: [body])))
    }

    static func view(
        _ number: UInt64, of account: UInt64? = nil, in workspace: String = "plan"
    ) -> SavedView {
        SavedView(
            key: .number(number), account: .number(account ?? number), workspace: workspace,
            name: "Просроченные", address: "mandates?status=late&sort=due")
    }

    private func store(_ kind: AccountStoreKind) throws -> any AccountStore {
        let store = try kind.make()
        #expect(try store.insert(AccountStoreContract.plain(1, "amina")))
        #expect(try store.insert(AccountStoreContract.plain(2, "boris")))
        return store
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a request that is made again gets the same answer`(_ kind: AccountStoreKind) throws {
        let store = try store(kind)
        let request = try Self.request(1)
        let answer = KeptAnswer(status: 201, body: [0x7B, 0x7D, 0])
        #expect(try store.begin(request, at: MovingClock.start) == .new)
        #expect(
            try store.begin(request, at: Instant(milliseconds: 0))
                == .underway(since: MovingClock.start))
        try store.finish(request, with: answer)
        #expect(try store.begin(request, at: MovingClock.start) == .answered(answer))
        try store.abandon(request)
        #expect(try store.begin(request, at: MovingClock.start) == .answered(answer))
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `an answer without a body is one`(_ kind: AccountStoreKind) throws {
        let store = try store(kind)
        #expect(try store.begin(Self.request(1), at: MovingClock.start) == .new)
        try store.finish(Self.request(1), with: KeptAnswer(status: 204, body: []))
        #expect(
            try store.begin(Self.request(1), at: MovingClock.start)
                == .answered(KeptAnswer(status: 204, body: [])))
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a key is good for one request of one account`(_ kind: AccountStoreKind) throws {
        let store = try store(kind)
        #expect(try store.begin(Self.request(1), at: MovingClock.start) == .new)
        let other = try Self.request(1, asking: 1)
        #expect(try store.begin(other, at: MovingClock.start) == .different)
        try store.finish(other, with: KeptAnswer(status: 200, body: []))
        try store.abandon(other)
        #expect(
            try store.begin(Self.request(1), at: MovingClock.start)
                == .underway(since: MovingClock.start))
        #expect(try store.begin(Self.request(2), at: MovingClock.start) == .new)
        #expect(try store.begin(Self.request(1, "another"), at: MovingClock.start) == .new)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `an abandoned request can be made again, and an old key is forgotten`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try store(kind)
        let request = try Self.request(1)
        #expect(try store.begin(request, at: MovingClock.start) == .new)
        try store.abandon(request)
        #expect(try store.begin(request, at: MovingClock.start) == .new)
        try store.removeAnswers(before: MovingClock.start)
        #expect(try store.begin(request, at: MovingClock.start) != .new)
        try store.removeAnswers(
            before: Instant(milliseconds: MovingClock.start.milliseconds + 1))
        #expect(try store.begin(request, at: MovingClock.start) == .new)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `of requests that come at once, one is carried out`(_ kind: AccountStoreKind) async throws
    {
        let store = try store(kind)
        let request = try Self.request(1)
        let news = try await withThrowingTaskGroup(of: RepeatedRequest.self) { group in
            for _ in 0..<12 {
                group.addTask { try store.begin(request, at: MovingClock.start) }
            }
            return try await group.reduce(0) { $0 + ($1 == .new ? 1 : 0) }
        }
        #expect(news == 1)
    }

    @Test func `a key that is empty or too long is none`() {
        for key in ["", String(repeating: "k", count: 256)] {
            #expect(
                RepeatableRequest(account: .number(1), key: key, fingerprint: Digest(of: []))
                    == nil)
        }
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a view is saved, changed and removed by its bearer only`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try store(kind)
        let views = [
            Self.view(1, of: 1), Self.view(2, of: 1), Self.view(3, of: 1, in: "other"),
            Self.view(4, of: 2),
        ]
        for view in views { #expect(try store.save(view)) }
        #expect(try store.views(of: .number(1), in: "plan") == [views[0], views[1]])
        var renamed = views[0]
        renamed.name = "متأخرة"
        #expect(try store.save(renamed))
        #expect(try !store.save(Self.view(1, of: 2)))
        #expect(try store.views(of: .number(1), in: "plan") == [renamed, views[1]])
        #expect(try !store.removeView(.number(1), of: .number(2)))
        #expect(try store.removeView(.number(1), of: .number(1)))
        #expect(try !store.removeView(.number(1), of: .number(1)))
        #expect(try store.views(of: .number(1), in: "plan") == [views[1]])
        #expect(try store.views(of: .number(2), in: "plan") == [views[3]])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `what somebody has seen is kept for each workspace`(_ kind: AccountStoreKind) throws {
        let store = try store(kind)
        #expect(try store.seen(by: .number(1), in: "plan") == 0)
        try store.note(seen: 7, by: .number(1), in: "plan")
        try store.note(seen: 9, by: .number(1), in: "plan")
        try store.note(seen: 2, by: .number(1), in: "other")
        #expect(try store.seen(by: .number(1), in: "plan") == 9)
        #expect(try store.seen(by: .number(1), in: "other") == 2)
        #expect(try store.seen(by: .number(2), in: "plan") == 0)
    }
}
