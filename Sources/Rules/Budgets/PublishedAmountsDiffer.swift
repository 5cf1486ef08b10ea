import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `budget.published-differs`: amounts that were published are other ones than their drivers give.
    static let publishedAmountsDiffer = Rule(codes: ["budget.published-differs"]) { inspection in
        inspection.budgets.compactMap { budget in
            let rows = inspection.book.figures(of: budget).planned.tiers.flatMap(\.rows)
            let differences = rows.flatMap {
                $0.cells.values.compactMap { $0.difference?.quantity }
            }
            .filter { $0 != .zero }
            guard let largest = differences.max(by: { $0.size < $1.size }) else { return nil }
            return Finding(
                "budget.published-differs", .note, at: budget.place,
                [
                    "count": .number(differences.count), "largest": .quantity(largest.size),
                    "currency": .text(budget.currency),
                ])
        }
    }
}

extension Quantity {
    /// The number without its sign.
    fileprivate var size: Quantity {
        guard self < .zero else { return self }
        var sum = QuantitySum()
        sum.subtract(self)
        return sum.quantity ?? self
    }
}
