import Testing
import Vocabulary

@testable import GoverningTexts

@Suite struct LanguagePacks {
    @Test(arguments: Language.allCases)
    func `every class of verb has phrases`(language: Language) {
        let pack = PackFile(parsing: DataTable.text("\(language.code).pack"))
        for verb in VerbClass.all {
            let phrases = ["operative", "preambular"].flatMap {
                pack.values("verbs", "\(verb.name).\($0)")
            }
            #expect(!phrases.isEmpty, "\(language) \(verb.name)")
        }
        for line in pack.lines("verbs") {
            let name = line.key.split(separator: ".").first.map(String.init) ?? ""
            #expect(VerbClass.indexByName[name] != nil, "\(language) \(line.key)")
            #expect(!line.values.contains { $0.contains(":") }, "\(language) \(line.key)")
        }
    }

    @Test(arguments: Language.allCases)
    func `every body that has a name is listed, and the packs name no other`(language: Language) {
        let pack = PackFile(parsing: DataTable.text("\(language.code).pack"))
        for line in pack.lines("bodies") {
            #expect(Body.indexByID[line.key] != nil, "\(language) \(line.key)")
        }
        for body in Body.all where !isMadeFromARole(body) {
            #expect(!pack.values("bodies", body.id).isEmpty, "\(language) \(body.id)")
        }
    }

    /// Bodies that texts name by a role alone: «the Director of» a unit, «Member States» of an organization.
    private func isMadeFromARole(_ body: Body) -> Bool {
        let role = body.id.split(separator: ".").last.map(String.init) ?? ""
        return body.id.contains(".") && (Body.indexByID[role] != nil)
    }

    @Test(arguments: Language.allCases)
    func `a pack has the same sections and keys as the others`(language: Language) {
        let sections = [
            "language", "modifiers", "acts", "revision", "self", "lists", "consulted", "clause",
            "obligation", "recipient",
            "recurrence", "deadline", "months", "numbers", "conditions", "annex", "box", "job",
            "signature", "position",
        ]
        let own = PackFile(parsing: DataTable.text("\(language.code).pack"))
        let english = PackFile(parsing: DataTable.text("en.pack"))
        for section in sections {
            let keys = Set(own.lines(section).map(\.key))
            for line in english.lines(section)
            where !["open-quote", "close-quote"].contains(line.key) {
                #expect(keys.contains(line.key), "\(language) [\(section)] \(line.key)")
            }
        }
        #expect(own.values("months", "names").count == 12)
        #expect(own.values("numbers", "one").count == 12)
    }

    @Test(arguments: [
        ("CONSIDÉRANT", "considérant"), ("ещё", "еще"), ("تقـــرّر", "تقرر"), ("إنّ", "ان"),
        ("“x”", "\"x\""), ("ＡＢ１", "ab1"), ("٢٠٢٦", "2026"), ("a\u{0301}", "á"),
    ])
    func `spellings fold alike`(left: String, right: String) {
        #expect(Folding.symbols(of: left) == Folding.symbols(of: right))
    }

    @Test func `alternatives are written out`() {
        #expect(PackFile.spellings(of: "decide<s|d>") == ["decides", "decided"])
        #expect(
            PackFile.spellings(of: "<the |>ITU <Council|council>") == [
                "the ITU Council", "the ITU council", "ITU Council", "ITU council",
            ])
        #expect(PackFile.spellings(of: "plain") == ["plain"])
    }

    @Test(arguments: [
        (Language.english, "31 December 2027", "2027-12-31"),
        (.english, "March 3, 2026", "2026-03-03"), (.french, "1er mars 2028", "2028-03-01"),
        (.spanish, "31 de marzo de 2028", "2028-03-31"),
        (.russian, "31 марта 2028 года", "2028-03-31"), (.arabic, "31 مارس 2028", "2028-03-31"),
        (.arabic, "11 أيار/مايو 1995", "1995-05-11"), (.chinese, "2028年3月31日", "2028-03-31"),
        (.english, "February 2028", "2028-02-29"),
    ])
    func `dates are read as the language writes them`(
        language: Language, text: String, date: String
    ) {
        let bytes = Array(text.utf8)
        let reader = DateReader(
            tokens: TokenReader(bytes: bytes, lexicon: Lexicon(.pack(for: language))))
        #expect(reader.date(at: 0, to: bytes.count)?.date.description == date)
    }

    @Test(arguments: [
        (Language.english, "RESOLUTION 151 (REV. DUBAI, 2018)", "151", "DUBAI", 2018, true),
        (.chinese, "第108号决议（2024年，新德里）", "108", "新德里", 2024, false),
        (.chinese, "第71号决议（2022年，布加勒斯特，修订版）", "71", "布加勒斯特", 2022, true),
        (.french, "RÉSOLUTION 7 (Rév. Lisbonne, 2026)", "7", "Lisbonne", 2026, true),
        (.russian, "РЕЗОЛЮЦИЯ 108 (Нью-Дели, 2024 г.)", "108", "Нью-Дели", 2024, false),
        (.spanish, "RESOLUCIÓN 2 (Rev. Dubái, 2018)", "2", "Dubái", 2018, true),
        (.arabic, "القرار 108 (نيودلهي، 2024)", "108", "نيودلهي", 2024, false),
        (.arabic, "القرار 7 (المراجَع في دبي، 2018)", "7", "دبي", 2018, true),
    ])
    func `headings of acts are read`(
        language: Language, line: String, number: String, place: String, year: Int, revised: Bool
    ) {
        let heading = TextReader(language: language).read(Array(line.utf8)).heading
        #expect(heading.number == number)
        #expect(heading.place == place)
        #expect(heading.year == year)
        #expect(heading.isRevised == revised)
    }

    @Test(arguments: Language.allCases)
    func `a language is told from a few lines`(language: Language) {
        let lines: [Language: String] = [
            .arabic: "إن المجلس، إذ يشير إلى القرار 3", .chinese: "理事会，忆及第3号决议",
            .english: "The Council, recalling the resolution of the Assembly",
            .french: "Le Conseil, rappelant la résolution de l'Assemblée",
            .russian: "Совет, напоминая о резолюции Ассамблеи",
            .spanish: "El Consejo, recordando la resolución de la Asamblea",
        ]
        #expect(TextReader().read(Array((lines[language] ?? "").utf8)).language == language)
    }
}
