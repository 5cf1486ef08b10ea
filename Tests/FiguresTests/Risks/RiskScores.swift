import Diagnostics
import Figures
import Planning
import Records
import Testing
import Vocabulary

/// Mistakes of other systems in scoring risks, each with the right result.
@Suite struct RiskScores {
    @Test func `trap 11: what is accepted keeps its score, whatever was done about it`() {
        let risk = SmallRisk(.accept).treated(.implemented, since: "2026-06-30")
        #expect(risk.figures().current.result == .number(12))
        #expect(risk.figures().residual.result == .number(12))
    }

    @Test(arguments: [RiskResponse.accept, .pursue, nil])
    func `no treatment counts where nobody decided to treat the risk`(_ response: RiskResponse?) {
        let risk = SmallRisk(response).treated(.implemented, since: "2026-06-30")
        #expect(risk.figures().residual.result == risk.figures().current.result)
    }

    @Test(arguments: [RiskResponse.avoid, .reduce, .share])
    func `a treatment counts once it is decided and in place`(_ response: RiskResponse) {
        let risk = SmallRisk(response)
        #expect(
            risk.treated(.implemented, since: "2026-06-30").figures().residual.result == .number(8))
        #expect(risk.treated(.planned, since: nil).figures().residual.result == .number(12))
        #expect(
            risk.treated(.underway, since: "2026-06-30").figures().residual.result == .number(12))
        #expect(risk.treated(.dropped, since: "2026-06-30").figures().treatments.isEmpty)
    }

    @Test func `what was in place when the risk was judged is not counted again`() {
        let risk = SmallRisk().treated(.implemented, since: "2026-03-31")
        #expect(risk.figures().residual.result == .number(12))
    }

    @Test func `a treatment of other risks gives no credit`() {
        let risk = SmallRisk().treated(.implemented, since: "2026-06-30", of: true)
        #expect(risk.figures().residual.result == .number(12))
    }

    @Test func `no treatment brings a step below 1`() {
        var risk = SmallRisk()
        for _ in 1...5 { risk = risk.treated(.implemented, since: "2026-06-30") }
        #expect(risk.figures().residual.result == .number(4))
    }

    @Test func `trap 12: a score that lacks an input is no number, and says what it lacks`() {
        var risk = SmallRisk()
        risk.assessment?.current?.likelihood = nil
        #expect(risk.figures().current.result == .missing(.notJudged))
        #expect(risk.figures().residual.result == .missing(.notJudged))
        #expect(risk.figures().inherent.result == .number(16))
        risk.assessment?.scale = nil
        #expect(risk.figures().inherent.result == .missing(.noScale))
        risk.assessment = nil
        #expect(risk.figures().all.allSatisfy { $0.result == .missing(.noAssessment) })
        #expect(risk.figures().isAboveAppetite == nil)
    }

    @Test func `a step that the scale doesn't have makes no number`() {
        var risk = SmallRisk()
        risk.assessment?.current = RiskPoint(likelihood: 6, consequence: 4)
        #expect(risk.figures().current.result == .missing(.offScale))
    }

    @Test func `trap 13: a scale on which something was judged stays as it is`() throws {
        let risk = SmallRisk()
        let before = risk.workspace
        var other = risk.scale
        other.bands[2].from = 13
        let edit = try #require(RecordEdit.changing(risk.scale, to: other))
        let refusal = #expect(throws: Refusal.self) { _ = try before.applying([edit]) }
        #expect(refusal?.findings.map(\.code) == ["record.settled"])
        let figures = risk.figures()
        #expect(figures.level(of: figures.current) == .high)
    }

    @Test func `a scale may be translated once it is used, and changed before`() throws {
        let risk = SmallRisk()
        var named = risk.scale
        named.name.write("Cinq", in: .french)
        _ = try risk.workspace.applying([try #require(RecordEdit.changing(risk.scale, to: named))])
        var unused = Workspace(.standard)
        unused.fold([.creating(risk.scale)])
        var other = risk.scale
        other.likelihoods = 4
        _ = try unused.applying([try #require(RecordEdit.changing(risk.scale, to: other))])
    }

    @Test func `a risk is above appetite by the limit of its own category alone`() {
        var risk = SmallRisk()
        #expect(risk.figures().isAboveAppetite == true)
        risk.appetite.limit = 12
        #expect(risk.figures().isAboveAppetite == false)
        risk.appetite.scale = nil
        #expect(risk.figures().isAboveAppetite == nil)
        risk = SmallRisk()
        risk.risk.effect = .opportunity
        #expect(risk.figures().isAboveAppetite == nil)
    }

    @Test func `earlier days have the assessments of earlier days`() throws {
        let day = try #require(CalendarDate("2026-03-30"))
        #expect(SmallRisk().figures(on: day).current.result == .missing(.noAssessment))
        let later = SmallRisk().treated(.implemented, since: "2026-06-30")
        let between = try #require(CalendarDate("2026-06-29"))
        #expect(later.figures(on: between).residual.result == .number(12))
    }
}
