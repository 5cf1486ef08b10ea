import Foundation
import Testing

/// The way of texts to translators and back, on the demo.
@Suite struct TranslationCommandsTests {
    private static let export = "translate export --language fr"

    /// A demo with a text of its own that lacks all translations.
    private func demo() throws -> DemoSession {
        let demo = try DemoSession()
        let added = demo.session.run(
            "record add meeting", ["M-X", "name.en=A <b>meeting</b> & more", "--why", "New"])
        #expect(added.code == 0, "\(added.error)")
        return demo
    }

    /// The exported file with a translation in the unit of the meeting.
    private func translated(
        _ demo: DemoSession, _ words: String = "Une <i>réunion</i> & plus", state: String = "final"
    ) throws -> String {
        let file = demo.run(Self.export).output
        let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let start = try #require(file.range(of: "<unit id=\"meeting:M-X:name\""))
        let end = try #require(file[start.upperBound...].range(of: "</unit>"))
        let unit = file[start.lowerBound..<end.upperBound].replacing(
            "state=\"initial\"", with: "state=\"\(state)\""
        ).replacing("</source>", with: "</source><target>\(escaped)</target>")
        return String(file[..<start.lowerBound])
            .replacing(/<unit(.|\n)*<\/unit>/, with: "") + unit + "</file></xliff>"
    }

    private func path(_ demo: DemoSession, _ file: String) throws -> String {
        try demo.session.file("back.xlf", Array(file.utf8))
    }

    @Test func `the queue counts what is missing by language, and lists it for one`() throws {
        let demo = try demo()
        let rows = demo.cells("translate queue", 0, 1, 3)
        #expect(rows.count == 6)
        #expect(
            demo.cells("translate queue --language fr", 1, 2, 3, 5).contains("M-X|name|fr|missing"))
        #expect(!demo.cells("translate queue --language en", 1).contains("M-X"))
        #expect(demo.run("translate queue --language de").code == 2)
        #expect(demo.run("translate queue --document NOPE").code == 4)
    }

    @Test func `a file goes out and comes back as one change`() throws {
        let demo = try demo()
        let file = try path(demo, try translated(demo))
        let dry = demo.run("translate import \(file) --dry-run")
        #expect(dry.code == 0, "\(dry.error)")
        let taken = demo.session.run("translate import \(file)", "--why", "Back")
        #expect(taken.code == 0, "\(taken.error)")
        let shown = demo.run("record show meeting M-X --format json").output
        #expect(shown.contains("Une <i>réunion</i> & plus"))
        let again = demo.session.run("translate import \(file)", "--why", "Again")
        #expect(again.code == 0)
        #expect(!demo.cells("translate queue --language fr", 1).contains("M-X"))
    }

    @Test func `a translation of a source that changed is kept, told, and stands as stale`() throws
    {
        let demo = try demo()
        let file = try path(demo, try translated(demo))
        demo.session.run("record set meeting M-X", ["name.en=Another meeting", "--why", "x"])
        let taken = demo.session.run("translate import \(file)", "--why", "Back")
        #expect(taken.code == 3)
        #expect(taken.told == ["translation.source-changed"])
        #expect(
            demo.cells("translate queue --language fr", 1, 3, 5).contains("M-X|fr|stale"))
    }

    @Test func `what somebody else wrote meanwhile stays`() throws {
        let demo = try demo()
        let file = try path(demo, try translated(demo))
        demo.session.run("record set meeting M-X", ["name.fr=La réunion", "--why", "x"])
        let taken = demo.session.run("translate import \(file)", "--why", "Back")
        #expect(taken.code == 3)
        #expect(taken.told == ["translation.changed-meanwhile"])
        #expect(taken.error.contains("Une <i>réunion</i> & plus"))
        #expect(demo.run("record show meeting M-X --format json").output.contains("La réunion"))
    }

    @Test func `all that is not taken is told, and the rest is one change`() throws {
        let demo = try demo()
        let all = try path(demo, demo.run(Self.export).output)
        let none = demo.session.run("translate import \(all)", "--why", "x")
        #expect(none.code == 3)
        #expect(Set(none.told) == ["translation.empty"])
        let good = try translated(demo)
        let unit = { (id: String, words: String) in
            "<unit id=\"\(id)\"><segment state=\"final\"><source>x</source>"
                + "<target>\(words)</target></segment></unit>"
        }
        let more =
            unit("meeting:NOPE:name", "A") + unit("meeting:M-X:code", "B") + unit("u9", "C")
            + unit("snapshot:DEMO-1:name", "D")
        let empty = demo.run(Self.export + " --document TSB-2024").output
        #expect(empty.contains("<unit") || empty.contains("<xliff"))
        let file = try path(demo, good.replacing("</file>", with: more + "</file>"))
        let taken = demo.session.run("translate import \(file)", "--why", "Back")
        #expect(taken.code == 3)
        #expect(
            taken.told.sorted() == [
                "translation.foreign", "translation.no-record", "translation.no-record",
                "translation.no-record",
            ])
        #expect(demo.run("record show meeting M-X --format json").output.contains("réunion"))
        let other = demo.session.run("translate import \(file) --language es", "--why", "x")
        #expect(other.told == ["translation.other-language"])
        #expect(other.code == 1)
    }
}

extension Transcript {
    /// The codes of what was told of translations.
    fileprivate var told: [String] { findings.filter { $0.hasPrefix("translation.") } }
}
