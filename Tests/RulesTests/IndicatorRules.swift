import Diagnostics
import GoverningTexts
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// Each rule of indicators and of what was measured: what passes, and what it finds where.
@Suite struct IndicatorRules {
    @Test func `an indicator without owner and deputy is told for each`() throws {
        var plan = SmallPlan()
        plan.indicator.owner = nil
        plan.indicator.deputy = nil
        #expect(try plan.findings() == ["indicator.no-owner I1", "indicator.no-deputy I1"])
    }

    @Test func `an indicator of numbers needs a baseline; words have none`() throws {
        var plan = SmallPlan()
        plan.indicator.baseline?.value = nil
        #expect(try plan.findings() == ["indicator.no-baseline I1"])
        plan.indicator.measure = .qualitative
        #expect(try plan.findings() == [])
    }

    @Test func `an indicator needs a target for the end, not just milestones`() throws {
        var plan = SmallPlan()
        plan.targets[0].targetKind = .milestone
        #expect(try plan.findings() == ["indicator.no-target I1"])
        plan.targets[0].targetKind = nil
        #expect(try plan.findings() == [])
        plan.targets[0].value = nil
        #expect(try plan.findings() == ["indicator.no-target I1"])
        plan.targets[0].words = MultilingualText("Nobody waits", in: .english)
        #expect(try plan.findings() == [])
    }

    @Test func `what is to stay needs no target where bounds or a baseline say it`() throws {
        var plan = SmallPlan()
        plan.targets = []
        plan.indicator.direction = .maintained
        plan.indicator.tolerance = Quantity(100)
        #expect(try plan.findings() == [])
        plan.indicator.direction = .within
        #expect(try plan.findings() == ["indicator.no-target I1"])
        plan.indicator.lowest = Quantity(50)
        #expect(try plan.findings() == [])
    }

    @Test func `a target that equals the baseline is told of what is to rise or fall`() throws {
        var plan = SmallPlan()
        plan.targets[0].value = Quantity("0.0")
        #expect(try plan.findings() == ["indicator.target-is-baseline I1"])
        plan.indicator.direction = .maintained
        plan.indicator.tolerance = Quantity(100)
        #expect(try plan.findings() == [])
        plan.indicator.direction = .falling
        plan.indicator.measure = .percentage
        plan.indicator.baseline?.value = Quantity(50)
        plan.targets[0].value = Quantity(7)
        plan.targets[0].denominator = Quantity(14)
        #expect(try plan.found().map(\.code) == ["indicator.target-is-baseline"])
        #expect(try plan.found().first?.values["value"] == .quantity(Quantity(50)))
    }

    // MARK: Time

    @Test func `a value is late when its period and 92 days have gone by`() throws {
        var plan = SmallPlan()
        #expect(try plan.findings(on: "2027-04-02").contains("indicator.stale I1") == false)
        #expect(try plan.findings(on: "2027-04-03").contains("indicator.stale I1"))
        plan.indicator.frequency = .quarter
        #expect(try plan.findings() == ["indicator.stale I1"])
        let since = try #require(CalendarDate("2025-12-31"))
        let values: [String: FindingValue] = [
            "since": .date(since), "days": .number(326), "frequency": .term("rhythm.quarter"),
        ]
        #expect(try plan.found().first?.values == values)
        for rhythm in [Recurrence.Rhythm.session, .periodic] {
            plan.indicator.frequency = rhythm
            #expect(try plan.findings(on: "2030-12-31").contains("indicator.stale I1") == false)
        }
    }

    @Test func `what was handed in counts against being late, what was returned doesn't`() throws {
        var plan = SmallPlan()
        for state in [SubmissionState.open, .locked] {
            plan.submission.state = state
            #expect(try plan.findings() == [])
        }
        plan.submission.state = .returned
        #expect(try plan.findings() == ["indicator.not-measured I1"])
    }

    @Test func `an indicator that was never measured is told when its plan is old enough`() throws {
        var plan = SmallPlan()
        plan.rows = []
        #expect(try plan.findings(on: "2025-04-02") == [])
        #expect(try plan.findings(on: "2025-04-03") == ["indicator.not-measured I1"])
        plan.sector.period = nil
        #expect(try plan.findings(on: "2025-04-03") == ["record.field-missing S"])
    }

    @Test func `where measurements can't be read nobody says that there are none`() throws {
        var plan = SmallPlan()
        plan.rows = nil
        #expect(try plan.findings() == [])
    }

