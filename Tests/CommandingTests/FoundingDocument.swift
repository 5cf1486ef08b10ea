import Foundation
import TestSupport
import Testing

/// The register as a planning officer first uses it: founding document A, its mandates, their people.
@Suite struct FoundingDocument {
    private func session() throws -> RegisterSession {
        let session = try RegisterSession()
        session.run("init --origin example.org/plan")
        let seeds = try #require(SharedData.folder).appending(path: "seeds")
        for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted() {
            session.run("import --why Adopted", seeds.appending(path: name).path)
        }
        return session
    }

    @Test(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
    func `its eleven mandates are proposed, confirmed, given to people and closed`() throws {
        let session = try session()
        let code = "WTSA-108-2024"
        #expect(session.rows("mandate list --proposed --text \(code)").count == 11)
        #expect(session.run("mandate confirm \(code) --why TSAG").code == 0)
        #expect(session.rows("mandate list").count == 11)
        #expect(session.rows("mandate list --proposed --text \(code)").isEmpty)
        #expect(session.rows("duty list").count == 2)
        session.run("record add post SED-H --why Posts")
        session.run("record add post SPD-H --why Posts")
        session.run("record add element E1 --why Plan")
        let mandate = "\(code).op.3.1"
        let linked = session.run(
            "mandate link \(mandate) --owner SED-H --deputy SPD-H --element E1 --why Agreed")
        #expect(linked.code == 0)
        let report = try session.file("report.txt", Array("Report".utf8))
        let closed = session.run(
            "mandate status \(mandate) completed --file \(report) --why Done --evidence", "C26/35")
        #expect(closed.code == 0)
        let now = session.run("mandate show \(mandate)").output
        #expect(now.contains("completed") && now.contains("C26/35") && now.contains("SED-H"))
        let before = session.run("mandate show \(mandate) --as-of 3").output
        #expect(before.contains("no indication") && !before.contains("SED-H"))
        let trace = session.run("trace \(code)").output
        #expect(trace.contains("└─") && trace.contains("✗ no owner"))
    }
}
