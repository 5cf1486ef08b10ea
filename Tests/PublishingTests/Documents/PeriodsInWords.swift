import Presenting
import Testing
import Vocabulary

/// Periods as each language writes them.
@Suite struct PeriodsInWords {
    @Test(arguments: [
        ("2024-01-01/2024-12-31", Language.english, "2024"),
        ("2024-01-01/2027-12-31", .chinese, "2024-2027年"),
        ("2024-06-04/2024-06-14", .english, "4–14 June 2024"),
        ("2024-06-04/2024-06-14", .spanish, "4-14 de junio de 2024"),
        ("2024-06-04/2024-06-14", .russian, "4–14 июня 2024 г."),
        ("2024-06-04/2024-06-14", .chinese, "2024年6月4日至14日"),
        ("2024-06-04/2024-06-14", .arabic, "4–14 يونيو 2024"),
        ("2026-01-25/2026-02-03", .french, "25 janvier – 3 février 2026"),
        ("2026-12-30/2027-01-02", .english, "30 December 2026 – 2 January 2027"),
        ("2026-12-30/2026-12-30", .english, "30 December 2026"),
    ])
    func `a period is as short as the language writes it`(
        _ written: String, _ language: Language, _ words: String
    ) throws {
        let period = try #require(Period(written))
        #expect(Phrases(SampleDocument.catalogue, in: language).period(period) == words)
    }
}
