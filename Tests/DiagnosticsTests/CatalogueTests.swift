import Diagnostics
import Testing
import Vocabulary

/// One row: how a language writes numbers, a list and a day.
struct WrittenForms: CustomTestStringConvertible {
    let language: Language
    let tenThousand: String
    let million: String
    let list: String
    let day: String

    var testDescription: String { language.nativeName }

    static let all = [
        WrittenForms(
            language: .arabic, tenThousand: "10,000", million: "1,234,567", list: "A، B وC",
            day: "31 ديسمبر 2027"),
        WrittenForms(
            language: .chinese, tenThousand: "10,000", million: "1,234,567", list: "A、B和C",
            day: "2027年12月31日"),
        WrittenForms(
            language: .english, tenThousand: "10,000", million: "1,234,567", list: "A, B and C",
            day: "31 December 2027"),
        WrittenForms(
            language: .french, tenThousand: "10\u{202F}000", million: "1\u{202F}234\u{202F}567",
            list: "A, B et C", day: "31 décembre 2027"),
        WrittenForms(
            language: .russian, tenThousand: "10\u{A0}000", million: "1\u{A0}234\u{A0}567",
            list: "A, B и C", day: "31 декабря 2027 г."),
        WrittenForms(
            language: .spanish, tenThousand: "10\u{202F}000", million: "1\u{202F}234\u{202F}567",
            list: "A, B y C", day: "31 de diciembre de 2027"),
    ]
}

@Suite("The catalogue")
struct CatalogueTests {
    private let base = Catalogue.base

    // MARK: Values

    @Test(arguments: WrittenForms.all)
    func `numbers, lists and days are written as the language writes them`(
        _ row: WrittenForms
    ) throws {
        #expect(base.format(.number(10_000), in: row.language) == row.tenThousand)
        #expect(base.format(.number(-10_000), in: row.language) == "-" + row.tenThousand)
        #expect(base.format(.number(1_234_567), in: row.language) == row.million)
        #expect(base.format(.list(["A", "B", "C"]), in: row.language) == row.list)
        let day = try #require(CalendarDate("2027-12-31"))
        #expect(base.format(.date(day), in: row.language) == row.day)
    }

    @Test func `the first day of a month is an ordinal in French`() throws {
        let day = try #require(CalendarDate("2027-03-01"))
        #expect(base.format(.date(day), in: .french) == "1er mars 2027")
        #expect(base.format(.date(day), in: .spanish) == "1 de marzo de 2027")
    }

    @Test func `the code of a record stands over a column whole, points and all`() {
        for language in Language.allCases {
            #expect(Catalogue.base.term("code.2020.T.1", in: language) == "2020.T.1")
            #expect(Catalogue.base.term("code.o1.1", in: language) == "o1.1")
        }
    }

    @Test(arguments: Language.allCases)
    func `numbers of up to four digits are not grouped`(_ language: Language) {
        for number in [0, 7, 42, 999, 1_000, 9_999, -1, -9_999] {
            #expect(base.format(.number(number), in: language) == "\(number)")
        }
    }

    @Test(arguments: Language.allCases)
    func `grouping adds nothing but separators`(_ language: Language) {
        for number in [12_345, 999_999, 1_000_000, -123_456_789, Int.max, Int.min] {
            let written = base.format(.number(number), in: language)
            #expect(written.filter { $0.isASCII && ($0.isNumber || $0 == "-") } == "\(number)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a list of one is the word itself, and an empty list is empty`(_ language: Language) {
        #expect(base.format(.list(["A"]), in: language) == "A")
        #expect(base.format(.list([]), in: language) == "")
    }

    @Test(arguments: Language.allCases)
    func `each of the twelve months has a name of its own`(_ language: Language) {
        let days = (1...12).compactMap { CalendarDate(year: 2027, month: $0, day: 2) }
        #expect(Set(days.map { base.format(.date($0), in: language) }).count == 12)
    }

    @Test(arguments: Language.allCases)
    func `words of a text are shown unchanged`(_ language: Language) {
        #expect(base.format(.text(" {a} # 10000 "), in: language) == " {a} # 10000 ")
    }

    // MARK: Messages

    private let sample = Catalogue(
        files: [
            (
                name: "messages.en.txt",
                text: """
                points: {count|one=# point|other=# points} in {file}
                plain: Nothing to fill.
                """
            ),
            (
                name: "messages.ru.txt",
                text: "points: {count|one=# пункт|few=# пункта|other=# пунктов}"
            ),
            (name: "messages.de.txt", text: "points: {count}"),
            (name: "plurals.txt", text: "en one: n = 1"),
        ],
        rules: PluralRules(parsing: "en one: n = 1\nru one: n = 1\nru few: n = 2..4"))

    @Test func `a plural takes the form of its number, and the number stands in it`() {
        func points(_ count: Int, _ language: Language) -> String? {
            sample.text("points", in: language, ["count": .number(count), "file": .text("a")])
        }
        #expect(points(1, .english) == "1 point in a")
        #expect(points(2, .english) == "2 points in a")
        #expect(points(1, .russian) == "1 пункт")
        #expect(points(3, .russian) == "3 пункта")
        #expect(points(5, .russian) == "5 пунктов")
    }

    @Test func `a value that is not given leaves its name in braces`() {
        let text = sample.text("points", in: .english, ["file": .text("a")])
        #expect(text == "{count} in a")
    }

    @Test func `a key that the language does not have has no text`() {
        #expect(sample.text("plain", in: .english) == "Nothing to fill.")
        #expect(sample.text("plain", in: .russian) == nil)
        #expect(sample.text("points", in: .french) == nil)
        #expect(sample.keys(in: .french) == [])
    }

    @Test func `the names of values are listed once each, sorted`() {
        #expect(sample.valueNames(of: "points", in: .english) == ["count", "file"])
        #expect(sample.valueNames(of: "plain", in: .english) == [])
        #expect(sample.valueNames(of: "unknown", in: .english) == [])
    }

    @Test func `the forms that a plural needs are those of the language and other`() {
        #expect(sample.requiredCategories(in: .english) == [.one, .other])
        #expect(sample.requiredCategories(in: .russian) == [.one, .few, .other])
        #expect(sample.requiredCategories(in: .chinese) == [.other])
        #expect(
            base.requiredCategories(in: .arabic) == [.zero, .one, .two, .few, .many, .other])
    }

    @Test func `a joined catalogue has the messages of both, the later ones first`() {
        let joined = sample.joined(with: [
            (name: "messages.en.txt", text: "plain: New words.\nmore: More."),
            (name: "messages.fr.txt", text: "plain: Autre chose."),
        ])
        #expect(joined.keys(in: .english) == ["more", "plain", "points"])
        #expect(joined.text("plain", in: .english) == "New words.")
        #expect(joined.text("plain", in: .french) == "Autre chose.")
        #expect(sample.text("plain", in: .english) == "Nothing to fill.")
        #expect(joined.requiredCategories(in: .russian) == [.one, .few, .other])
    }
}
