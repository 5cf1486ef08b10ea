import Commanding
import Diagnostics
import GoverningTexts
import Planning
import Records
import Serving
import Testing
import Vocabulary

@Suite("The wording of the command line and of pages")
struct WordingTests {
    private let catalogue = CommandLineInterface.catalogue.joined(with: ServingMessages.files)

    /// Every message of a language, with 5 in the place of each value.
    private func texts(in language: Language) -> [(key: String, text: String)] {
        catalogue.keys(in: language).map { key in
            let names = catalogue.valueNames(of: key, in: language)
            let fives = names.map { ($0, FindingValue.number(5)) }
            let values = Dictionary(uniqueKeysWithValues: fives)
            return (key, catalogue.text(key, in: language, values) ?? "")
        }
    }

    @Test(arguments: Language.allCases)
    func `a language has the keys that English has, and no others`(_ language: Language) {
        let keys = Set(catalogue.keys(in: language))
        let english = Set(catalogue.keys(in: .english))
        #expect(english.isSuperset(of: Catalogue.base.keys(in: .english)))
        #expect(english.subtracting(keys) == [])
        #expect(keys.subtracting(english) == [])
    }

    @Test(arguments: Language.allCases)
    func `a message names the same values in each language`(_ language: Language) {
        let wrong = catalogue.keys(in: .english).filter {
            catalogue.valueNames(of: $0, in: language) != catalogue.valueNames(of: $0, in: .english)
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `a plural spells out the forms of its language, all and only`(_ language: Language) {
        let required = Set(catalogue.requiredCategories(in: language))
        let wrong = catalogue.keys(in: language).filter { key in
            catalogue.pluralCategories(of: key, in: language).contains { Set($0) != required }
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `no two summaries are the same sentence`(_ language: Language) {
        let summaries = texts(in: language).filter { $0.key.hasSuffix(".summary") }
        let same = Dictionary(grouping: summaries, by: \.text).values.filter { $0.count > 1 }
        #expect(same.map { $0.map(\.key) } == [])
    }

    @Test(arguments: Language.allCases)
    func `no text is empty, shouts, or keeps a brace after filling`(_ language: Language) {
        let wrong = texts(in: language).filter { _, text in
            text.isEmpty || text.contains { "!！{}".contains($0) }
        }
        #expect(wrong.map(\.key) == [])
    }

    @Test(arguments: Language.allCases)
    func `everything that a register may show has a word`(_ language: Language) {
        var keys = ["act.unknown", "act.revised"]
        keys += Deadline.Unit.allCases.map { "table.within.\($0.rawValue)" }
        keys += Schema.standard.types.map { "kind.\($0.kind)" }
        keys += Schema.standard.types.flatMap { $0.fields.flatMap { $0.type.terms } }
        #expect(keys.contains("act.resolution") && keys.contains("rhythm.year"))
        let wordless = keys.filter { catalogue.text($0, in: language) == nil }
        #expect(wordless == [])
    }

    @Test(arguments: Language.allCases)
    func `each usage and file finding says what to do`(_ language: Language) {
        let keys = Set(catalogue.keys(in: language))
        let codes = keys.filter { $0.hasSuffix(".summary") }
            .filter { $0.hasPrefix("usage.") || $0.hasPrefix("file.") }
            .map { String($0.dropLast(".summary".count)) }
        let helpless = codes.filter { !keys.contains($0 + ".remedy") }
        #expect(codes.count >= 10)
        #expect(helpless == [])
    }
}

extension FieldType {
    /// The keys of all words that a value of this type may have.
    fileprivate var terms: [String] {
        switch self {
        case .code(let list): list.codes.map { "\(list.name).\($0)" }
        case .list(let element): element.terms
        case .group(let fields): fields.flatMap { $0.type.terms }
        default: []
        }
    }
}
