import Foundation
import GoverningTexts
import TestSupport
import Testing
import Vocabulary

/// The set words of translations, compared by what they mean, paragraph by paragraph.
@Suite("Trap of words that nobody read in proof") struct MeaningsOfTranslations {
    private static let texts = [
        "Examples/texts/resolution-7", "Examples/texts/council-12",
        "Sources/Demonstrating/Data/resolution-108", "Sources/Demonstrating/Data/resolution-71",
        "Sources/Demonstrating/Data/resolution-151",
    ]

    private func words(_ name: String, _ language: Language) throws -> String {
        let url = SharedData.package.appending(path: "\(name).\(language.code).txt")
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }

    /// What each paragraph asks, of whom, in which part, by its path.
    private func meanings(_ words: String, _ language: Language) -> [String: String] {
        let tree = TextReader(language: language).read(Array(words.utf8))
        let told = tree.paragraphs.map { paragraph in
            let addressees = paragraph.addressees.map { $0.mention.body ?? "?" }
            let parts = [
                "\(paragraph.part)", paragraph.verb?.name ?? "-",
                paragraph.obligation?.rawValue ?? "-", addressees.joined(separator: "+"),
            ]
            return (paragraph.path, parts.joined(separator: " "))
        }
        return Dictionary(told) { first, _ in first }
    }

    @Test(arguments: texts, Language.allCases)
    func `trap 17: each paragraph means the same in every language`(
        name: String, language: Language
    ) throws {
        let english = meanings(try words(name, .english), .english)
        let other = meanings(try words(name, language), language)
        #expect(other.keys.sorted() == english.keys.sorted())
        for (path, meaning) in english { #expect(other[path] == meaning, "\(name) \(path)") }
        #expect(english.count >= 5)
    }

    @Test(
        arguments: [
            (Language.chinese, "责成", "请"), (.arabic, "تكلف الفريق", "تدعو الفريق"),
            (.russian, "поручает", "предлагает"),
        ])
    func `trap 17: a verb of another class is found at the paragraphs that it opens`(
        language: Language, right: String, wrong: String
    ) throws {
        let name = Self.texts[2]
        let own = try words(name, language)
        let range = try #require(own.range(of: right))
        let damaged = own.replacingCharacters(in: range, with: wrong)
        let (before, after) = (meanings(own, language), meanings(damaged, language))
        let changed = before.keys.filter { before[$0] != after[$0] }
        #expect(!changed.isEmpty)
        #expect(changed.allSatisfy { $0.hasPrefix("op.2") }, "\(changed)")
    }
}
