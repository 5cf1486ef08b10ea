import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `budget.over-appropriation`: a budget of which more is planned than may be spent.
    static let budgetsOverAppropriation = Rule(
        codes: ["budget.over-appropriation"]
    ) { inspection in
        inspection.budgets.compactMap { budget in
            let figures = inspection.book.figures(of: budget)
            guard let left = figures.available.result.quantity, left < .zero,
                let appropriation = budget.appropriation,
                let planned = figures.total(.planned).result.quantity
            else { return nil }
            return Finding(
                "budget.over-appropriation", .error, at: budget.place,
                [
                    "planned": .quantity(planned), "appropriation": .quantity(appropriation),
                    "currency": .text(budget.currency),
                ])
        }
    }
}
