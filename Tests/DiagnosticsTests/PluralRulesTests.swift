import Diagnostics
import Foundation
import TestSupport
import Testing
import Vocabulary

/// One row: a language and numbers of each category.
struct PluralTable: CustomTestStringConvertible {
    let language: Language
    let numbers: [PluralCategory: [Int]]

    var testDescription: String { language.nativeName }

    static let all = [
        PluralTable(
            language: .arabic,
            numbers: [
                .zero: [0], .one: [1], .two: [2], .few: [3, 4, 5, 6, 7, 8, 9, 10, 103, 110, 1_003],
                .many: [11, 12, 25, 98, 99, 111, 199, 1_011],
                .other: [100, 101, 102, 200, 1_000, 1_001],
            ]),
        PluralTable(language: .chinese, numbers: [.other: [0, 1, 2, 3, 11, 21, 100, 1_000_001]]),
        PluralTable(language: .english, numbers: [.one: [1], .other: [0, 2, 3, 11, 21, 101]]),
        PluralTable(
            language: .french, numbers: [.one: [0, 1], .other: [2, 3, 11, 21, 100, 101]]),
        PluralTable(
            language: .russian,
            numbers: [
                .one: [1, 21, 31, 101, 121, 1_001], .few: [2, 3, 4, 22, 23, 24, 102, 1_002],
                .many: [0, 5, 9, 10, 11, 12, 13, 14, 19, 20, 25, 100, 111, 112, 114, 1_011],
            ]),
        PluralTable(language: .spanish, numbers: [.one: [1], .other: [0, 2, 3, 11, 21, 101]]),
    ]
}

@Suite("Plural rules")
struct PluralRulesTests {
    private let rules: PluralRules

    init() throws {
        let file = SharedData.package.appending(path: "Sources/Diagnostics/Data/plurals.txt")
        rules = PluralRules(parsing: try String(contentsOf: file, encoding: .utf8))
    }

    @Test(arguments: PluralTable.all)
    func `a number takes the category that CLDR names for it`(_ table: PluralTable) {
        for (category, numbers) in table.numbers {
            for number in numbers {
                #expect(rules.category(of: number, in: table.language) == category, "\(number)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `a negative number takes the category of its size`(_ language: Language) {
        let wrong = (0...1_200).filter {
            rules.category(of: -$0, in: language) != rules.category(of: $0, in: language)
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `every category of a language is taken by some number`(_ language: Language) {
        let taken = Set((0...1_200).map { rules.category(of: $0, in: language) })
        #expect(Set(rules.categories(of: language)).isSubset(of: taken))
    }

    @Test(arguments: Language.allCases)
    func `the largest and the smallest number have a category`(_ language: Language) {
        let known = rules.categories(of: language) + [.other]
        #expect(known.contains(rules.category(of: .max, in: language)))
        #expect(known.contains(rules.category(of: .min, in: language)))
    }

    @Test func `the categories stand in the order in which they are tried`() {
        #expect(rules.categories(of: .arabic) == [.zero, .one, .two, .few, .many])
        #expect(rules.categories(of: .russian) == [.one, .few, .many])
        #expect(rules.categories(of: .english) == [.one])
        #expect(rules.categories(of: .chinese) == [])
    }

    @Test func `comments, other languages and unknown categories are passed over`() {
        let rules = PluralRules(
            parsing: "# en one: n = 1\nde one: n = 1\nen single: n = 1\n\nen one\n")
        #expect(Language.allCases.allSatisfy { rules.categories(of: $0).isEmpty })
        #expect(rules.category(of: 1, in: .english) == .other)
    }

    @Test func `conditions joined by and must all hold`() {
        let rules = PluralRules(parsing: "ru one: n % 10 = 1,3..4 and n % 100 != 11..14")
        let found = (0...30).filter { rules.category(of: $0, in: .russian) == .one }
        #expect(found == [1, 3, 4, 21, 23, 24])
    }
}
