import Diagnostics
import Testing
import Vocabulary

@Suite("The wording of the base catalogue")
struct BaseWordingTests {
    private let base = Catalogue.base

    /// Every message of a language, with 5 in the place of each value.
    private func texts(in language: Language) -> [(key: String, text: String)] {
        base.keys(in: language).map { key in
            let names = base.valueNames(of: key, in: language)
            let fives = names.map { ($0, FindingValue.number(5)) }
            let values = Dictionary(uniqueKeysWithValues: fives)
            return (key, base.text(key, in: language, values) ?? "")
        }
    }

    @Test(arguments: Language.allCases)
    func `a language has the keys that English has, and no others`(_ language: Language) {
        let keys = Set(base.keys(in: language))
        let english = Set(base.keys(in: .english))
        #expect(!english.isEmpty)
        #expect(english.subtracting(keys) == [])
        #expect(keys.subtracting(english) == [])
    }

    @Test(arguments: Language.allCases)
    func `a message names the same values in each language`(_ language: Language) {
        let wrong = base.keys(in: .english).filter {
            base.valueNames(of: $0, in: language) != base.valueNames(of: $0, in: .english)
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `a plural spells out the forms of its language, all and only`(_ language: Language) {
        let required = Set(base.requiredCategories(in: language))
        let wrong = base.keys(in: language).filter { key in
            base.pluralCategories(of: key, in: language).contains { Set($0) != required }
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `no two summaries are the same sentence`(_ language: Language) {
        let summaries = texts(in: language).filter { $0.key.hasSuffix(".summary") }
        let keys = Dictionary(grouping: summaries, by: \.text).values.filter { $0.count > 1 }
        #expect(keys.map { $0.map(\.key) } == [])
    }

    @Test(arguments: Language.allCases)
    func `no text is empty, shouts, or keeps a brace after filling`(_ language: Language) {
        let wrong = texts(in: language).filter { _, text in
            text.isEmpty || text.contains { "!！{}".contains($0) }
        }
        #expect(wrong.map(\.key) == [])
    }

    @Test(arguments: Language.allCases)
    func `explanations and remedies belong to a finding with a summary`(_ language: Language) {
        let keys = Set(base.keys(in: language))
        let lonely = keys.filter { key in
            [".explanation", ".remedy"].contains { part in
                key.hasSuffix(part) && !keys.contains(String(key.dropLast(part.count)) + ".summary")
            }
        }
        #expect(lonely == [])
    }
}
