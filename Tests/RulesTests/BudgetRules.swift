import Planning
import Records
import Testing
import Vocabulary

/// Each rule of budgets: what passes, and what it finds where.
@Suite struct BudgetRules {
    /// A plan in order with a budget whose output is paid for and whose objective goes to the goal.
    private struct PaidPlan {
        var plan = SmallPlan()
        var budget = Budget(id: .number(901))
        var lines: [BudgetLine] = []
        var allocations: [Allocation] = []

        init() {
            budget.code = "B"
            for language in Language.allCases { budget.name.write("Budget", in: language) }
            budget.period = Period(years: 2026, through: 2027)
            budget.currency = "CHF"
            budget.state = .inForce
            budget.appropriation = Quantity(100)
            lines = [Self.line("B.1", 100, of: plan.output.id, budget)]
            allocations = [
                Self.allocation("B.S", 100, from: plan.objective.id, to: plan.goal.id, budget)
            ]
        }

        static func line(
            _ code: String, _ planned: Int, of element: Identifier<PlanElement>?, _ budget: Budget
        ) -> BudgetLine {
            var line = BudgetLine(id: .number(UInt64(910 + code.count * 10) + UInt64(planned % 7)))
            line.code = code
            line.budget = budget.id
            line.element = element
            line.planned = Quantity(planned)
            return line
        }

        static func allocation(
            _ code: String, _ driver: Int, from element: Identifier<PlanElement>,
            to into: Identifier<PlanElement>, _ budget: Budget
        ) -> Allocation {
            var allocation = Allocation(id: .number(990))
            allocation.code = code
            allocation.budget = budget.id
            (allocation.element, allocation.into) = (element, into)
            allocation.driver = Quantity(driver)
            return allocation
        }

        func findings() throws -> [String] {
            var plan = plan
            plan.register.others +=
                [.creating(budget)] + lines.map { .creating($0) }
                + allocations.map { .creating($0) }
            return try plan.findings()
        }
    }

    @Test func `a budget in order has no findings`() throws {
        #expect(try PaidPlan().findings() == [])
    }

    @Test func `a budget over its appropriation is told`() throws {
        var paid = PaidPlan()
        paid.budget.appropriation = Quantity(99)
        #expect(try paid.findings() == ["budget.over-appropriation B"])
        paid.budget.state = .superseded
        #expect(try paid.findings() == [])
    }

    @Test func `a line in another currency is told`() throws {
        var paid = PaidPlan()
        paid.lines[0].currency = "USD"
        #expect(try paid.findings() == ["budget-line.currency B.1"])
    }

    @Test func `a line of no output is told, and that its cost stops`() throws {
        var paid = PaidPlan()
        paid.budget.appropriation = nil
        paid.lines.append(PaidPlan.line("B.IT", 10, of: nil, paid.budget))
        #expect(try paid.findings() == ["budget-line.no-output B.IT", "budget.not-spread B"])
    }

    @Test func `a line is told of which more was spent or promised than planned`() throws {
        var paid = PaidPlan()
        paid.lines[0].spent = Quantity(100)
        #expect(try paid.findings() == [])
        paid.lines[0].committed = Quantity(101)
        #expect(try paid.findings() == ["budget-line.overspent B.1"])
    }

    @Test func `drivers that sum to zero, or reach not every cost, are told`() throws {
        var paid = PaidPlan()
        paid.allocations[0].driver = .zero
        #expect(try paid.findings() == ["budget.not-spread B"])
        paid.allocations = []
        #expect(try paid.findings() == [])
    }

    @Test func `published amounts unlike their drivers are told`() throws {
        var paid = PaidPlan()
        paid.allocations[0].published = Quantity(100)
        #expect(try paid.findings() == [])
        paid.allocations[0].published = Quantity(98)
        #expect(try paid.findings() == ["budget.published-differs B"])
    }

    @Test func `an output is told that nobody pays for while others of its plan are paid for`()
        throws
    {
        var paid = PaidPlan()
        paid.lines[0].element = paid.plan.objective.id
        #expect(try paid.findings() == [])
        let other = paid.plan.element("S.1-2", .output, below: paid.plan.objective)
        paid.plan.others.append(other)
        let before = try paid.findings()
        paid.lines[0].element = paid.plan.output.id
        let after = try paid.findings()
        #expect(after.filter { !before.contains($0) } == ["element.no-budget S.1-2"])
    }
}
