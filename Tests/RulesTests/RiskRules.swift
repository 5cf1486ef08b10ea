import Planning
import Records
import Testing
import Vocabulary

/// Each rule of risks: what passes, and what it finds where.
@Suite struct RiskRules {
    /// A plan in order with a risk in order: judged, within appetite, with a treatment and people.
    private struct WatchedPlan {
        var plan = SmallPlan()
        var scale = RiskScale(id: .number(801))
        var appetite = RiskAppetite(id: .number(802))
        var risk = Risk(id: .number(803))
        var assessment = RiskAssessment(id: .number(804))
        var treatment = Treatment(id: .number(805))

        init() {
            let name = SmallPlan.name("Name")
            (scale.code, scale.name) = ("S", name)
            (scale.likelihoods, scale.consequences) = (5, 5)
            var band = RiskBand()
            (band.level, band.from) = (.low, 1)
            scale.bands = [band]
            (appetite.code, appetite.name, appetite.level) = ("A", name, .moderate)
            (appetite.limit, appetite.scale) = (9, scale.id)
            (risk.code, risk.name, risk.cause) = ("R", name, name)
            (risk.event, risk.consequence, risk.category) = (name, name, appetite.id)
            (risk.nature, risk.effect, risk.response) = (.strategic, .threat, .reduce)
            risk.elements = [plan.output.id]
            risk.owner = plan.register.mandates[0].owner
            risk.deputy = plan.register.mandates[0].deputy
            (assessment.code, assessment.risk, assessment.scale) = ("J", risk.id, scale.id)
            assessment.date = CalendarDate("2026-03-31")
            assessment.current = RiskPoint(likelihood: 3, consequence: 3)
            (treatment.code, treatment.name, treatment.risks) = ("T", name, [risk.id])
            (treatment.status, treatment.due) = (.planned, CalendarDate("2027-06-30"))
        }

        func findings() throws -> [String] {
            var whole = plan
            whole.register.others += [
                .creating(scale), .creating(appetite), .creating(risk), .creating(assessment),
                .creating(treatment),
            ]
            return try whole.findings(on: "2026-11-22").filter {
                $0.hasPrefix("risk") || $0.hasPrefix("treatment") || $0.hasPrefix("record")
            }
        }
    }

    @Test func `a risk in order has no findings`() throws {
        #expect(try WatchedPlan().findings() == [])
    }

    @Test func `a risk without people, results or assessment is told for each`() throws {
        var plan = WatchedPlan()
        (plan.risk.owner, plan.risk.deputy, plan.risk.elements) = (nil, nil, [])
        plan.assessment.date = CalendarDate("2027-01-01")
        #expect(
            try plan.findings() == [
                "risk.no-owner R", "risk.no-deputy R", "risk.no-element R", "risk.no-assessment R",
            ])
    }

    @Test func `a risk that is to be treated needs a treatment that wasn't dropped`() throws {
        var plan = WatchedPlan()
        plan.treatment.status = .dropped
        #expect(try plan.findings() == ["risk.no-treatment R"])
        (plan.risk.response, plan.risk.acceptedUntil) = (.accept, CalendarDate("2026-12-31"))
        #expect(try plan.findings() == [])
    }

    @Test func `an acceptance ends with its last day`() throws {
        var plan = WatchedPlan()
        (plan.risk.response, plan.risk.acceptedUntil) = (.accept, CalendarDate("2026-11-22"))
        #expect(try plan.findings() == [])
        plan.risk.acceptedUntil = CalendarDate("2026-11-21")
        #expect(try plan.findings() == ["risk.acceptance-expired R"])
    }

    @Test func `a threat above the limit of its category is told, an opportunity is not`() throws {
        var plan = WatchedPlan()
        plan.assessment.current = RiskPoint(likelihood: 2, consequence: 5)
        #expect(try plan.findings() == ["risk.above-appetite R"])
        plan.risk.effect = .opportunity
        #expect(try plan.findings() == [])
    }

    @Test func `an assessment with a step beyond its scale is told`() throws {
        var plan = WatchedPlan()
        plan.assessment.target = RiskPoint(likelihood: 6, consequence: 1)
        #expect(try plan.findings() == ["risk-assessment.off-scale J"])
    }

    @Test func `a treatment past its day is told until it is in place`() throws {
        var plan = WatchedPlan()
        plan.treatment.due = CalendarDate("2026-11-21")
        #expect(try plan.findings() == ["treatment.past-due T"])
        (plan.treatment.status, plan.treatment.implemented) = (
            .implemented, CalendarDate("2026-11-20")
        )
        #expect(try plan.findings() == [])
    }
}
