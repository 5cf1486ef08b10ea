import Diagnostics
import GoverningTexts
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// Each rule of plans, their elements and their work: what passes, and what it finds where.
@Suite struct PlanRules {
    @Test func `plans in order have no findings`() throws {
        #expect(try SmallPlan().findings() == [])
    }

    @Test(arguments: Language.allCases)
    func `all that rules may find has a heading and a summary`(_ language: Language) {
        let keys = Rule.all.flatMap(\.codes).flatMap { ["\($0).name", "\($0).summary"] }
        #expect(Set(keys).count == keys.count)
        #expect(keys.filter { SmallPlan.catalogue.text($0, in: language) == nil } == [])
    }

    @Test func `of a superseded plan nothing is judged, of a draft all is`() throws {
        var plan = SmallPlan()
        plan.indicator.owner = nil
        plan.output.name = MultilingualText("Output", in: .english)
        plan.activity.element = nil
        plan.milestone.due = CalendarDate("2026-01-31")
        let all = [
            "activity.no-element W1", "milestone.past-due M1", "indicator.no-owner I1",
            "translation.missing S.1-1",
        ]
        #expect(try plan.findings() == all)
        plan.sector.state = .draft
        #expect(try plan.findings() == all)
        plan.sector.state = .superseded
        #expect(try plan.findings() == ["element.nothing-below U.1"])
    }

