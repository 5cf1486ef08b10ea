import Diagnostics
import Figures
import Planning

extension Rule {
    /// `budget-line.currency`: a line whose amounts can't be added to those of its budget.
    static let linesInOtherCurrencies = Rule(codes: ["budget-line.currency"]) { inspection in
        inspection.budgets.flatMap { budget in
            let records = BudgetRecords(of: budget, in: inspection.workspace)
            return records.lines.filter { !records.isInCurrency($0) }.map { line in
                Finding(
                    "budget-line.currency", .error, at: line.place,
                    [
                        "currency": .text(line.currency), "budget": .text(budget.code),
                        "other": .text(budget.currency),
                    ])
            }
        }
    }
}
