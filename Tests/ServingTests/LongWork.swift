import Accounts
import Diagnostics
import Foundation
import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// Work that goes on while pages are looked at.
@Suite("Long work") struct LongWork {
    private let owner = Identifier<Account>(high: 1, low: 1)
    private let desk = JobDesk(
        FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    ) { DemoSite.now }

    /// The job once it has ended.
    private func ended(_ key: Identifier<Job>) async throws -> Job {
        for _ in 0..<2_000 {
            if let job = desk.job(key, of: owner), job.state != .underway || job.ended != nil {
                return job
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return try #require(desk.job(key, of: owner))
    }

    @Test func `it tells which steps are done and what came of it`() async throws {
        let found = Finding("job.no-file", .warning)
        let key = try desk.begin("verify", of: "demo", by: owner, steps: ["a", "b"]) {
            progress throws(Refusal) in
            try progress.stepDone()
            try progress.stepDone()
            return JobOutcome(findings: [found])
        }
        let job = try await ended(key)
        #expect(job.state == .done)
        #expect(job.stepsDone == 2)
        #expect(job.findings == [found])
    }

    @Test func `what fails says why, and how far it came`() async throws {
        let key = try desk.begin("verify", of: "demo", by: owner, steps: ["a", "b"]) {
            progress throws(Refusal) in
            try progress.stepDone()
            throw Refusal(Finding("store.damaged", .error))
        }
        let job = try await ended(key)
        #expect(job.state == .failed)
        #expect(job.stepsDone == 1)
        #expect(job.findings.map(\.code) == ["store.damaged"])
    }

    @Test func `it ends at its next step where it is cancelled`() async throws {
        let goOn = DispatchSemaphore(value: 0)
        let key = try desk.begin("verify", of: "demo", by: owner, steps: ["a", "b"]) {
            progress throws(Refusal) in
            goOn.wait()
            try progress.stepDone()
            return JobOutcome(findings: [Finding("job.no-file", .error)])
        }
        desk.cancel(key, by: owner)
        goOn.signal()
        let job = try await ended(key)
        #expect(job.state == .cancelled)
        #expect(job.stepsDone == 0)
        #expect(job.findings.isEmpty)
    }

    @Test func `what it made is removed where it is cancelled at the last moment`() async throws {
        let goOn = DispatchSemaphore(value: 0)
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        let key = try desk.begin("backup", of: "demo", by: owner, steps: []) { _ throws(Refusal) in
            _ = FileManager.default.createFile(atPath: path, contents: nil)
            goOn.wait()
            return JobOutcome(file: Job.File(path: path, name: "demo.sqlite"))
        }
        for _ in 0..<2_000 where !FileManager.default.fileExists(atPath: path) {
            try await Task.sleep(for: .milliseconds(5))
        }
        try #require(FileManager.default.fileExists(atPath: path))
        desk.cancel(key, by: owner)
        goOn.signal()
        for _ in 0..<2_000 where FileManager.default.fileExists(atPath: path) {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(desk.job(key, of: owner)?.file == nil)
    }

    @Test func `nobody sees or ends the work of others`() throws {
        let other = Identifier<Account>(high: 2, low: 2)
        let goOn = DispatchSemaphore(value: 0)
        defer { goOn.signal() }
        let key = try desk.begin("verify", of: "demo", by: owner, steps: []) {
            _ throws(Refusal) in
            goOn.wait()
            return JobOutcome()
        }
        #expect(desk.job(key, of: other) == nil)
        #expect(desk.job(key, of: nil) == nil)
        #expect(desk.jobs(of: other).isEmpty)
        desk.cancel(key, by: other)
        #expect(desk.job(key, of: owner)?.state == .underway)
    }

    @Test func `too much at once is refused`() throws {
        let goOn = DispatchSemaphore(value: 0)
        let refusal = #expect(throws: Refusal.self) {
            for _ in 0..<1_000 {
                _ = try desk.begin("verify", of: "demo", by: owner, steps: []) {
                    _ throws(Refusal) in
                    goOn.wait()
                    return JobOutcome()
                }
            }
        }
        #expect(refusal?.findings.map(\.code) == ["job.too-many"])
        for _ in desk.jobs(of: owner) { goOn.signal() }
    }

    @Test func `only the administrator begins it`() async throws {
        let demo = try await DemoSite()
        for role in Role.allCases where role != .administrator {
            let answer = await demo.ask("/en/installation/verify/demo", as: role, sending: [])
            #expect(answer.isRefused, "\(role)")
        }
        let begun = await demo.ask(
            "/en/installation/verify/demo", as: .administrator, sending: [])
        #expect(begun.location.hasPrefix("/en/jobs/"))
        #expect(await demo.ask(begun.location, as: .editor).status == 404)
        #expect(await demo.ask(begun.location, as: .administrator).status == 200)
    }

    @Test func `a large table is handed in while the page can be left, and leads to its values`()
        async throws
    {
        let demo = try await DemoSite()
        let table = Self.table(rows: 2_000)
        #expect(table.utf8.count > ImportTablePage.longWork)
        let roles = [
            ("indicator", "indicator"), ("from", "period-start"), ("to", "period-end"),
            ("value", "value"), ("remark", "ignored"),
        ]
        let columns = roles.enumerated().flatMap { index, column in
            [("column.\(index)", column.0), ("role.\(index)", column.1)]
        }
        let before = try demo.register.workspace().count(Submission.kind)
        let sent = await demo.ask(
            "/en/demo/results/import", as: .editor,
            sending: columns + [("confirmed", "1"), ("why", "Large"), ("name", "large.csv")],
            file: Array(table.utf8))
        let key = try #require(
            sent.location.split(separator: "/").last.flatMap { Identifier<Job>(String($0)) },
            "\(sent.status) \(sent.location)")
        let editor = try #require(demo.people[.editor])
        let owner = try demo.site.desk.caller(session: editor).caller.account
        var job = demo.site.jobs.job(key, of: owner)
        for _ in 0..<6_000 where job?.state == .underway {
            try await Task.sleep(for: .milliseconds(10))
            job = demo.site.jobs.job(key, of: owner)
        }
        #expect(job?.state == .done, "\(job?.findings.prefix(2) ?? [])")
        let place = try #require(job?.place)
        #expect(try demo.register.workspace().count(Submission.kind) == before + 1)
        let shown = await demo.ask("/en/jobs/\(key)", as: .editor)
        #expect(shown.text.contains("/en/demo/" + place.joined(separator: "/")))
        let other = await demo.ask("/en/jobs/\(key)", as: .administrator)
        #expect(other.status == 404)
    }

    /// Rows of one indicator of the demo, each of a day of its own.
    private static func table(rows: Int) -> String {
        var text = "indicator,from,to,value,remark\n"
        let remark = String(repeating: "as was told ", count: 50)
        var day = CalendarDate(year: 1900, month: 1, day: 1)
        for row in 0..<rows {
            guard let first = day else { break }
            text += "2024.TP5-b.1,\(first),\(first),\(row % 97),\(remark)\n"
            day = first.adding(days: 1)
        }
        return text
    }
}
