package import Planning
package import Vocabulary

/// What results cost a year, planned and spent, by one budget after the other.
package struct YearlyCosts: Sendable {
    /// The amounts of one kind in a year, or in each year of a period that a budget doesn't tell apart.
    package struct Bar: Sendable {
        package let budget: Budget
        package let period: Period
        package let measure: CostMeasure
        /// What each result costs in twelve months, in the order of ``YearlyCosts/results``.
        package let costs: [Computed]
        /// What all lines cost in twelve months.
        package let total: Computed
        /// What may be spent in twelve months.
        package let appropriation: Computed
    }

    /// The elements whose costs go to goals; where none do, the topmost ones.
    package let results: [PlanElement]
    /// The earliest budget first; without amounts of which nothing is known.
    package let bars: [Bar]

    /// - Parameters:
    ///   - budget: The last budget, whose results are shown; those that it follows come before it.
    ///   - book: The figures.
    package init(upTo budget: Budget, in book: FigureBook) {
        let results = book.figures(of: budget).results(in: book.workspace)
        self.results = results
        bars = CostTrend.chain(budget, book.workspace).flatMap { budget in
            let figures = book.figures(of: budget)
            return figures.records.periods.flatMap { period in
                [CostMeasure.planned, .spent].compactMap {
                    Self.bar($0, period, results, figures, book.workspace)
                }
            }
        }
    }

    private static func bar(
        _ measure: CostMeasure, _ period: Period, _ results: [PlanElement],
        _ figures: BudgetFigures, _ workspace: Workspace
    ) -> Bar? {
        let (budget, records) = (figures.budget, figures.records.records(in: period))
        let flow =
            period == budget.period
            ? figures.flow(measure) : CostFlow(measure, records, in: workspace)
        let costs = results.map {
            CostTrend.yearly(CostTrend.cost($0, flow), budget, in: period).result
        }
        guard costs.contains(where: { $0.quantity != nil }) else { return nil }
        let whole = Figure(
            .budgetTotal, budget.appropriation.map { .exact($0) } ?? .missing(.noAppropriation))
        return Bar(
            budget: budget, period: period, measure: measure, costs: costs,
            total: CostTrend.yearly(records.total(measure), budget, in: period).result,
            appropriation: CostTrend.yearly(whole, budget, in: budget.period).result)
    }
}

extension BudgetFigures {
    /// The elements whose costs go to goals; where none do, the topmost ones.
    package func results(in workspace: Workspace) -> [PlanElement] {
        let sources = planned.tiers.flatMap(\.rows).map(\.source.place.code)
        let chosen = sources.compactMap { workspace.record(PlanElement.self, code: $0) }
        return chosen.isEmpty
            ? planned.elements.filter { $0.depth == 0 }.map(\.element) : chosen
    }
}

extension BudgetRecords {
    /// The years that lines tell apart; else the whole period, and nothing where there is none.
    var periods: [Period] {
        guard let whole = budget.period else { return [] }
        let own = lines.compactMap(\.period)
        guard own.count == lines.count, own.allSatisfy({ $0.first.year == $0.last.year }) else {
            return [whole]
        }
        let years = (whole.first.year...whole.last.year).compactMap {
            Period(years: $0, through: $0)
        }
        return years.count > 1 ? years : [whole]
    }

    /// The records with the lines of a part of the budget's period.
    func records(in period: Period) -> BudgetRecords {
        guard period != budget.period else { return self }
        return BudgetRecords(
            budget, lines.filter { $0.period?.first.year == period.first.year }, allocations)
    }
}
