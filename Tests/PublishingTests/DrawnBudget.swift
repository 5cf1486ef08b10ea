import Figures
import Planning
import Records
import Vocabulary

extension DrawnPlan {
    /// A budget of which an output and its goal have lines; the goal's is overspent.
    var budget: BudgetFigures {
        let (budget, workspace) = funded
        return BudgetFigures(of: budget, in: workspace)
    }

    /// What the same costs a year.
    var yearly: YearlyCosts {
        let (budget, workspace) = funded
        return YearlyCosts(upTo: budget, in: FigureBook(workspace, self, on: DrawnPlan.today))
    }

    private var funded: (Budget, Workspace) {
        var budget = Budget(id: Identifier(high: 9, low: 20))
        budget.code = "B"
        budget.period = Period(years: 2026, through: 2027)
        budget.appropriation = Quantity(130_000)
        budget.currency = "CHF"
        var edits: [RecordEdit] = [.creating(budget)]
        for (number, code, amounts) in [(21, "O1", [90, 60, 40]), (22, "G1", [30, 33, 33])] {
            guard let element = workspace.record(PlanElement.self, code: code) else { continue }
            var line = BudgetLine(id: Identifier(high: 9, low: UInt64(number)))
            line.code = "B.\(code)"
            line.budget = budget.id
            line.element = element.id
            line.planned = Quantity(amounts[0] * 1_000)
            line.committed = Quantity(amounts[1] * 1_000)
            line.spent = Quantity(amounts[2] * 1_000)
            var allocation = Allocation(id: Identifier(high: 9, low: UInt64(number + 10)))
            allocation.code = "B.\(code)>X"
            allocation.budget = budget.id
            allocation.element = element.id
            allocation.into = goal.id
            allocation.driver = Quantity(1)
            edits += [.creating(line), .creating(allocation)]
        }
        var workspace = workspace
        workspace.fold([.creating(goal)] + edits)
        return (budget, workspace)
    }

    /// An element to which all of it goes.
    private var goal: PlanElement {
        var goal = PlanElement(id: Identifier(high: 9, low: 40))
        goal.code = "X"
        return goal
    }
}
