import Testing
import Vocabulary

@testable import GoverningTexts

/// What is marked in the words of a paragraph.
@Suite("Words recognised") struct WordsRecognized {
    private func marked(_ words: String, _ language: Language) -> [String] {
        RecognizedWords.ranges(in: words, language: language).map {
            String(decoding: Array(words.utf8)[$0], as: UTF8.self)
        }
    }

    @Test(arguments: [
        (
            Language.english,
            "to report every year to TSAG and the ITU Council on Resolution 71 (Rev. Bucharest, 2022)",
            ["every year", "TSAG", "ITU Council", "Resolution 71 (Rev. Bucharest, 2022)"]
        ),
        (
            .french,
            "de rendre compte au Conseil de l’UIT de la Résolution 71 (Rév. Bucarest, 2022)",
            ["Conseil de l’UIT", "Résolution 71 (Rév. Bucarest, 2022)"]
        ),
        (.chinese, "向理事会报告第71号决议（2022年，布加勒斯特，修订版）", ["理事会", "71号决议（2022年，布加勒斯特，修订版）"]),
        (
            .english, "to improve, in the work of the Sector, planning by 31 December 2027",
            ["by 31 December 2027"]
        ),
        (.russian, "представить отчет Совету МСЭ по Резолюции 71", ["Совету МСЭ", "Резолюции 71"]),
    ])
    func `bodies, acts and times are found in each language`(
        _ language: Language, _ words: String, _ expected: [String]
    ) {
        #expect(marked(words, language) == expected)
    }

    @Test(arguments: Language.allCases)
    func `nothing is marked where nothing is said, and marks never cut a sign`(
        _ language: Language
    ) {
        #expect(marked("", language) == [])
        #expect(marked("1 2 3 ؟ 🙂", language) == [])
        for words in ["TSAGé", "理事会🙂理事会", "ITU Council\u{301}", "المجلس،"] {
            for part in marked(words, language) { #expect(words.contains(part), "\(part)") }
        }
    }
}
