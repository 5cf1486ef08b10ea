package import Planning
import Vocabulary

/// What an element cost by one budget after the other.
package struct CostTrend: Sendable {
    /// What it cost by one budget.
    package struct Step: Sendable {
        package let budget: Budget
        /// With all below it, as far as it was paid; what was planned where nothing was paid yet.
        package let cost: Figure
        package let measure: CostMeasure
        /// The same for twelve months, so that budgets of several lengths can be compared.
        package let yearly: Figure
        /// How much more than by the budget before, as a share of that.
        package let change: Computed
    }

    /// The earliest budget first.
    package let steps: [Step]

    /// - Parameters:
    ///   - element: An output, an outcome, or any other element.
    ///   - budget: The last budget; those that it follows come before it.
    ///   - book: The figures.
    package init(of element: PlanElement, upTo budget: Budget, in book: FigureBook) {
        var steps: [Step] = []
        for budget in Self.chain(budget, book.workspace) {
            steps.append(Self.step(element, budget, steps.last, book))
        }
        self.steps = steps
    }

    /// A budget with those before it, the earliest first; a circle ends them.
    package static func chain(_ budget: Budget, _ workspace: Workspace) -> [Budget] {
        var found: [Budget] = []
        var next: Budget? = budget
        while let one = next, !found.contains(where: { $0.id == one.id }) {
            found.insert(one, at: 0)
            next = one.follows.flatMap { workspace[$0] }
        }
        return found
    }

    private static func step(
        _ element: PlanElement, _ budget: Budget, _ before: Step?, _ book: FigureBook
    ) -> Step {
        let figures = book.figures(of: budget)
        let spent = cost(element, figures.spent)
        let measure: CostMeasure = spent.result.quantity == nil ? .planned : .spent
        let cost = measure == .spent ? spent : cost(element, figures.planned)
        let yearly = yearly(cost, budget)
        return Step(
            budget: budget, cost: cost, measure: measure, yearly: yearly,
            change: change(yearly.result, before?.yearly.result))
    }

    /// What it costs itself with all below; of a goal, what it got of the cost of others.
    static func cost(_ element: PlanElement, _ flow: CostFlow) -> Figure {
        let cost = flow.cost(of: element)
        return cost.full.result == .missing(.noLine) ? cost.allocated : cost.full
    }

    /// A cost of a period, or of that of the budget, for twelve months.
    static func yearly(_ cost: Figure, _ budget: Budget, in period: Period? = nil) -> Figure {
        let months = (period ?? budget.period)?.monthCount
        let input = FigureInput(
            .cost, cost.result, of: RecordPlace(Budget.kind, budget.code),
            in: budget.period.map { .period($0) }, by: cost)
        guard let months, let amount = cost.result.quantity else {
            return Figure(
                .yearlyCost, .missing(cost.result.gap ?? .noPeriod), from: [input])
        }
        let unit = AmountUnit(budget.precision, [amount])
        // Halves go up; a year is no row of a table that must sum.
        let (twice, isTooMuch) = unit.count(amount).multipliedReportingOverflow(by: 24)
        let whole = 2 * Int128(months)
        let counted = isTooMuch ? nil : twice + Int128(months)
        let count = counted.map { number in
            number / whole - (number % whole < 0 ? 1 : 0)
        }
        let result = count.flatMap { unit.amount($0) }.map { Computed.exact($0) }
        return Figure(.yearlyCost, result ?? .missing(.tooLarge), from: [input])
    }

    private static func change(_ now: Computed, _ before: Computed?) -> Computed {
        guard let before else { return .missing(.tooFewPoints) }
        guard let now = now.number else { return .missing(now.gap ?? .noLine) }
        guard let old = before.number else { return .missing(before.gap ?? .noLine) }
        guard old != 0 else { return .missing(now == 0 ? .notApplicable : .contradiction) }
        return .number((now - old) / abs(old))
    }
}
