import Figures
import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// Random tables: rows and columns reconcile, whatever the numbers and in whichever order.
@Suite struct RoundedTables {
    @Test(arguments: 1...300)
    func `rows sum exactly, columns and cells to less than a unit`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = Int.random(in: 1...7, using: &random)
        let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            let weights = (0..<columns).map { _ in
                Int128(
                    Int.random(in: 0...9, using: &random) > 2
                        ? Int.random(in: 0...100, using: &random) : 0)
            }
            let isEmpty = weights.reduce(0, +) == 0
            return ControlledRounding.Row(
                Int128(Int.random(in: -500...100_000, using: &random)),
                by: isEmpty ? weights.map { _ in 1 } : weights)
        }
        let table = try #require(ControlledRounding(rows))
        var exactSums = Array(repeating: 0.0, count: columns)
        for (row, cells) in zip(rows, table.cells) {
            #expect(cells.reduce(0, +) == row.total, "seed \(seed)")
            let whole = row.weights.reduce(0, +)
            for (column, cell) in cells.enumerated() {
                let share = row.total * row.weights[column]
                #expect((cell * whole - share).magnitude < whole.magnitude, "seed \(seed)")
                if row.weights[column] == 0 { #expect(cell == 0) }
                exactSums[column] += Double(share) / Double(whole)
            }
        }
        for (column, sum) in exactSums.enumerated() {
            let cells = table.cells.map { $0[column] }.reduce(0, +)
            #expect((Double(cells) - sum).magnitude < 1.000_001, "seed \(seed), column \(column)")
        }
    }

    @Test func `a column in which largest remainders pile up is brought down`() throws {
        // Each row alone would round the first column up: five units where 2.5 are due.
        let rows = Array(repeating: ControlledRounding.Row(1, by: [34, 33, 33]), count: 6)
        let table = try #require(ControlledRounding(rows))
        let sums = (0..<3).map { column in table.cells.map { $0[column] }.reduce(0, +) }
        #expect(sums.reduce(0, +) == 6)
        #expect(sums.allSatisfy { (1...3).contains($0) }, "\(sums)")
    }

    @Test func `weights too many to have a common measure still reconcile`() throws {
        let primes: [Int128] = [
            1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117, 1_000_121,
        ]
        let rows = primes.map { ControlledRounding.Row(1_000, by: [1, 2, $0 - 3]) }
        let table = try #require(ControlledRounding(rows))
        #expect(table.cells.allSatisfy { $0.reduce(0, +) == 1_000 })
        // 8,000 ÷ about a million in the first column: nothing or one.
        #expect(table.cells.map { $0[0] }.reduce(0, +) <= 1)
    }

    @Test func `weights that sum to zero make no table`() {
        #expect(ControlledRounding([.init(10, by: [0, 0])]) == nil)
        #expect(ControlledRounding([.init(10, by: [])]) == nil)
        #expect(ControlledRounding([.init(.max, by: [1, 7, 2])]) == nil)
    }

    @Test(arguments: 1...100)
    func `no order of records shows in any amount, and no unit is lost`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let budget = Self.budget(&random)
        let figures = budget.figures
        let told = Told(figures, budget)
        let shuffled = budget.figures(budget.edits.shuffled(using: &random))
        #expect(Told(shuffled, budget) == told, "seed \(seed)")
        for row in figures.planned.tiers.flatMap(\.rows) {
            let parts = figures.planned.contributions(to: row)
            for (goal, cell) in row.cells where !parts.isEmpty {
                let sum = QuantitySum(parts.compactMap { $0.parts[goal]?.quantity }).quantity
                #expect(sum == cell.amount.result.quantity, "seed \(seed)")
            }
        }
        let goals = ["G1", "G2", "G3"].compactMap { budget.allocated($0)?.quantity }
        #expect(QuantitySum(goals).quantity == figures.total(.planned).result.quantity)
    }

    /// Shared lines over outputs, outputs below objectives, objectives over goals.
    private static func budget(_ random: inout SeededGenerator) -> SmallBudget {
        var budget = SmallBudget(
            precision: ["1", "0.01", "1000"].randomElement(using: &random) ?? "1")
        let objectives = (1...Int.random(in: 1...4, using: &random)).map { "S\($0)" }
        var outputs: [String] = []
        for objective in objectives {
            for number in 1...Int.random(in: 1...4, using: &random) {
                let code = "\(objective)-\(number)"
                _ = budget.element(code, below: objective)
                outputs.append(code)
                budget.line("L-\(code)", of: code, "\(Int.random(in: -5...90_000, using: &random))")
            }
            for goal in 1...3 {
                budget.spread(
                    objective, "G\(goal)",
                    "\(Int.random(in: goal == 1 ? 1...9 : 0...9, using: &random))")
            }
        }
        for number in 1...Int.random(in: 1...4, using: &random) {
            budget.line("X\(number)", "\(Int.random(in: 0...9_999, using: &random))")
            for output in outputs {
                budget.spread("X\(number)", output, "\(Int.random(in: 1...70, using: &random))")
            }
        }
        return budget
    }

    /// What figures tell of a budget.
    private struct Told: Equatable {
        let costs: [ElementCost]
        let table: [[Computed?]]
        let contributions: [CostFlow.Contribution]

        init(_ figures: BudgetFigures, _ budget: SmallBudget) {
            contributions = figures.planned.tiers.flatMap(\.rows).flatMap {
                figures.planned.contributions(to: $0)
            }
            costs = figures.planned.elements
            table = figures.planned.tiers.flatMap { table in
                table.rows.map { row in table.columns.map { row.cells[$0]?.amount.result } }
            }
        }
    }
}
