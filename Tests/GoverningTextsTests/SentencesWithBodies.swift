import Testing
import Vocabulary

@testable import GoverningTexts

/// Resolutions told as sentences: «The Committee took note …», in the past or not.
@Suite struct SentencesWithBodies {
    @Test(arguments: [
        (Language.english, "Resolution 3:\n\nThe Committee took note of the report.", "notes"),
        (
            .english, "Resolution 3:\n\nThe Committee, considering the request, decided to wait.",
            "decides"
        ),
        (.french, "Résolution n° 3 :\n\nLe Comité a pris note du rapport.", "notes"),
        (.spanish, "Resolución 3:\n\nEl Comité tomó nota del informe.", "notes"),
        (.russian, "Резолюция 3\n\nКомитет принял к сведению доклад.", "notes"),
        (.chinese, "第3号决议\n\n委员会注意到该报告。", "notes"),
    ])
    func `a sentence with the body before its verb is a paragraph`(
        language: Language, text: String, verb: String
    ) {
        let paragraphs = TextReader(language: language).read(Array(text.utf8)).paragraphs
        #expect(paragraphs.map(\.verb?.name) == [verb])
        #expect(paragraphs.map(\.part) == [.operative])
    }

    @Test func `outside an act such a sentence is no paragraph of one`() {
        let tree = TextReader(language: .english).read(Array("The Committee took note of it.".utf8))
        #expect(tree.firstOpening == nil)
    }

    @Test func `an act whose words are not understood does not hide those behind it`() {
        let text =
            "Resolution 1:\n\n(Removed)\n\nResolution 2:\n\n(Removed)\n\nResolution 3:\n\nThe Committee noted it."
        let tree = TextReader(language: .english).read(Array(text.utf8))
        #expect(tree.acts.compactMap(\.heading.number) == ["1", "2", "3"])
    }

    @Test(arguments: ["[Agenda item 1]", "(agenda item 1)", "Agenda item 1"])
    func `a heading may have a second cell`(cell: String) {
        let text = "Resolution no. 2026/5\t\(cell)\n\nThe Committee,\n\nApproves the minutes."
        let tree = TextReader(language: .english).read(Array(text.utf8))
        #expect(tree.heading.number == "2026/5")
        #expect(tree.paragraphs.map(\.path) == ["op.1"])
    }

    @Test func `the mark of a footnote behind a semicolon hides neither it nor the word`() {
        let text =
            "The Council,\n\nrecalling its resolution 7 of the Council¹;\n\n1. Requests the Director² to report;³"
        let paragraphs = TextReader(language: .english).read(Array(text.utf8)).paragraphs
        #expect(paragraphs.map(\.part) == [.preambular, .operative])
        #expect(paragraphs.last?.addressees.map(\.mention.body) == ["director"])
    }
}
