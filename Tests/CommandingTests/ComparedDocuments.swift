import Foundation
import Testing

/// What changed in a document of the demo, on the command line.
@Suite(.serialized) struct ComparedDocuments {
    private func session() throws -> DemoSession {
        let demo = try DemoSession()
        let said = demo.run(
            "record set passage TSB-2024.body.2 words.en=Anew. words.ar=جديد words.zh=新的 --why Words"
        )
        #expect(said.code == 0, "\(said.error)")
        return demo
    }

    @Test(arguments: ["en", "ar", "zh"])
    func `without a moment it is what changed since the last edition in the language`(
        _ language: String
    ) throws {
        let demo = try session()
        let call = "document redline TSB-2024 --language \(language) --form html"
        let found = demo.run(call)
        #expect(found.code == 0, "\(found.error)")
        #expect(found.output.contains("<ins") && found.output.contains("<del"))
        let none = demo.run(call + " --as-of DEMO-1 --from DEMO-1")
        #expect(none.code == 0 && !none.output.contains("<ins"), "\(none.error)")
    }

    @Test func `a moment is a day, an entry, a snapshot or an edition`() throws {
        let demo = try session()
        for moment in ["DEMO-1", "TSB-2024-en.1", "42"] {
            let found = demo.run("document redline TSB-2024 --form html --from \(moment)")
            #expect(found.code == 0 && found.output.contains("Anew."), "\(moment): \(found.error)")
            #expect(found.error.contains("One part added"), "\(moment): \(found.error)")
        }
        let early = demo.run("document redline TSB-2024 --from 1")
        #expect(early.code == 4 && early.error.contains("redline.document-not-found"))
        #expect(demo.run("document redline TSB-2024 --from never").code == 2)
        let unpublished = demo.run("document redline R108-2027")
        #expect(unpublished.error.contains("differences.nothing-published"))
    }

    @Test(arguments: ["en", "ar", "zh"])
    func `the report on results has its pictures with words and tables`(_ language: String) throws {
        let demo = try DemoSession()
        let page = demo.run("document build RR-2026 --form html --language \(language)").output
        let figures = page.components(separatedBy: "<figure").dropFirst()
        #expect(figures.count > 8)
        for figure in figures {
            #expect(figure.contains("aria-label=") && figure.contains("<figcaption"))
            #expect(figure.contains("<table"))
        }
        #expect(
            page == demo.run("document build RR-2026 --form html --language \(language)").output)
    }

    @Test func `another document is compared as it is now`() throws {
        let demo = try session()
        let found = demo.run("document redline VN-521 --against JD-579 --form html")
        #expect(found.code == 0 && found.output.contains("<ins"), "\(found.error)")
        #expect(demo.run("document redline VN-521 --against NONE").code == 4)
    }
}
