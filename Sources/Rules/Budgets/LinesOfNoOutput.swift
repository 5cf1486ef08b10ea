import Diagnostics
import Figures
import Planning

extension Rule {
    /// `budget-line.no-output`: a line that pays for no element, and is spread over none.
    static let linesOfNoOutput = Rule(codes: ["budget-line.no-output"]) { inspection in
        inspection.budgets.flatMap { budget in
            let records = BudgetRecords(of: budget, in: inspection.workspace)
            let spread = Set(records.allocations.compactMap(\.line))
            let wholes = Set(records.lines.compactMap(\.partOf))
            return records.lines.filter {
                $0.element == nil && !spread.contains($0.id) && !wholes.contains($0.id)
            }.map { Finding("budget-line.no-output", .warning, at: $0.place) }
        }
    }
}
