import Accounts
import Diagnostics
import Journals
import Records
import Testing
import Vocabulary

/// The administrator's part.
@Suite struct Administration {
    @Test func `whoever is no administrator can do nothing of it`() async throws {
        let (office, administrator) = try await Office.opened()
        let member = try await office.member(
            "amina", roles: ["plan": Set(Role.allCases)], by: administrator)
        let key = administrator.account.key
        for caller in [try office.caller(member), .anybody] {
            let refused = [
                try await codes { _ = try office.desk.accounts(by: caller) },
                try await codes {
                    _ = try office.desk.makeAccount(
                        NewAccount(login: "x", actor: .number(5)), by: caller)
                },
                try await codes { _ = try office.desk.invite(key, by: caller) },
                try await codes {
                    try office.desk.setRoles(
                        of: member.account.key, [:], isAdministrator: true, by: caller)
                },
                try await codes { try office.desk.disable(key, by: caller) },
                try await codes { try office.desk.enable(key, by: caller) },
                try await codes { try office.desk.resetSecondFactor(of: key, by: caller) },
                try await codes { try office.desk.erase(key, by: caller) },
            ]
            #expect(refused == Array(repeating: ["permission.denied"], count: 8))
        }
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `roles count from the next request on`(_ kind: AccountStoreKind) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let member = try await office.member(
            "amina", roles: ["plan": [.reader]], by: administrator)
        try office.desk.setRoles(
            of: member.account.key, ["plan": [.approver], "other": []], isAdministrator: false,
            by: office.caller(administrator))
        #expect(try office.caller(member).roles == ["plan": [.approver]])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `closing an account ends its sessions and lets nobody in`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let member = try await office.member("amina", by: administrator)
        let caller = try office.caller(administrator)
        try office.desk.disable(member.account.key, by: caller)
        #expect(try office.store.sessions(of: member.account.key) == [])
        #expect(try await codes { _ = try office.caller(member) } == ["account.session-ended"])
        let signIn = {
            _ = try await office.desk.signIn("amina", Office.password, from: Office.address)
        }
        #expect(try await codes(signIn) == ["account.sign-in-failed"])
        try office.desk.enable(member.account.key, by: caller)
        #expect(try await codes { _ = try office.caller(member) } == ["account.session-ended"])
        #expect(try await codes(signIn) == [])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `erasing takes all but the pseudonym, which is handed back`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let member = try await office.member("amina", by: administrator)
        let erased = try office.desk.erase(
            member.account.key, by: office.caller(administrator))
        #expect(erased.actor == .number(9))
        #expect(try office.store.account(member.account.key) == nil)
        #expect(try await codes { _ = try office.caller(member) } == ["account.session-ended"])
        #expect(
            try await codes {
                try office.desk.erase(member.account.key, by: office.caller(administrator))
            } == ["account.not-found"])
    }

    @Test func `the last administrator stays`() async throws {
        let (office, administrator) = try await Office.opened()
        let caller = try office.caller(administrator)
        let key = administrator.account.key
        _ = try office.desk.makeAccount(
            NewAccount(login: "invited", actor: .number(5), isAdministrator: true), by: caller)
        let attempts: [() throws -> Void] = [
            { try office.desk.disable(key, by: caller) },
            { try office.desk.setRoles(of: key, [:], isAdministrator: false, by: caller) },
            { try office.desk.erase(key, by: caller) },
        ]
        for attempt in attempts {
            #expect(try await codes(attempt) == ["account.last-administrator"])
        }
        _ = try await office.member("boris", isAdministrator: true, by: administrator)
        try office.desk.erase(key, by: caller)
        #expect(try office.store.account(key) == nil)
    }

    @Test func `of two administrators who close each other, one stays`() async throws {
        let (office, first) = try await Office.opened()
        let second = try await office.member("boris", isAdministrator: true, by: first)
        let callers = [try office.caller(first), try office.caller(second)]
        let keys = [second.account.key, first.account.key]
        let done = await withTaskGroup(of: Bool.self) { group in
            for (caller, key) in zip(callers, keys) {
                group.addTask { (try? office.desk.disable(key, by: caller)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
    }

    @Test func `a lost device is done without, and sessions end`() async throws {
        let (office, administrator) = try await Office.opened()
        let member = try await office.member("amina", by: administrator)
        let enrolled = try await office.enrolled(member)
        try office.desk.resetSecondFactor(
            of: member.account.key, by: office.caller(administrator))
        #expect(
            try await codes { _ = try office.caller(enrolled.confirmed.signedIn) }
                == ["account.session-ended"])
        let signedIn = try await office.desk.signIn(
            "amina", Office.password, from: Office.address)
        #expect(!signedIn.session.isSecondFactorPending)
    }

    @Test func `whoever has the files at hand administers without an account`() async throws {
        let office = Office()
        let made = try office.desk.makeAccount(
            NewAccount(login: "root", actor: .number(1), isAdministrator: true),
            by: .system(.number(7)))
        _ = try await office.desk.accept(
            made.link, password: Office.password, from: Office.address)
        #expect(try office.desk.prepareFirstRun() == nil)
    }
}
