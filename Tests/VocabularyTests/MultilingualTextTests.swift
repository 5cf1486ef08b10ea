import Testing
import Vocabulary

@Suite("Multilingual texts")
struct MultilingualTextTests {
    // MARK: The source

    @Test func `a new text has nothing in any language`() {
        let text = MultilingualText()
        #expect(text.isEmpty)
        #expect(text.sourceLanguage == nil)
        #expect(text.revision == 0)
        #expect(Language.allCases.allSatisfy { text[$0] == nil })
        #expect(Language.allCases.allSatisfy { text.shown(in: $0) == nil })
    }

    @Test(arguments: Language.allCases)
    func `the first language written is the source`(_ language: Language) {
        var text = MultilingualText("7", in: language)
        for other in Language.allCases where other != language { text.write("8", in: other) }
        #expect(text.sourceLanguage == language)
        #expect(text.revision == 1)
        #expect(text[language] == "7")
    }

    @Test func `only another wording of the source is a revision`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("Plan", in: .english)
        text.write("Plan", in: .english, state: .draft)
        text.write("План", in: .russian)
        #expect(text.revision == 1)
        text.write("The plan", in: .english)
        #expect(text.revision == 2)
    }

    @Test func `wordings are listed in the order of their languages`() {
        var text = MultilingualText("计划", in: .chinese)
        for language in Language.allCases { text.write(language.nativeName, in: language) }
        #expect(text.versions.map(\.language) == Language.allCases.sorted())
    }

    @Test func `a wording is confirmed unless something else is said`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("План", in: .russian, state: .draft)
        #expect(text.version(in: .english)?.state == .confirmed)
        #expect(text.version(in: .russian)?.state == .draft)
        text.write("План", in: .russian, state: .translated)
        #expect(text.version(in: .russian)?.state == .translated)
    }

    // MARK: Stale translations

    @Test func `a changed source makes every translation stale`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("План", in: .russian)
        text.write("Plan", in: .french)
        #expect(Language.allCases.allSatisfy { !text.isStale(in: $0) })
        text.write("Strategic plan", in: .english)
        #expect(Language.allCases.filter { text.isStale(in: $0) } == [.french, .russian])
    }

    @Test func `a translation written anew is no longer stale`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("План", in: .russian)
        text.write("Strategic plan", in: .english)
        text.write("Стратегический план", in: .russian)
        #expect(!text.isStale(in: .russian))
    }

    @Test func `the same translation written again after the source changed is no longer stale`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("План", in: .russian)
        text.write("The plan", in: .english)
        text.write("План", in: .russian)
        #expect(!text.isStale(in: .russian))
    }

    @Test func `a changed translation makes nothing stale`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("Plan", in: .french)
        text.write("План", in: .russian)
        text.write("Le plan", in: .french)
        #expect(Language.allCases.allSatisfy { !text.isStale(in: $0) })
    }

    // MARK: What a reader sees

    @Test func `a reader sees the wording of their language`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("План", in: .russian)
        let shown = text.shown(in: .russian)
        #expect(shown?.text == "План")
        #expect(shown?.language == .russian)
        #expect(shown?.isSubstitute == false)
    }

    @Test func `a reader of another language sees the source, marked with its language`() {
        var text = MultilingualText("План", in: .russian)
        text.write("خطة", in: .arabic)
        let shown = text.shown(in: .chinese)
        #expect(shown?.text == "План")
        #expect(shown?.language == .russian)
        #expect(shown?.isSubstitute == true)
    }

    @Test func `where the source was taken away, a translation stands in`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("Plan stratégique", in: .french)
        text.write("", in: .english)
        let shown = text.shown(in: .english)
        #expect(shown?.text == "Plan stratégique")
        #expect(shown?.language == .french)
        #expect(shown?.isSubstitute == true)
    }

    // MARK: Taking away

    @Test func `an empty text takes the wording away`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("План", in: .russian)
        text.write("", in: .russian)
        #expect(text[.russian] == nil)
        #expect(text.versions.map(\.language) == [.english])
        #expect(text.revision == 1)
    }

    @Test func `taking away what is not there changes nothing`() {
        var text = MultilingualText("Plan", in: .english)
        let before = text
        text.write("", in: .french)
        #expect(text == before)
    }

    @Test func `nothing written into a new text leaves it without a source`() {
        #expect(MultilingualText("", in: .french) == MultilingualText())
        var text = MultilingualText("", in: .french)
        text.write("Plan", in: .spanish)
        #expect(text.sourceLanguage == .spanish)
    }

    @Test func `a text whose last wording is taken away has no source`() {
        var text = MultilingualText("Plan", in: .english)
        text.write("", in: .english)
        #expect(text.isEmpty)
        #expect(text.sourceLanguage == nil)
        #expect(text.revision == 0)
    }
}
