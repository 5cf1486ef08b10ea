import Foundation
import TestSupport
import Testing

/// Texts in several languages and editions, by way of the command line.
@Suite struct RevisionsOfTexts {
    private let code = "ASSEMBLY-7-2026"

    private func sample(_ name: String) -> String {
        SharedData.package.appending(path: "Examples/texts/\(name)").path
    }

    private func session(_ languages: [String]) throws -> RegisterSession {
        let session = try RegisterSession()
        session.run("init")
        for language in languages {
            let done = session.run("import --why Adopted", sample("resolution-7.\(language).txt"))
            #expect(done.code == 0, "\(done.error)")
        }
        return session
    }

    @Test func `six languages of a text are one text, in whatever order they come`() throws {
        for languages in [
            ["fr", "en", "ar", "zh", "ru", "es"], ["zh", "es", "ru", "ar", "en", "fr"],
        ] {
            let session = try session(languages)
            let rows = session.rows("text list")
            #expect(rows.count == 1)
            #expect(rows.first?[4].split(separator: ";").count == 6)
            #expect(session.rows("record list paragraph").count == 19)
            let arabic = session.run("text show \(code)", language: "ar").output
            #expect(arabic.contains("يقرر") || arabic.contains("التخطيط"))
            #expect(!arabic.contains("[en]"))
        }
    }

    @Test func `the same file twice changes nothing`() throws {
        let session = try session(["en"])
        let again = session.run("import --why Again", sample("resolution-7.en.txt"))
        #expect(again.code == 0)
        #expect(again.output.contains("already there"))
        #expect(session.rows("journal log").count == 1)
    }

    @Test func `a corrected text may be put right again, and its mandates are told`() throws {
        let session = try session(["en"])
        session.run("mandate confirm \(code) --why TSAG")
        let original = try String(contentsOfFile: sample("resolution-7.en.txt"), encoding: .utf8)
        let changed = original.replacing(
            "to report annually", with: "to report twice a year, in writing,")
        let path = try session.file("corrected.txt", Array(changed.utf8))
        let corrected = session.run("import --why Corrected", path)
        #expect(corrected.findings.filter { $0 == "mandate.reworded" }.count == 1)
        #expect(session.run("text show \(code)").output.contains("twice a year"))
        session.run("import --why Back", sample("resolution-7.en.txt"))
        #expect(!session.run("text show \(code)").output.contains("twice a year"))
    }

    @Test func `an earlier edition that comes later is superseded at once`() throws {
        let session = try RegisterSession()
        session.run("init")
        session.run("import --why Later", sample("resolution-7-2030.en.txt"))
        session.run("import --why Earlier", sample("resolution-7.en.txt"))
        #expect(session.rows("text list").map { $0[2] } == ["superseded", "in-force"])
        #expect(session.rows("mandate list --proposed").allSatisfy { $0[0].contains("2030") })
    }

    @Test func `a revision names the fate of each paragraph, and mandates follow`() throws {
        let session = try session(["en"])
        session.run("mandate confirm \(code) --why TSAG")
        session.run("mandate status \(code).op.2.2 completed --evidence Report --why Done")
        let revised = session.run("import --why Dakar", sample("resolution-7-2030.en.txt"))
        #expect(revised.code == 0)
        for (fate, path) in [
            ("added", "pre.2.c"), ("same", "pre.2.d"), ("changed", "op.1.2.i"), ("added", "op.2.3"),
            ("changed", "op.3.1"), ("moved", "op.5.2"),
        ] {
            let line = revised.output.split(separator: "\n").first {
                $0.contains("ASSEMBLY-7-2030.\(path) ")
            }
            #expect(line?.contains(fate) == true, "\(path): \(line ?? "")")
        }
        #expect(revised.findings.filter { $0 == "mandate.reworded" }.count == 3)
        let mandates = session.rows("mandate list --text ASSEMBLY-7-2030").map { $0[0] }
        #expect(mandates.count == 11)
        #expect(mandates.contains("ASSEMBLY-7-2030.op.2.2"))
        let closed = session.run("mandate show \(code).op.2.2").output
        #expect(closed.contains("completed") && closed.contains("ASSEMBLY-7-2030.op.2.2"))
        #expect(session.rows("mandate list --proposed").map { $0[0] } == ["ASSEMBLY-7-2030.op.2.3"])
        let states = session.rows("text list").map { $0[2] }
        #expect(states == ["superseded", "in-force"])
        let difference = session.run("text diff \(code) ASSEMBLY-7-2030").output
        #expect(difference.contains("[-2028-]{+2032+}"))
    }

    @Test(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
    func `of the conference's texts it tells who is asked what, who reports, who cites whom`()
        throws
    {
        let session = try RegisterSession()
        session.run("init")
        let folder = try #require(SharedData.folder).appending(
            path: "data/resolutions/itu-pp18-akn")
        let files = try SharedData.files(in: folder, ending: ".xml")
        let imported = session.run("import --why PP-18 --format csv", files)
        #expect(imported.code == 0)
        let texts = session.rows("text list").map { $0[0] }
        #expect(texts.count == files.count)
        session.run("mandate confirm --why PP-18", texts)
        for body in ["secretary-general", "tsb.director", "br.director", "bdt.director"] {
            #expect(session.rows("mandate list --to itu.\(body)").count > 20, "\(body)")
            #expect(session.rows("duty list --by itu.\(body)").count > 3, "\(body)")
        }
        let citing = session.rows("text list --cites PP-71").map { $0[0] }
        #expect(citing.contains("PP-151-2018"))
        #expect(session.run("text list").output.contains("an earlier edition"))
    }
}
