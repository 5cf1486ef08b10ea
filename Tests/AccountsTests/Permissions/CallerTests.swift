import Diagnostics
import Journals
import Records
import Testing
import Vocabulary

@testable import Accounts

@Suite("What a caller may do")
struct CallerTests {
    private func account(
        _ roles: [String: Set<Role>], isAdministrator: Bool = false
    ) throws -> Account {
        Account(
            key: .number(1), login: try Login("amina"), actor: .number(2),
            created: MovingClock.start, roles: roles, isAdministrator: isAdministrator)
    }

    private func codes(_ action: Action, _ caller: Caller, _ workspace: String?) -> [String] {
        do {
            try Permission.check(action, by: caller, in: workspace)
            return []
        } catch {
            return error.findings.map(\.code)
        }
    }

    @Test func `roles count in their own workspace only`() throws {
        let caller = Caller(
            try account(["plan": [.editor], "other": [.reader]]), by: .session(Digest(of: [])))
        #expect(codes(.importText, caller, "plan") == [])
        #expect(codes(.importText, caller, "other") == ["permission.denied"])
        #expect(codes(.read, caller, "third") == ["permission.denied"])
        #expect(codes(.read, caller, nil) == ["permission.denied"])
        #expect(codes(.readPublic, caller, "third") == [])
    }

    @Test func `an administrator of a workspace manages no accounts`() throws {
        let caller = Caller(try account(["plan": [.administrator]]), by: .session(Digest(of: [])))
        #expect(codes(.publish, caller, "plan") == [])
        #expect(codes(.manageAccounts, caller, "plan") == ["permission.denied"])
        #expect(codes(.manageAccounts, caller, nil) == ["permission.denied"])
    }

    @Test func `an administrator of the installation may do all everywhere`() throws {
        let caller = Caller(try account([:], isAdministrator: true), by: .session(Digest(of: [])))
        for action in [Action.publish, .manageAccounts, .readAudit, .manageTokens] {
            #expect(codes(action, caller, "plan") == [])
        }
        #expect(codes(.manageAccounts, .system(nil), nil) == [])
    }

    @Test func `one who isn't known reads what is published, and nothing else`() {
        #expect(codes(.readPublic, .anybody, "plan") == [])
        #expect(codes(.read, .anybody, "plan") == ["permission.denied"])
    }

    @Test func `a token does what its scopes say, in its workspace`() throws {
        let holder = try account(["plan": [.editor], "other": [.editor]])
        let reading = Caller(holder, by: .token(scopes: [.read], workspace: "plan"))
        #expect(codes(.read, reading, "plan") == [])
        #expect(codes(.importText, reading, "plan") == ["permission.denied"])
        #expect(codes(.read, reading, "other") == ["permission.denied"])
        let writing = Caller(holder, by: .token(scopes: [.write], workspace: nil))
        #expect(codes(.importText, writing, "other") == [])
        #expect(codes(.read, writing, "other") == ["permission.denied"])
    }

    @Test func `a token of an administrator opens no way in for others`() throws {
        let holder = try account(["plan": [.analyst]], isAdministrator: true)
        let caller = Caller(holder, by: .token(scopes: [.read, .write], workspace: nil))
        #expect(codes(.publish, caller, "plan") == [])
        #expect(codes(.manageAccounts, caller, nil) == ["permission.denied"])
        #expect(codes(.manageTokens, caller, "plan") == ["permission.denied"])
    }

    @Test func `each field that stands against a change is named`() throws {
        let caller = Caller(try account(["plan": [.contributor]]), by: .session(Digest(of: [])))
        let refusal = #expect(throws: Refusal.self) {
            try Permission.check(
                .change(
                    kind: "measure",
                    fields: [
                        Measure.field("code"), Measure.field("value"), Measure.field("title"),
                    ]), by: caller, in: "plan")
        }
        #expect(
            refusal?.findings
                == ["code", "title"].map { name in
                    Finding(
                        "permission.field-denied", .error,
                        ["field": .term("field.measure.\(name)")])
                })
    }

    @Test func `an author of anything that is new may not publish it`() {
        let (amina, boris) = (Identifier<Actor>.number(1), Identifier<Actor>.number(2))
        #expect(Permission.ownWork(of: amina, among: [amina])?.code == "permission.own-work")
        #expect(Permission.ownWork(of: amina, among: [amina, boris]) != nil)
        #expect(Permission.ownWork(of: amina, among: [boris]) == nil)
        #expect(Permission.ownWork(of: amina, among: []) == nil)
    }
}
