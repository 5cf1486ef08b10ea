import Diagnostics
import Testing
import Vocabulary

@Suite("Findings as people read them")
struct FindingWriterTests {
    private let catalogue = Catalogue(
        files: [
            (
                name: "messages.en.txt",
                text: """
                severity.error: error
                kind.result: result
                sample.wrong.summary: Number {number} is wrong.
                sample.wrong.explanation: It stands after {before}.
                sample.wrong.remedy: Write {expected}.
                sample.bare.summary: There is only this.
                """
            )
        ],
        rules: PluralRules(parsing: ""))

    private var writer: FindingWriter { FindingWriter(catalogue, in: .english) }

    private func wrong(at place: Place) -> Finding {
        Finding(
            "sample.wrong", .error, at: place,
            ["number": .number(3), "before": .number(1), "expected": .number(2)])
    }

    @Test func `the parts stand in their order, the excerpt behind the summary`() {
        let line = Place.Step.line(42, column: 5, text: "3   to publish")
        let place = Place(.file("file.txt"), line, .paragraph("op.2"))
        #expect(
            writer.text(of: wrong(at: place)) == """
                sample.wrong  error  file.txt:42:5 › op.2
                  Number 3 is wrong.
                    42 │ 3   to publish
                       │     ^
                  It stands after 1.
                  → Write 2.

                """)
    }

    @Test func `parts that the catalogue does not have are left out`() {
        let finding = Finding("sample.bare", .error)
        #expect(writer.text(of: finding) == "sample.bare  error\n  There is only this.\n")
        #expect(writer.explanation(of: finding) == nil)
        #expect(writer.remedy(of: finding) == nil)
    }

    @Test func `a code that the catalogue does not have stands for its summary`() {
        let finding = Finding("sample.unknown", .warning)
        #expect(writer.summary(of: finding) == "sample.unknown")
        #expect(writer.text(of: finding) == "sample.unknown  warning\n  sample.unknown\n")
    }

    @Test(arguments: 1...14)
    func `the caret stands under the column`(_ column: Int) throws {
        let words = "2)  инструктир"
        let place = Place(.file("a"), .line(1_234, column: column, text: words))
        let lines = writer.text(of: wrong(at: place)).split(separator: "\n").map { Array($0) }
        let pointer = try #require(lines.firstIndex { $0.last == "^" })
        let caret = try #require(lines[pointer].firstIndex(of: "^"))
        let excerpt = lines[pointer - 1]
        #expect(String(excerpt[caret...]) == String(words.dropFirst(column - 1)))
        #expect(excerpt.firstIndex(of: "│") == lines[pointer].firstIndex(of: "│"))
    }

    @Test func `a line without words has no excerpt`() {
        let text = writer.text(of: wrong(at: Place(.file("a"), .line(3, column: 1, text: ""))))
        #expect(!text.contains("│"))
        #expect(!text.contains("^"))
    }

    @Test func `an address goes from the file inwards`() {
        let line = Place.Step.line(42, column: 5, text: "words")
        func address(_ place: Place) -> String { writer.address(of: place) }
        #expect(address(Place()) == "")
        #expect(address(Place(.file("file.txt"))) == "file.txt")
        #expect(address(Place(line)) == "42:5")
        #expect(address(Place(.paragraph("op.2"))) == "op.2")
        #expect(address(Place(.file("file.txt"), line)) == "file.txt:42:5")
        let whole = Place(.file("file.txt"), line, .paragraph("op.2"))
        #expect(address(whole) == "file.txt:42:5 › op.2")
        #expect(address(Place(.file("file.txt"), .paragraph("op.2"))) == "file.txt › op.2")
    }

    @Test func `a record is named by its kind in the language and its code`() {
        let known = Place(.record(kind: "result", code: "R.2"))
        let unknown = Place(
            .record(kind: "plan", code: "SP-1"), .record(kind: "result", code: "R.2"))
        #expect(writer.address(of: known) == "result R.2")
        #expect(writer.address(of: unknown) == "plan SP-1 › result R.2")
    }

    @Test(arguments: Language.allCases)
    func `the severity is a word of the reader's language`(_ language: Language) {
        let writer = FindingWriter(.base, in: language)
        for severity in Finding.Severity.allCases {
            let word = Catalogue.base.text("severity.\(severity.rawValue)", in: language) ?? ""
            let head = writer.text(of: Finding("text.empty", severity)).prefix { $0 != "\n" }
            #expect(!word.isEmpty)
            #expect(head == "text.empty  " + word)
        }
    }

    @Test(arguments: Language.allCases)
    func `a finding of the base catalogue is written in the reader's language`(
        _ language: Language
    ) {
        let finding = Finding("text.empty", .warning)
        let writer = FindingWriter(.base, in: language)
        let texts = [writer.summary(of: finding), writer.remedy(of: finding)]
        #expect(texts[0] == Catalogue.base.text("text.empty.summary", in: language))
        #expect(texts[1] == Catalogue.base.text("text.empty.remedy", in: language))
        #expect(texts[0] != finding.code)
    }
}