    @Test func `an indicator is measured where its parts are`() throws {
        var plan = SmallPlan()
        plan.indicator.frequency = .sixMonths
        plan.parts = [plan.part("I1.a")]
        plan.parts[0].frequency = .year
        plan.targets.append(plan.targets[0].moved(to: plan.parts[0]))
        plan.rows = []
        plan.measure(60, 2026, of: plan.parts[0])
        #expect(try plan.findings() == [])
    }

    // MARK: Values

    @Test func `percentages of several reporters need what they are parts of`() throws {
        var plan = SmallPlan()
        plan.indicator.measure = .percentage
        plan.rows = []
        plan.measure(60, by: "A")
        #expect(try plan.findings() == [])
        plan.measure(90, by: "B")
        #expect(try plan.findings() == ["indicator.percentage-without-denominator I1"])
        plan.rows = []
        plan.measure(60, outOf: 100, by: "A")
        plan.measure(9, outOf: 10, by: "B")
        #expect(try plan.findings() == [])
    }

    @Test func `what is counted into an indicator that has its own values is told`() throws {
        var plan = SmallPlan()
        plan.parts = [plan.part("I1.a")]
        plan.parts.append(plan.part("I1.b"))
        let target = plan.targets[0]
        plan.targets += plan.parts.map { target.moved(to: $0) }
        for part in plan.parts { plan.measure(60, of: part) }
        #expect(try plan.findings() == ["indicator.counted-twice I1"])
        #expect(try plan.found().first?.values["count"] == .number(2))
        plan.rows?.removeFirst()
        plan.measure(10, 2024)
        #expect(try plan.findings() == [])
    }

    @Test func `categories of a partition sum to the whole of the same period and reporter`()
        throws
    {
        var plan = SmallPlan()
        var dimension = IndicatorDimension()
        dimension.name = "sex"
        dimension.sharing = .partition
        dimension.categories = ["female", "male"]
        plan.indicator.dimensions = [dimension]
        plan.measure(30, for: ["sex": "female"])
        #expect(try plan.findings() == [])
        plan.measure(29, for: ["sex": "male"])
        #expect(try plan.findings() == ["indicator.parts-differ I1"])
        let values: [String: FindingValue] = [
            "dimensions": .list(["sex"]), "sum": .quantity(Quantity(59)),
            "whole": .quantity(Quantity(60)), "period": .text("2025"), "count": .number(1),
        ]
        #expect(try plan.found().first?.values == values)
        plan.measure(30, for: ["sex": "male"])
        #expect(try plan.findings() == [])
        plan.indicator.dimensions[0].sharing = .overlapping
        plan.measure(29, for: ["sex": "male"])
        #expect(try plan.findings() == [])
    }

    @Test func `of a percentage both the parts and what they are parts of are summed`() throws {
        var plan = SmallPlan()
        var dimension = IndicatorDimension()
        dimension.name = "region"
        dimension.sharing = .partition
        plan.indicator.dimensions = [dimension]
        plan.indicator.measure = .percentage
        plan.rows = []
        plan.measure(60, outOf: 100)
        plan.measure(40, outOf: 50, for: ["region": "Africa"])
        plan.measure(20, outOf: 50, for: ["region": "Arab States"])
        #expect(try plan.findings() == [])
        plan.measure(20, outOf: 49, for: ["region": "Arab States"])
        #expect(try plan.findings() == ["indicator.parts-differ I1"])
        plan.rows = []
        plan.measure(60)
        plan.measure(80, for: ["region": "Africa"])
        plan.measure(40, for: ["region": "Arab States"])
        #expect(try plan.findings() == [])
    }

    @Test func `an indicator far behind is told with its percentage points`() throws {
        var plan = SmallPlan()
        plan.rows = []
        plan.measure(26)
        #expect(try plan.findings() == [])
        plan.measure(20)
        #expect(try plan.findings() == ["indicator.far-behind I1"])
        #expect(try plan.found().first?.values["gap"] == .number(30))
    }

    @Test func `measurements that nobody has decided on are told`() throws {
        var plan = SmallPlan()
        plan.submission.state = .submitted
        plan.submission.count = 12
        #expect(try plan.findings() == ["submission.waiting M1"])
        #expect(try plan.found().first?.values == ["count": .number(12)])
    }
}

extension Target {
    /// The same target of another indicator.
    fileprivate func moved(to indicator: Indicator) -> Target {
        let key = RecordKey(high: 8, low: indicator.id.low)
        var moved = Target(RecordContent(key: key, values: content.values)) ?? self
        moved.code = "\(indicator.code)@2027"
        moved.indicator = indicator.id
        return moved
    }
}
