import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `budget-line.overspent`: a line of which more was spent, or promised, than planned.
    static let linesSpentBeyondPlan = Rule(codes: ["budget-line.overspent"]) { inspection in
        inspection.budgets.flatMap { budget in
            BudgetRecords(of: budget, in: inspection.workspace).lines.compactMap { line in
                guard let planned = line.planned,
                    let spent = [line.spent, line.committed].compactMap(\.self).max(),
                    spent > planned
                else { return nil }
                return Finding(
                    "budget-line.overspent", .warning, at: line.place,
                    ["planned": .quantity(planned), "spent": .quantity(spent)])
            }
        }
    }
}
