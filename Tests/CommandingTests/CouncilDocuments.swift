import Foundation
import TestSupport
import Testing

/// A council document as records: its charts, its post, its draft decision, and the document built again.
@Suite struct CouncilDocuments {
    private static let languages = ["en", "ar", "es", "fr", "ru", "zh"]

    private func session(_ languages: [String]) throws -> RegisterSession {
        let session = try RegisterSession()
        session.run("init --origin example.org/plan")
        for language in languages {
            let file = try session.file(
                "council-12.\(language).txt", try Samples.bytes("council-12.\(language).txt"))
            #expect(session.run("import --code C12 --why Read", file).code == 0)
        }
        return session
    }

    private func changes(_ session: RegisterSession, of code: String = "C12") -> [String: String] {
        let rows = session.rows("organization diff \(code)")
        return Dictionary(rows.map { ($0[0], $0[2]) }) { one, _ in one }
    }

    @Test func `charts become a draft structure that says what is new and what stays`() throws {
        let session = try session(["en"])
        #expect(
            changes(session) == [
                "PAD": "set-up", "SGD": "unchanged", "OPD": "unchanged", "PLD": "unchanged",
            ])
        #expect(session.rows("record list job-point").count == 6 + 4 + 3 + 5)
        #expect(session.run("record show post MU07-D1-112").output.contains("MU07/D1/112"))
    }

    @Test func `six languages in any order are one document with all its words`() throws {
        let session = try session(Self.languages.reversed())
        #expect(session.rows("record list organization").count == 1)
        #expect(session.rows("record list job-point").count == 18)
        for language in Self.languages {
            let checked = session.run("document check C12 --counts --language \(language)")
            #expect(!checked.output.contains("paper.untranslated"), "\(language)")
        }
    }

    @Test func `an own heading stands for the workspace, closer for a template and a document`()
        throws
    {
        let session = try session(["en"])
        func heading() -> String {
            let page = session.run("document build C12 --form html --language en").output
            return ["Decision", "Asked of us", "Asked here", "Asked now"].last {
                page.contains(">\($0)<")
            } ?? ""
        }
        let add = "record add heading"
        #expect(heading() == "")
        for (code, words, more) in [
            ("H1", "Asked of us", ""), ("H2", "Asked here", " template=council-contribution"),
            ("H3", "Asked now", " document=C12"), ("H4", "Elsewhere", " template=vacancy-notice"),
        ] {
            let added = session.run("\(add) \(code) key=box.action\(more)", "name.en", "--why", "x")
            #expect(added.code == 2)
            let made = session.run(
                "\(add) \(code) key=box.action\(more)", "words.en=\(words)", "--why", "x")
            #expect(made.code == 0, "\(made.error)")
            #expect(heading() == (code == "H4" ? "Asked now" : words))
        }
        session.run("\(add) H5 key=box.nothing words.en=x --why x")
        let checked = session.run("document check C12 --language en").output
        #expect(checked.contains("paper.heading-unknown") && checked.contains("box.nothing"))
        #expect(session.run("translate queue --language fr --document C12").output.contains("H3"))
    }

    @Test
    func
        `what was read in one language is listed as untranslated in the others, and none is blank`()
        throws
    {
        let session = try session(["zh"])
        for language in Self.languages where language != "zh" {
            let checked = session.run("document check C12 --counts --language \(language)")
            #expect(checked.output.contains("paper.untranslated"), "\(language)")
            let page = session.run("document build C12 --form html --language \(language)")
            #expect(page.code == 0 && page.output.contains("伙伴关系部"))
        }
        let own = session.run("document check C12 --counts --language zh").output
        #expect(!own.contains("paper.untranslated"))
    }

    @Test func `the draft is adopted once somebody approved it, and the chart before stays`() throws
    {
        let session = try session(["en"])
        let refused = session.run("organization adopt C12 --from 2027-01-01 --why Council")
        #expect(refused.code != 0 && refused.error.contains("approved"))
        let acts = "{\"act\":\"decided\",\"date\":\"2026-11-01\"}"
        #expect(session.run("record set organization C12 --why Council", "acts=\(acts)").code == 0)
        let before = changes(session)
        #expect(session.run("organization adopt C12 --from 2027-01-01 --why Council").code == 0)
        #expect(session.rows("organization show").contains { $0[0] == "PAD" })
        #expect(changes(session) == before)
    }

    @Test func `publishing keeps the files and never changes them`() throws {
        let session = try session(["fr"])
        #expect(session.run("document publish C12 --language fr --why Sent").code == 0)
        let kept = session.rows("record list publication")
        #expect(kept.count == 1 && kept[0].joined(separator: ",").contains("C12-fr"))
        let changed = session.run("record set publication C12-fr.1 --why Other", "symbol=X")
        #expect(changed.code != 0)
    }

    @Test(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
    func `founding document B gives the structure, the post and the decision that it proposes`()
        throws
    {
        let session = try RegisterSession()
        session.run("init --origin example.org/plan")
        let seeds = try #require(SharedData.folder).appending(path: "seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
        let file = try #require(names.last)
        session.run("import --code B --why Read", seeds.appending(path: file).path)
        #expect(
            changes(session, of: "B") == [
                "SED": "set-up", "TSP": "renamed", "SGD": "merged", "OPD": "unchanged",
            ])
        let page = session.run("document build B --form html --language zh").output
        for words in ["附件A", "附件B", "附件C", "附件D", "战略参与部", "新决定草案", "履行指定的其他职责"] {
            #expect(page.contains(words), "\(words)")
        }
        let errors = session.run("document check B --language zh")
        #expect(errors.code == 0 && !errors.output.contains("paper.untranslated"))
    }
}
