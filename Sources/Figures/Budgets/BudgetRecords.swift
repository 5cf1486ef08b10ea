package import Planning
import Records
import Vocabulary

/// What a budget is made of, each list in the order of codes.
package struct BudgetRecords: Sendable {
    package let budget: Budget
    package let lines: [BudgetLine]
    package let allocations: [Allocation]
    /// The lines that are parts of a line.
    let parts: [Identifier<BudgetLine>: [BudgetLine]]

    package init(of budget: Budget, in workspace: Workspace) {
        let all = workspace.kept("budget records", of: [BudgetLine.kind, Allocation.kind]) {
            BudgetGroups($0)
        }
        self.init(budget, all.lines[budget.id] ?? [], all.allocations[budget.id] ?? [])
    }

    init(_ budget: Budget, _ lines: [BudgetLine], _ allocations: [Allocation]) {
        self.budget = budget
        self.lines = lines
        self.allocations = allocations
        let known = Set(lines.map(\.id))
        parts = Dictionary(grouping: lines.filter { $0.partOf.map(known.contains) ?? false }) {
            $0.partOf ?? $0.id
        }
    }

    /// The lines that are part of no other one.
    package var wholes: [BudgetLine] {
        let partIDs = Set(parts.values.flatMap { $0.map(\.id) })
        return lines.filter { !partIDs.contains($0.id) }
    }

    // MARK: Amounts

    /// The currency of all amounts; `nil` where lines that say one say several, and the budget none.
    package var currency: String? {
        if !budget.currency.isEmpty { return budget.currency }
        let said = Set(lines.map(\.currency)).subtracting([""])
        return said.count > 1 ? nil : said.first ?? ""
    }

    /// Whether a line's amounts can be added to the others.
    package func isInCurrency(_ line: BudgetLine) -> Bool {
        line.currency.isEmpty ? currency != nil : line.currency == currency
    }

    /// The amount of a line, parts included.
    func amount(_ measure: CostMeasure, of line: BudgetLine) -> Computed {
        guard isInCurrency(line) else { return .missing(.otherCurrency) }
        return line.amount(measure).map { .exact($0) } ?? .missing(.noAmount)
    }

    /// The amount of a line as an input, without what its parts say.
    func input(_ measure: CostMeasure, of line: BudgetLine) -> FigureInput {
        let whole = amount(measure, of: line)
        let taken = parts[line.id, default: []].map { amount(measure, of: $0) }
        let rest = taken.isEmpty ? whole : whole.less(.sum(taken))
        return FigureInput(.line, rest, of: line.recordPlace, in: line.period.map { .period($0) })
    }

    /// The sum of all lines, each part counted once, with its whole.
    func total(_ measure: CostMeasure) -> Figure {
        var sum = CostSum()
        for line in wholes {
            sum.add(FigureInput(.line, amount(measure, of: line), of: line.recordPlace))
        }
        return sum.figure(.budgetTotal)
    }
}

/// The lines and allocations of all budgets.
private struct BudgetGroups: Sendable {
    let lines: [Identifier<Budget>: [BudgetLine]]
    let allocations: [Identifier<Budget>: [Allocation]]

    init(_ workspace: Workspace) {
        lines = Self.grouped(workspace.records(BudgetLine.self), by: \.budget)
        allocations = Self.grouped(workspace.records(Allocation.self), by: \.budget)
    }

    private static func grouped<Value>(
        _ values: [Value], by budget: (Value) -> Identifier<Budget>?
    ) -> [Identifier<Budget>: [Value]] {
        var groups: [Identifier<Budget>: [Value]] = [:]
        for value in values {
            if let budget = budget(value) { groups[budget, default: []].append(value) }
        }
        return groups
    }
}
