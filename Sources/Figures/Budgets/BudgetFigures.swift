package import Planning
import Vocabulary

/// The figures of a budget: what elements cost, how cost flows to goals, what is left, what posts cost.
package struct BudgetFigures: Sendable {
    package let records: BudgetRecords
    /// Where the planned amounts come about and lead to.
    package let planned: CostFlow
    package let committed: CostFlow
    package let spent: CostFlow
    /// What the posts cost that there are in the period; `nil` where the budget has none.
    package let posts: PostCosts?

    package init(of budget: Budget, in workspace: Workspace) {
        let records = BudgetRecords(of: budget, in: workspace)
        self.records = records
        planned = CostFlow(.planned, records, in: workspace)
        committed = CostFlow(.committed, records, in: workspace)
        spent = CostFlow(.spent, records, in: workspace)
        posts = budget.period.map { period in
            PostCosts(
                workspace.records(Post.self).filter(\.isEstablished), in: period,
                records.currency ?? "", budget.precision, workspace)
        }
    }

    package var budget: Budget { records.budget }

    /// The flow of one kind of amount.
    package func flow(_ measure: CostMeasure) -> CostFlow {
        switch measure {
        case .planned: planned
        case .committed: committed
        case .spent: spent
        }
    }

    /// The sum of all lines, each counted once.
    package func total(_ measure: CostMeasure) -> Figure { records.total(measure) }

    /// What is left of the appropriation when all is spent as planned.
    package var available: Figure {
        let total = total(.planned)
        let whole = budget.appropriation.map { Computed.exact($0) } ?? .missing(.noAppropriation)
        let place = RecordPlace(Budget.kind, budget.code)
        return Figure(
            .available, whole.less(total.result),
            from: [
                FigureInput(.appropriation, whole, of: place),
                FigureInput(.planned, total.result, of: place, by: total),
            ])
    }

    /// What posts cost an element with all below it; `nil` where no post serves them.
    package func postCost(of element: PlanElement) -> Figure? {
        guard let posts else { return nil }
        let inputs = posts.shares.filter { planned.tree.way(up: $0.key).contains(element.id) }
        let sorted = planned.tree.sorted(inputs.keys).flatMap { inputs[$0.id]?.inputs ?? [] }
        return sorted.isEmpty ? nil : CostSum(sorted).figure(.postCost)
    }
}

extension FigureBook {
    /// The figures of a budget, kept until a change touches what they come from.
    package func figures(of budget: Budget) -> BudgetFigures {
        workspace.kept("budget \(budget.id)", of: Self.budgetKinds) { workspace in
            BudgetFigures(of: budget, in: workspace)
        }
    }

    private static let budgetKinds: Set<String> = [
        Budget.kind, BudgetLine.kind, Allocation.kind, PlanElement.kind, Post.kind, Grade.kind,
    ]
}
