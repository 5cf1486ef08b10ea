import Figures
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

@Suite("Goals and results for everybody") struct GoalsForEverybody {
    private static let most = 100_000

    @Test(arguments: Language.allCases)
    func `goals and results are told without an account, in few bytes`(
        _ language: Language
    ) async throws {
        let demo = try await DemoSite.shown()
        for plan in ["", "?plan=SP-2024", "?plan=SP-2020"] {
            let answer = await demo.ask("/\(language.code)/demo/results/goals\(plan)")
            #expect(answer.status == 200)
            #expect(answer.text.utf8.count < Self.most)
            let arabic = answer.text.contains("<html lang=\"ar\" dir=\"rtl\"")
            #expect(arabic == (language == .arabic))
            #expect(answer.text.contains("/plan/mandates\""))
        }
    }

    @Test func `a result has its latest value, what is wanted and a way to its page`()
        async throws
    {
        let demo = try await DemoSite.shown()
        let text = await demo.ask("/en/demo/results/goals").text
        #expect(text.contains("262; 310 wanted by 31 December 2028."))
        #expect(text.contains("/en/demo/results/indicators/KE1.1"))
        #expect(text.contains("chip late"))
        let goals = try #require(text.firstRange(of: "Planning that leads from strategy"))
        let enablers = try #require(text.firstRange(of: "Participation of industry"))
        #expect(goals.lowerBound < enablers.lowerBound)
    }

    @Test func `what was not published is not told`() async throws {
        let demo = try await DemoSite()
        _ = await demo.ask(
            "/en/demo/plan/elements/KE1/edit", as: .editor,
            sending: [("name.en", "Unpublished name"), ("why", "x")])
        #expect(!(await demo.ask("/en/demo/results/goals")).text.contains("Unpublished name"))
        let known = await demo.ask("/en/demo/results/goals", as: .reader)
        #expect(known.text.contains("Unpublished name"))
    }

    @Test func `goals are a table for programs`() async throws {
        let demo = try await DemoSite.shown()
        let csv = await demo.ask("/en/demo/results/goals.csv").text
        #expect(csv.hasPrefix("\u{FEFF}goal,code,name,standing,progress,indicator,measure,value"))
        #expect(csv.contains("KE1,KE1,Participation of industry,far-behind,0.0,KE1.1"))
    }

    @Test func `the first page leads everybody there, and others to their work`() async throws {
        let demo = try await DemoSite.shown()
        #expect(await demo.ask("/en/demo").text.contains("/en/demo/results/goals"))
        #expect(!(await demo.ask("/en/demo", as: .editor)).text.contains("results/goals"))
    }
}
