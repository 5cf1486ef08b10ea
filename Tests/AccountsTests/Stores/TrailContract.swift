import Accounts
import Journals
import Testing
import Vocabulary

/// What every store does for the trail.
@Suite struct TrailContract {
    static func event(
        _ kind: TrailEvent.Kind, by actor: Identifier<Actor>? = .number(1), at second: Int = 0,
        in workspace: String? = nil
    ) -> TrailEvent {
        TrailEvent(
            at: Instant(milliseconds: MovingClock.start.milliseconds + second * 1_000),
            kind: kind, actor: actor, about: .number(2), workspace: workspace,
            address: "2001:db8::7")
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `an event of every kind comes back as it was, the newest first`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try kind.make()
        var events = TrailEvent.Kind.allCases.map { Self.event($0, in: "план") }
        events.append(Self.event(.signInFailed, by: nil))
        events.append(TrailEvent(at: MovingClock.start, kind: .denied))
        for (index, event) in events.enumerated() {
            try store.append(event)
            events[index].number = index + 1
        }
        #expect(try store.trail(before: nil, most: 99) == events.reversed())
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `older events follow page by page, to the end`(_ kind: AccountStoreKind) throws {
        let store = try kind.make()
        for second in 0..<5 { try store.append(Self.event(.signedIn, at: second)) }
        #expect(try store.trail(before: nil, most: 2).map(\.number) == [5, 4])
        #expect(try store.trail(before: 4, most: 2).map(\.number) == [3, 2])
        #expect(try store.trail(before: 2, most: 2).map(\.number) == [1])
        #expect(try store.trail(before: 1, most: 2) == [])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `what is old goes, and strangers crowd out only what strangers did`(
        _ kind: AccountStoreKind
    ) throws {
        let store = try kind.make()
        for second in 0..<4 { try store.append(Self.event(.signedIn, at: second)) }
        for second in 4..<9 {
            try store.append(Self.event(.signInFailed, by: nil, at: second))
        }
        let moment = Self.event(.signedIn, at: 1).at
        try store.removeTrail(before: moment, keeping: (known: 9, unknown: 2))
        #expect(try store.trail(before: nil, most: 99).map(\.number) == [9, 8, 4, 3, 2])
        try store.removeTrail(before: moment, keeping: (known: 1, unknown: 9))
        #expect(try store.trail(before: nil, most: 99).map(\.number) == [9, 8, 4])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a number is given once, even where all before it went`(_ kind: AccountStoreKind) throws {
        let store = try kind.make()
        try store.append(Self.event(.signedIn))
        try store.removeTrail(
            before: Self.event(.signedIn, at: 1).at, keeping: (known: 9, unknown: 9))
        try store.append(Self.event(.signedIn))
        #expect(try store.trail(before: nil, most: 9).map(\.number) == [2])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `events outlive the account that they are about`(_ kind: AccountStoreKind) throws {
        let store = try kind.make()
        let account = try AccountStoreContract.plain(1, "amina")
        #expect(try store.insert(account))
        try store.append(Self.event(.accountClosed))
        #expect(try store.remove(account.key))
        #expect(try store.trail(before: nil, most: 9).map(\.kind) == [.accountClosed])
    }
}
