import Foundation
import Testing

@testable import Journals

/// A query and a text, with whether the one finds the other.
struct SearchCase: CustomTestStringConvertible {
    let query: String
    let text: String
    let isFound: Bool

    init(_ query: String, in text: String, _ isFound: Bool = true) {
        self.query = query
        self.text = text
        self.isFound = isFound
    }

    var testDescription: String { "«\(query)» \(isFound ? "finds" : "misses") «\(text)»" }
}

@Suite struct `Finding in six languages` {
    static let chinese = "理事会责成局长实现可持续发展目标。"
    static let russian = "Генеральная Ассамблея Организации Объединённых Наций о развитии связи"

    /// The queries that plain SQLite and PostgreSQL miss.
    static let known = [
        SearchCase("可持续发展", in: chinese), SearchCase("发展", in: chinese),
        SearchCase("التنمية", in: "أهداف التنمية المستدامة"),
        SearchCase("تنمية", in: "أهداف التنمية المستدامة"),
        SearchCase("التنمية", in: "خطة تنمية وطنية"),
        SearchCase("развитие", in: "план развития связи"),
        SearchCase("развития", in: "развитие связи"),
        SearchCase("ОБЪЕДИНЕННЫХ", in: russian),
        SearchCase("объединённых", in: "ОБЪЕДИНЕННЫХ НАЦИЙ"),
        SearchCase("developpement", in: "Le développement durable"),
        SearchCase("planificacion", in: "La planificación estratégica"),
        SearchCase("goal", in: "the strategic goals"), SearchCase("goals", in: "one goal"),
    ]

    static let sentences = [
        SearchCase("policies", in: "a policy of the Union"),
        SearchCase("norme", in: "les normes internationales"),
        SearchCase("normes", in: "une norme de l'Union"), SearchCase("Union", in: "l’Union décide"),
        SearchCase("l'union", in: "Union des membres"), SearchCase("council's", in: "the Council"),
        SearchCase("nationale", in: "les plans nationaux"),
        SearchCase("national", in: "travaux nationaux"),
        SearchCase("premier", in: "la première réunion"),
        SearchCase("adopté", in: "les normes adoptées"),
        SearchCase("organización", in: "las organizaciones regionales"),
        SearchCase("organizaciones", in: "una organización"), SearchCase("plan", in: "los planes"),
        SearchCase("estratégico", in: "la visión estratégica"),
        SearchCase("ano", in: "el año 2024"),
        SearchCase("решение", in: "двух решений Совета"),
        SearchCase("цель", in: "стратегические цели"),
        SearchCase("целями", in: "шесть целей"), SearchCase("страна", in: "развивающихся стран"),
        SearchCase("организация", in: "международных организаций"),
        SearchCase("отчёт", in: "годовой отчет"), SearchCase("район", in: "РАЙОН"),
        SearchCase("район", in: "раи\u{306}он"), SearchCase("год", in: "в 2024 году"),
        SearchCase("قرار", in: "وفقا لقرارات المجلس"), SearchCase("القرار", in: "قرارات المجلس"),
        SearchCase("منظمة", in: "والمنظمات الدولية"), SearchCase("الدولي", in: "تنمية دولية"),
        SearchCase("لجنة", in: "تكليف للجنة الدراسات"), SearchCase("الوثيقة", in: "وثيقة جديدة"),
        SearchCase("التزام", in: "الالتزامات المالية"), SearchCase("تنفيذ", in: "ولتنفيذ الخطة"),
        SearchCase("الأمم", in: "الامم المتّحِدة"), SearchCase("المتحدة", in: "المتّـحِدة"),
        SearchCase("2024", in: "في عام ٢٠٢٤"), SearchCase("٢٠٢٤", in: "2024年"),
        SearchCase("战略", in: "制定战略规划"), SearchCase("略", in: "制定战略规划"),
        SearchCase("ITU", in: "国际电联（ＩＴＵ）"), SearchCase("第71号", in: "第71号决议"),
        SearchCase("office", in: "the of\u{FB01}ce".replacing("f\u{FB01}", with: "\u{FB03}")),
    ]

    static let precise = [
        SearchCase("plan", in: "the planet", false), SearchCase("plan", in: "planning", false),
        SearchCase("план", in: "планета", false), SearchCase("发展", in: "发现与展开", false),
        SearchCase("可持续发展", in: "可以持有，续写发现，展开", false),
        SearchCase("دول", in: "الاتحاد الدولي", false), SearchCase("и", in: "й", false),
        SearchCase("goal plan", in: "a goal", false),
        SearchCase("strategic goals", in: "goal, strategic"),
    ]

    @Test(arguments: known + sentences + precise)
    func `a query finds what it should and nothing else`(_ entry: SearchCase) throws {
        let query = try #require(SearchQuery.parse(entry.query))
        #expect(query.matches(SearchWords.indexed(entry.text)) == entry.isFound)
    }

    @Test func `SQLite finds the same`() throws {
        let cases = Self.known + Self.sentences + Self.precise
        let found = try SQLiteOracle.matches(
            of: cases.map { try #require(SearchQuery.parse($0.query)).expression },
            in: cases.map { SearchWords.indexed($0.text) })
        for (number, entry) in cases.enumerated() {
            #expect(found[number].contains(number) == entry.isFound, "\(entry.testDescription)")
        }
    }
}

@Suite struct `Finding codes and phrases` {
    @Test(arguments: [
        "ITU-T", "itu‑t", "WTSA-108-2024.op.2.2.ii", "WTSA", "108", "wtsa-108*", "op.2.2", "A.1",
        "C26/35-E", "c26", "35", "2024", "\"ITU-T A.1\"", "C2*", "STRA*",
    ])
    func `a code is found whole and by its parts`(_ typed: String) throws {
        let text = "WTSA-108-2024.op.2.2.ii of ITU-T (A.1, C26/35-E) on strategy"
        let query = try #require(SearchQuery.parse(typed))
        #expect(query.matches(SearchWords.indexed(text)))
    }

    @Test(arguments: [
        "ITU-R", "WTSA-2024", "C26/36-E", "2.2.iii", "\"T ITU\"", "tegy*", "\"strategies\"",
        "\"on goal\"", "\"strat\"",
    ])
    func `a code or phrase that is not there is not found`(_ typed: String) throws {
        let text = "WTSA-108-2024.op.2.2.ii of ITU-T (A.1, C26/35-E) on goals of strategy"
        let query = try #require(SearchQuery.parse(typed))
        #expect(!query.matches(SearchWords.indexed(text)))
    }

    @Test func `a phrase keeps its words, accents aside`() throws {
        let indexed = SearchWords.indexed("Les Normes adoptées par l’Assemblée")
        for typed in ["\"normes adoptees\"", "«l'assemblée»", "“Les normes", "\"par l assemblee\""]
        {
            #expect(try #require(SearchQuery.parse(typed)).matches(indexed), "\(typed)")
        }
        for typed in ["\"norme adoptee\"", "\"adoptées normes\"", "\"norme\""] {
            #expect(try !#require(SearchQuery.parse(typed)).matches(indexed), "\(typed)")
        }
    }

    @Test func `no phrase reaches from one field into the next`() throws {
        let fields = SearchWords.indexed(["strategic", "plan"])
        #expect(try !#require(SearchQuery.parse("\"strategic plan\"")).matches(fields))
        #expect(try #require(SearchQuery.parse("strategic plan")).matches(fields))
    }
}
