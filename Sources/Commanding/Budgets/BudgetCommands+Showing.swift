import Diagnostics
import Figures
import Planning
import Presenting
import Records

extension BudgetCommands {
    /// What elements cost, or the sums, or how one element's cost came about.
    static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let budget = try open.record(Budget.self, run.arguments.words[0])
        let figures = open.book.figures(of: budget)
        if let code = run.arguments["--element"] {
            try explain(try open.record(PlanElement.self, code), budget, open)
        } else if run.arguments.has("--totals") {
            open.shown.totals(figures).print(run)
        } else {
            if run.isTable {
                RecordPage(open, budget.content, Budget.kind).print()
                run.print("\n")
                open.shown.totals(figures).print(run)
                run.print("\n")
            }
            open.shown.costs(figures).print(run)
        }
        return 0
    }

    /// What one element cost by one budget after the other; for people also how it came about.
    private static func explain(
        _ element: PlanElement, _ budget: Budget, _ open: OpenRegister
    ) throws(Refusal) {
        let run = open.run
        if run.isTable {
            let cost = open.book.figures(of: budget).planned.cost(of: element)
            for figure in [cost.full, cost.allocated] where !figure.inputs.isEmpty {
                run.print(open.shown.lines(figure).map { $0 + "\n" }.joined() + "\n")
            }
        }
        open.shown.trend(CostTrend(of: element, upTo: budget, in: open.book)).print(run)
    }

    /// The table of costs by goals; 3 where it doesn't reconcile.
    static func reconcile(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let budget = try open.record(Budget.self, run.arguments.words[0])
        let figures = open.book.figures(of: budget)
        let measure: CostMeasure = run.arguments.choice("--amounts") ?? .planned
        open.shown.reconciliation(figures, measure, details: run.arguments.has("--details"))
            .print(run)
        let found = Reconciliation(figures, measure)
        if run.isTable {
            run.print("\n" + open.shown.verdict(found, budget) + "\n")
            if !found.stopped.isEmpty {
                run.print("\n")
                open.shown.stops(found).print(run)
            }
        }
        return found.isReconciled ? 0 : 3
    }
}