    @Test func `an element without a plan of its own is judged with the one above it`() throws {
        var plan = SmallPlan()
        plan.output.plan = nil
        plan.indicator.owner = nil
        #expect(try plan.findings() == ["indicator.no-owner I1"])
        plan.sector.state = .superseded
        #expect(try plan.findings() == ["element.nothing-below U.1"])
        plan.output.parent = nil
        #expect(
            try plan.findings() == [
                "element.nothing-below U.1", "element.serves-nothing S.1-1",
                "indicator.no-owner I1",
            ])
    }

    // MARK: Elements

    @Test func `an element is covered by a mandate that names one above or below it`() throws {
        var plan = SmallPlan()
        plan.register.mandates[0].elements = [plan.output.id]
        #expect(try plan.findings() == [])
        plan.register.mandates[0].elements = [plan.goal.id]
        #expect(try plan.findings() == ["element.no-mandate S.1-1"])
        plan.register.mandates[1].elements = [plan.action.id]
        #expect(try plan.findings() == ["element.no-mandate S.1-1"])
        plan.register.mandates[1].elements = [plan.goal.id]
        let all = ["S.1-1", "S.E", "S.E-1"].map { "element.no-mandate \($0)" }
        #expect(try plan.findings() == all)
        plan.sector.scope = .department
        #expect(try plan.findings() == all)
        plan.sector.scope = .union
        #expect(try plan.findings() == [])
    }

    @Test func `what is to be served and isn't is told`() throws {
        var plan = SmallPlan()
        plan.others = [plan.element("S.2", .outcome, below: plan.objective)]
        #expect(
            try plan.findings() == ["element.nothing-below S.2", "element.no-indicator S.2"])
        plan.indicator.element = plan.others[0].id
        #expect(try plan.findings() == ["element.no-indicator S.1-1"])
        plan.indicator.element = plan.output.id
        plan.output.parent = plan.others[0].id
        #expect(try plan.findings() == ["element.no-indicator S.2"])
        plan.output.parent = plan.objective.id
        plan.alignments[1].serves = plan.others[0].id
        #expect(try plan.findings() == ["element.no-indicator S.2"])
    }

    @Test func `an output serves something through what it is part of or through an alignment`()
        throws
    {
        var plan = SmallPlan()
        plan.output.parent = nil
        plan.register.mandates[0].elements.append(plan.output.id)
        #expect(
            try plan.findings() == ["element.nothing-below S.1", "element.serves-nothing S.1-1"])
        plan.alignments[1].element = plan.output.id
        #expect(
            try plan.findings() == ["element.nothing-below S.1", "element.serves-nothing S.E-1"])
    }

    @Test func `an enabler has an action or an activity, below it or aligned with it`() throws {
        var plan = SmallPlan()
        plan.action.parent = plan.output.id
        #expect(try plan.findings() == ["element.no-action S.E"])
        plan.activity.element = plan.enabler.id
        #expect(try plan.findings() == [])
        plan.activity.element = plan.output.id
        var alignment = PlanAlignment(id: .number(139))
        alignment.code = "A9"
        alignment.element = plan.action.id
        alignment.serves = plan.enabler.id
        alignment.rank = .secondary
        plan.alignments.append(alignment)
        #expect(try plan.findings() == [])
    }

    @Test func `an output without indicator is told, and an indicator without element`() throws {
        var plan = SmallPlan()
        plan.indicator.element = nil
        #expect(
            try plan.findings() == ["element.no-indicator S.1-1", "indicator.no-element I1"])
    }

    @Test func `a circle is told once, at the code that comes first`() throws {
        var plan = SmallPlan()
        plan.others = [plan.element("S.10", .action, below: plan.enabler)]
        plan.others.append(plan.element("S.2", .action, below: plan.others[0]))
        plan.others.append(plan.element("S.3", .action, below: plan.others[1]))
        #expect(try plan.findings() == [])
        var turned = plan.others[0]
        turned.parent = plan.others[1].id
        let edit = try #require(RecordEdit.changing(plan.others[0], to: turned))
        plan.register.accepted = [edit]
        let found = try plan.found().filter { $0.code == "element.in-circle" }
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.place == Place(.record(kind: "element", code: "S.2")))
        #expect(found.first?.values["elements"] == .list(["S.2", "S.10"]))
        #expect(try plan.findings().filter { $0.hasPrefix("element.in-circle") }.count == 1)
    }

    @Test func `an element of a Sector is aligned by itself or by one above or below it`() throws {
        var plan = SmallPlan()
        plan.alignments[0].element = plan.output.id
        #expect(try plan.findings() == [])
        plan.others = [plan.element("S.1-2", .outcome, below: plan.objective)]
        let gaps = ["element.nothing-below S.1-2", "element.no-indicator S.1-2"]
        #expect(try plan.findings() == gaps + ["alignment.missing S.1-2"])
        plan.alignments[0].element = plan.objective.id
        #expect(try plan.findings() == gaps)
        plan.alignments[0].rank = .secondary
        #expect(
            try plan.findings()
                == gaps + ["alignment.only-secondary S.1", "alignment.only-secondary S.1-2"])
        plan.sector.alignedTo = nil
        #expect(try plan.findings() == ["plan.no-alignment S"] + gaps)
    }

    // MARK: What was approved

    @Test func `a target that says something else than was approved is told`() throws {
        var plan = SmallPlan()
        plan.targets[0].approved = Quantity("100.0")
        #expect(try plan.findings() == [])
        plan.targets[0].value = Quantity(99)
        #expect(try plan.findings() == ["plan.approved-changed I1@2027"])
        plan.targets[0].value = nil
        plan.targets[0].words = MultilingualText("Many", in: .english)
        #expect(try plan.findings() == ["plan.approved-changed I1@2027"])
        let values: [String: FindingValue] = [
            "approved": .quantity(Quantity(100)), "value": .text("–"),
        ]
        #expect(try plan.found().first?.values == values)
    }

    @Test func `of an activity the years up to the last approved one are compared`() throws {
        var plan = SmallPlan()
        plan.activity.approved = Period(years: 2026, through: 2026)
        #expect(try plan.findings() == ["plan.approved-changed W1"])
        plan.sector.approvedThrough = CalendarDate("2026-12-31")
        #expect(try plan.findings() == [])
        plan.activity.period = Period(years: 2026, through: 2029)
        #expect(try plan.findings() == [])
        plan.activity.period = Period(years: 2025, through: 2029)
        #expect(try plan.findings() == ["plan.approved-changed W1"])
        #expect(try plan.found().first?.values["approved"] == .text("2026"))
        #expect(try plan.found().first?.values["value"] == .text("2025-2026"))
        plan.activity.period = Period(years: 2027, through: 2029)
        #expect(try plan.found().first?.values["value"] == .text("–"))
    }

    // MARK: Work

    @Test func `an activity without element and unit is told for each`() throws {
        var plan = SmallPlan()
        plan.activity.element = nil
        plan.activity.unit = nil
        #expect(
            try plan.findings() == [
                "record.field-missing W1", "activity.no-element W1", "activity.no-unit W1",
            ])
    }

    @Test func `an activity is unfinished from the day after its years, while it is open`() throws {
        var plan = SmallPlan()
        plan.activity.period = Period(years: 2025, through: 2025)
        #expect(try plan.findings(on: "2025-12-31") == [])
        #expect(try plan.findings(on: "2026-01-01") == ["activity.unfinished W1"])
        for status in [MandateStatus.completed, .notApplicable] {
            plan.activity.status = status
            #expect(try plan.findings(on: "2026-01-01") == [])
        }
    }

    @Test func `a milestone is past due from the day after, unless it was reached`() throws {
        var plan = SmallPlan()
        plan.milestone.due = CalendarDate("2026-11-21")
        #expect(try plan.findings(on: "2026-11-21") == [])
        #expect(try plan.findings() == ["milestone.past-due M1"])
        #expect(try plan.found().first?.values["days"] == .number(1))
        plan.milestone.reached = CalendarDate("2026-11-22")
        #expect(try plan.findings() == [])
    }

    @Test func `a process is checked when somebody has answered and the next day lies ahead`()
        throws
    {
        var plan = SmallPlan()
        plan.process.strategicCheck = .no
        #expect(try plan.findings() == [])
        plan.process.nextCheck = CalendarDate("2026-11-21")
        #expect(try plan.findings() == ["process.not-checked P1"])
        plan.process.nextCheck = nil
        #expect(try plan.findings() == [])
        plan.process.strategicCheck = nil
        #expect(
            try plan.findings() == ["record.field-missing P1", "process.not-checked P1"])
    }

    // MARK: Translations

    @Test func `a name that lacks languages is told once, with all of them`() throws {
        var plan = SmallPlan()
        plan.goal.name.write("", in: .chinese)
        plan.goal.name.write("", in: .french)
        plan.proposition.audience.write("", in: .russian)
        #expect(
            try plan.findings() == ["translation.missing U.1", "translation.missing V1"])
        let values: [String: FindingValue] = [
            "languages": .list(["中文", "Français"]), "count": .number(2),
        ]
        #expect(try plan.found().first?.values == values)
        plan.goal.name = MultilingualText()
        #expect(
            try plan.findings() == ["record.field-missing U.1", "translation.missing V1"])
    }

    @Test func `a name that was changed after its translation is told`() throws {
        var plan = SmallPlan()
        let source = try #require(plan.sector.name.sourceLanguage)
        plan.sector.name.write("Another plan", in: source)
        #expect(try plan.findings() == ["translation.stale S"])
        #expect(try plan.found().first?.values["count"] == .number(5))
        for language in Language.allCases where language != source {
            plan.sector.name.write("New in \(language.code)", in: language)
        }
        #expect(try plan.findings() == [])
    }
}
