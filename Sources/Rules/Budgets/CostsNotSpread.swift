import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `budget.not-spread`: costs of a budget that no driver carries to where others of it go.
    static let costsNotSpread = Rule(codes: ["budget.not-spread"]) { inspection in
        inspection.budgets.compactMap { budget in
            let figures = inspection.book.figures(of: budget)
            let stops = Reconciliation(figures).stopped.filter {
                [.noDriver, .driversAreZero, .inCircle].contains($0.reason)
            }
            guard !stops.isEmpty else { return nil }
            return Finding(
                "budget.not-spread", .warning, at: budget.place,
                ["count": .number(stops.count), "costs": .list(stops.map(\.place.code))])
        }
    }
}
