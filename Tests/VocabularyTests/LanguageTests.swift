import Testing
import Vocabulary

@Suite("The six languages")
struct LanguageTests {
    @Test func `there are six, in the order of their codes`() {
        #expect(Language.allCases.map(\.code) == ["ar", "zh", "en", "fr", "ru", "es"])
        #expect(Language.allCases.sorted().map(\.code) == ["ar", "en", "es", "fr", "ru", "zh"])
    }

    @Test func `the three-letter codes are those of ISO 639-3`() {
        let codes = Language.allCases.sorted().map(\.terminologyCode)
        #expect(codes == ["ara", "eng", "spa", "fra", "rus", "zho"])
    }

    @Test func `only Arabic runs from right to left`() {
        #expect(Language.allCases.filter(\.isRightToLeft) == [.arabic])
    }

    @Test func `each language has a name of its own in itself`() {
        let names = Language.allCases.map(\.nativeName)
        #expect(Set(names).count == 6)
        #expect(!names.contains(""))
    }

    @Test func `a locale begins with its language`() {
        #expect(Language(locale: "fr_CH.UTF-8") == .french)
        #expect(Language(locale: "en") == .english)
        #expect(Language(locale: "en-US") == .english)
        #expect(Language(locale: "ZH_cn") == .chinese)
        #expect(Language(locale: "es_419") == .spanish)
        #expect(Language(locale: "ru_RU.KOI8-R") == .russian)
        #expect(Language(locale: "ar.UTF-8") == .arabic)
        #expect(Language(locale: "fr@euro") == .french)
    }

    @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "english", "_fr", "frr_DE"])
    func `a locale of another language is none of the six`(_ locale: String) {
        #expect(Language(locale: locale) == nil)
    }
}
