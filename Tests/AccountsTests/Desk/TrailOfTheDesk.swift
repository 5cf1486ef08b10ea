import Accounts
import Diagnostics
import GRDB
import Journals
import Records
import StoreSQLite
import Synchronization
import Testing
import Vocabulary

/// What the desk notes in the trail, and who reads it.
@Suite struct TrailOfTheDesk {
    /// Somebody who came in by an invitation.
    private func join(
        _ login: String, _ number: UInt64, _ roles: [String: Set<Role>], _ office: Office,
        by administrator: SignedIn
    ) async throws -> SignedIn {
        let made = try office.desk.makeAccount(
            NewAccount(login: login, actor: .number(number), roles: roles),
            by: office.caller(administrator), from: "198.51.100.1")
        office.clock.advance(Throttle.window)
        return try await office.desk.accept(
            made.link, password: Office.password, from: Office.address)
    }

    private func events(_ office: Office) throws -> [TrailEvent] {
        try office.store.trail(before: nil, most: 1_000).reversed()
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `who comes in is noted, with the way and the address`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        _ = try await join("amina", 2, ["plan": [.reader]], office, by: administrator)
        _ = try await office.desk.signIn("amina", Office.password, from: Office.address)
        let events = try events(office)
        #expect(
            events.map(\.kind) == [
                .begun, .signedIn, .invited, .rolesChanged, .passwordSet, .signedIn, .signedIn,
            ])
        #expect(events.map(\.actor) == [1, 1, 1, 1, 2, 2, 2].map { .number($0) })
        #expect(events.map(\.about) == [1, 1, 2, 2, 2, 2, 2].map { .number($0) })
        #expect(events.map(\.workspace) == [nil, nil, nil, "plan", nil, nil, nil])
        #expect(events[2].address == "198.51.100.1")
        #expect(events[6].address == Office.address)
    }

    @Test func `what administrators do is noted under their name, register by register`()
        async throws
    {
        let (office, administrator) = try await Office.opened()
        let caller = try office.caller(administrator)
        let key = try await join("amina", 2, ["plan": [.reader]], office, by: administrator)
            .account.key
        let before = try events(office).count
        try office.desk.setRoles(
            of: key, ["plan": [.reader], "other": [.editor]], isAdministrator: true, by: caller)
        try office.desk.setRoles(
            of: key, ["plan": [.reader], "other": [.editor]], isAdministrator: true, by: caller)
        _ = try office.desk.invite(key, by: caller)
        try office.desk.disable(key, by: caller)
        try office.desk.enable(key, by: caller)
        try office.desk.resetSecondFactor(of: key, by: caller)
        try office.desk.erase(key, by: caller)
        let events = try events(office).dropFirst(before)
        #expect(
            events.map(\.kind) == [
                .rolesChanged, .rolesChanged, .linkMade, .accountClosed, .accountOpened,
                .secondFactorOff, .accountErased, .rolesChanged, .rolesChanged, .rolesChanged,
            ])
        #expect(
            events.map(\.workspace)
                == ["other", nil, nil, nil, nil, nil, nil, "other", "plan", nil])
        #expect(events.allSatisfy { $0.actor == .number(1) && $0.about == .number(2) })
    }

    @Test func `what people do with their own account is noted`() async throws {
        let (office, administrator) = try await Office.opened()
        let before = try events(office).count
        let enrolled = try await office.enrolled(administrator)
        let token = enrolled.confirmed.signedIn.token
        _ = try await office.desk.renewRecoveryCodes(
            token, password: Office.password, from: Office.address)
        try office.desk.endSession(nil, of: token, from: Office.address)
        let caller = try office.desk.caller(session: token).caller
        let expires = Instant(milliseconds: office.clock.now.milliseconds + 86_400_000)
        let made = try office.desk.makeToken(
            NewToken(name: "x", scopes: [.read], workspace: "plan", expires: expires), by: caller)
        try office.desk.revokeToken(
            made.token.key, of: administrator.account.key, by: caller)
        office.clock.advance(Throttle.window)
        let changed = try await office.desk.changePassword(
            token, from: Office.password, to: Password("another bicycle for two fish"),
            at: Office.address)
        _ = try await office.desk.removeSecondFactor(
            changed.token, password: Password("another bicycle for two fish"),
            code: office.code(of: enrolled.device), from: Office.address)
        let events = try events(office).dropFirst(before)
        #expect(
            events.map(\.kind) == [
                .secondFactorOn, .recoveryCodesRenewed, .sessionsEnded, .tokenMade,
                .tokenRevoked, .passwordChanged, .secondFactorOff,
            ])
        #expect(events.allSatisfy { $0.actor == .number(1) && $0.about == .number(1) })
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a wrong secret is noted with whose it was to be, and nothing that was typed`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let enrolled = try await office.enrolled(administrator)
        office.clock.advance(Throttle.window)
        let before = try events(office).count
        for login in ["root@example.org", "nobody"] {
            #expect(
                try await codes {
                    _ = try await office.desk.signIn(
                        login, Password("wrong"), from: Office.address)
                } == ["account.sign-in-failed"])
        }
        let pending = try await office.desk.signIn(
            "root@example.org", Office.password, from: Office.address)
        _ = try await codes {
            _ = try office.desk.confirm(pending.token, code: "1", from: Office.address)
        }
        _ = try await codes {
            _ = try await office.desk.renewRecoveryCodes(
                enrolled.confirmed.signedIn.token, password: Password("wrong"),
                from: Office.address)
        }
        let events = try events(office).dropFirst(before)
        #expect(
            events.map(\.kind) == [
                .signInFailed, .signInFailed, .secondFactorFailed, .passwordWrong,
            ])
        #expect(events.map(\.about) == [.number(1), nil, .number(1), .number(1)])
        #expect(events.allSatisfy { $0.actor == nil && $0.address == Office.address })
    }

    @Test func `the same refusal of the same one is written once in ten minutes`() throws {
        let office = Office()
        let refuse = { (actor: Identifier<Actor>?, address: String) in
            office.desk.trail.note(refused: .denied, to: actor, in: "plan", from: address)
        }
        for _ in 0..<3 { refuse(.number(1), "192.0.2.1") }
        refuse(.number(1), "192.0.2.2")
        #expect(try events(office).count == 1)
        refuse(.number(2), "192.0.2.1")
        refuse(nil, "2001:db8::1")
        refuse(nil, "2001:db8::2")
        #expect(try events(office).count == 3)
        office.clock.advance(Trail.interval)
        refuse(.number(1), "192.0.2.1")
        #expect(try events(office).count == 4)
    }

    @Test func `events are forgotten after 400 days`() async throws {
        let (office, _) = try await Office.opened()
        office.clock.advance(.seconds(Trail.mostDays * 86_400))
        try office.desk.tidy()
        #expect(try events(office).count == 2)
        office.clock.advance(.seconds(1))
        try office.desk.tidy()
        #expect(try events(office) == [])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `an auditor sees the own registers and their people, and nothing of others`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let auditor = try await join("amina", 2, ["plan": [.auditor]], office, by: administrator)
        _ = try await join(
            "boris", 3, ["plan": [.reader], "other": [.auditor]], office, by: administrator)
        _ = try await join("chen", 4, ["other": [.reader]], office, by: administrator)
        let trail = office.desk.trail
        trail.note(refused: .denied, to: .number(3), in: "other", from: "")
        trail.note(refused: .denied, to: .number(4), in: "plan", from: "")
        trail.note(refused: .tooManyAttempts, to: nil, in: nil, from: "")
        let seen = try office.desk.trail(by: office.caller(auditor)).events
        #expect(Set(seen.map(\.workspace)) == ["plan", nil])
        #expect(Set(seen.map(\.about)) == [.number(2), .number(3), nil])
        #expect(seen.filter { $0.about == nil }.map(\.actor) == [.number(4)])
        #expect(seen.contains { $0.kind == .invited && $0.actor == .number(1) })
        let all = try office.desk.trail(by: office.caller(administrator)).events
        #expect(try all.reversed() == events(office))
    }

    @Test func `whoever is no auditor reads nothing of it`() async throws {
        let (office, administrator) = try await Office.opened()
        let others = Set(Role.allCases).subtracting([.auditor, .administrator])
        let member = try await join("amina", 2, ["plan": others], office, by: administrator)
        for caller in [try office.caller(member), .anybody] {
            #expect(
                try await codes { _ = try office.desk.trail(by: caller) } == ["permission.denied"])
        }
    }

    @Test func `what somebody may see is found behind much that is hidden`() async throws {
        let (office, administrator) = try await Office.opened()
        let auditor = try await join("amina", 2, ["plan": [.auditor]], office, by: administrator)
        let count = try events(office).count
        for number in 0..<2_500 {
            try office.store.append(TrailContract.event(.denied, at: number, in: "other"))
        }
        let caller = try office.caller(auditor)
        let part = try office.desk.trail(most: 2, by: caller)
        #expect(part.events.map(\.number) == [count, count - 1])
        #expect(part.hasOlder)
        let rest = try office.desk.trail(before: count - 1, by: caller)
        #expect(!rest.hasOlder && !rest.events.isEmpty)
    }

    @Test func `what can't be written refuses nothing, and is told`() async throws {
        let path = Files.path()
        let (office, administrator) = try await Office.opened(SQLiteAccountStore.creating(path))
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: "DROP TABLE trail") }
        try queue.close()
        let told = Mutex<[String]>([])
        office.desk.trail.onFailure { finding in told.withLock { $0.append(finding.code) } }
        _ = try await office.desk.signIn("root@example.org", Office.password, from: "")
        #expect(
            try await codes {
                _ = try await office.desk.signIn("nobody", Office.password, from: "")
            } == ["account.sign-in-failed"])
        _ = try office.desk.invite(
            administrator.account.key, by: office.caller(administrator))
        let reasons = told.withLock { $0 }
        #expect(reasons.count == 3)
        #expect(reasons.allSatisfy { $0.hasPrefix("store.") })
    }
}
