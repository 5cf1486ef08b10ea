import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Pages of the demo") struct PagesOfTheDemo {
    static let pages = [
        "", "/plan/mandates", "/plan/mandates?status=completed", "/plan/texts",
        "/plan/texts/WTSA-108-2024", "/plan/paragraphs/WTSA-108-2024.op.3.1", "/plan/paragraphs",
        "/plan/mandates/WTSA-108-2024.op.4", "/plan/mandates/WTSA-108-2024.op.2.3/history",
        "/plan/duties", "/plan/reviews", "/plan/reviews/WTSA-108-2024.op.2.3.R1",
        "/plan/elements", "/plan/elements/KE1", "/organization/units", "/organization/units/TSB",
        "/organization/posts", "/organization/posts/ST02-D1-579", "/documents/snapshots",
        "/documents/snapshots/new",
        "/documents/translations",
        "/results/findings", "/results/changes", "/results/differences", "/results/goals",
        "/results/differences?from=30&as_of=36", "/results/trace/WTSA-108-2024", "/plan/import",
        "/search?q=TSAG", "/plan/mandates/WTSA-108-2024.op.4/edit", "/organization/units/new",
        "/plan/mandates?as_of=10", "/plan/elements/G1/edit",
    ]

    @Test(arguments: Language.allCases)
    func `every page is there in every language, with all its words`(
        _ language: Language
    ) async throws {
        let demo = try await DemoSite.shown()
        for page in Self.pages {
            let address = "/\(language.code)/demo\(page)"
            let answer = await demo.ask(address, as: .administrator)
            #expect(answer.status == 200, "\(address)")
            #expect(answer.text.contains("<html lang=\"\(language.code)\""), "\(address)")
            #expect(Self.keys(in: answer.text) == [], "\(address)")
        }
    }

    /// Keys of the catalogue that stand on a page for want of words.
    private static func keys(in page: String) -> [String] {
        let known = Set(Site.catalogue.keys(in: .english))
        let words = page.split { !($0.isLetter || $0.isNumber || ".-".contains($0)) }
        return words.map(String.init).filter { $0.contains(".") && known.contains($0) }
            .filter { !$0.hasPrefix("mandate.") && !$0.hasPrefix("duty.") }
    }

    @Test func `whoever is not known sees what was published, and nothing of the rest`()
        async throws
    {
        let demo = try await DemoSite.shown()
        #expect(await demo.ask("/en/demo/plan/mandates").status == 200)
        for hidden in [
            "/en/demo/results/findings", "/en/demo/results/changes", "/en/demo/plan/import",
            "/en/demo/plan/mandates/WTSA-108-2024.op.4/history",
            "/en/demo/plan/mandates/WTSA-108-2024.op.4/edit",
        ] {
            #expect(await demo.ask(hidden).isRefused, "\(hidden)")
        }
        #expect(await demo.ask("/en/demo/plan/mandates?as_of=2").isRefused)
    }

    @Test func `a list is also CSV and JSON at its own address`() async throws {
        let demo = try await DemoSite.shown()
        let csv = await demo.ask("/en/demo/plan/mandates.csv").text
        #expect(csv.split(separator: "\r\n").count == 12)
        #expect(csv.hasPrefix("\u{FEFF}code,to,words,status"))
        let json = await demo.ask("/fr/demo/plan/mandates.json").text
        #expect(try JSONReader.read(Array(json.utf8).dropLast()).elements?.count == 11)
        let record = await demo.ask("/en/demo/organization/units/TSB.json").text
        #expect(try JSONReader.read(Array(record.utf8).dropLast())["code"]?.text == "TSB")
    }

    @Test func `a code that is typed into the search leads to its record`() async throws {
        let demo = try await DemoSite.shown()
        let answer = await demo.ask("/zh/demo/search?q=wtsa-108-2024")
        #expect(answer.location == "/zh/demo/plan/texts/WTSA-108-2024")
    }

    @Test func `an unknown code offers what was probably meant`() async throws {
        let demo = try await DemoSite.shown()
        let answer = await demo.ask("/en/demo/plan/texts/WTSA-109-2024")
        #expect(answer.status == 404)
        #expect(answer.text.contains("did you mean WTSA-108-2024"))
    }

    @Test func `an older day shows the register as it was`() async throws {
        let demo = try await DemoSite.shown()
        let before = await demo.ask("/en/demo/plan/mandates?as_of=19", as: .reader)
        let now = await demo.ask("/en/demo/plan/mandates", as: .reader)
        #expect(!before.text.contains("TSB-DIR"))
        #expect(now.text.contains("TSB-DIR"))
        #expect(before.text.contains("You see the state of entry 19, "))
    }
}
