import Accounts
import Foundation
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// What nobody may do alone, and what only the program sets.
@Suite("Four eyes") struct FourEyes {
    @Test(arguments: ["approved", "locked"])
    func `nobody hands in values that count at once`(_ state: String) async throws {
        let demo = try await DemoSite()
        let made = demo.api(
            .post, "demo/submissions", as: .administrator,
            body: #"{"why":"x","values":{"code":"M-1","state":"\#(state)"}}"#)
        #expect(made.status == 403)
        #expect(String(decoding: made.body, as: UTF8.self).contains("permission.own-submission"))
    }

    @Test(arguments: [Role.editor, .administrator])
    func `what the program counted nobody changes`(_ role: Role) async throws {
        let demo = try await DemoSite.shown()
        let changed = demo.api(
            .patch, "demo/submissions/M-2025", as: role,
            body: #"{"why":"x","values":{"count":7}}"#, headers: ["if-match": "\"1\""])
        #expect(changed.status == 403)
        #expect(String(decoding: changed.body, as: UTF8.self).contains("permission.field-denied"))
    }

    @Test func `the public sees by a day what was published by then`() async throws {
        let demo = try await DemoSite.shown()
        let today = await demo.ask("/en/demo/plan/mandates?as_of=\(DemoSite.now.date)")
        #expect(today.status == 200)
        let before = await demo.ask("/en/demo/plan/mandates?as_of=2001-01-01")
        #expect(before.isRefused)
        let entry = await demo.ask("/en/demo/plan/mandates?as_of=1")
        #expect(entry.isRefused)
    }

    @Test func `names come with accounts, and two people may have one`() async throws {
        let demo = try await DemoSite()
        let folder = demo.site.folder
        let before = FileManager.default.contents(atPath: folder.people)
        _ = await demo.ask(
            "/en/begin?token=none",
            sending: [("name", "Nobody"), ("login", "n"), ("password", DemoSite.secret)])
        #expect(FileManager.default.contents(atPath: folder.people) == before)
        for login in ["wang.one", "wang.two"] {
            let added = await demo.ask(
                "/zh/people/new", as: .administrator, sending: [("name", "王伟"), ("login", login)])
            #expect(added.status == 200)
        }
        let accounts = try demo.site.accounts.accounts().filter {
            $0.login.text.hasPrefix("wang")
        }
        #expect(Set(accounts.map(\.actor)).count == 2)
        let first = try #require(accounts.first)
        _ = await demo.ask(
            "/zh/people/\(first.key)/erase", as: .administrator, sending: [])
        let people = try People(folder.people)
        #expect(people.name(of: first.actor) == nil)
        #expect(accounts.dropFirst().allSatisfy { people.name(of: $0.actor) == "王伟" })
    }

    @Test func `a running server forgets kept answers whose time is over`() async throws {
        let demo = try await DemoSite()
        let account = try #require(try demo.site.accounts.accounts().first)
        let request = try #require(
            RepeatableRequest(
                account: account.key, key: "k", fingerprint: Digest(of: Array("x".utf8))))
        let accounts = demo.site.accounts
        #expect(try accounts.begin(request, at: Instant(milliseconds: 1)) == .new)
        try await ServedDemo.running(demo.site) { _ in
            for _ in 0..<200 {
                if try accounts.begin(request, at: DemoSite.now) == .new { return }
                try await Task.sleep(for: .milliseconds(50))
            }
            Issue.record("still kept")
        }
    }
}
