package import Planning
package import Vocabulary

/// Whether a budget's costs arrive whole where they lead, and whether what was published says the same.
package struct Reconciliation: Hashable, Sendable {
    /// A cost that doesn't arrive, with why.
    package struct Stop: Hashable, Sendable {
        package let place: RecordPlace
        package let cost: Computed
        package let reason: FigureGap
    }

    /// The sum of all lines.
    package let total: Computed
    /// What arrives at elements that spread nothing on.
    package let arrived: Computed
    /// What doesn't.
    package let stopped: [Stop]
    /// What was published of all allocations from element to element.
    package let published: Computed
    /// Whether each published amount is what was worked out, and each published row sums to its cost.
    package let isAsPublished: Bool

    /// Whether all is as it should be.
    package var isReconciled: Bool {
        stopped.isEmpty && isAsPublished && total == arrived && total.quantity != nil
    }

    package init(_ figures: BudgetFigures, _ measure: CostMeasure = .planned) {
        let flow = figures.flow(measure)
        total = figures.total(measure).result
        let ends = flow.ends
        arrived = ends.result
        stopped = flow.stops
        let rows = flow.tiers.flatMap(\.rows)
        published = .sum(
            rows.map(\.published).filter { $0 != .missing(.nothingPublished) },
            else: .nothingPublished)
        isAsPublished = rows.allSatisfy { row in
            row.cells.values.allSatisfy { $0.difference ?? .exact(.zero) == .exact(.zero) }
                && (row.published == .missing(.nothingPublished)
                    || row.published == row.source.cost.result)
        }
    }
}

extension CostFlow {
    /// The elements at which costs end that others spread.
    package var goals: [PlanElement] {
        tree.sorted(tiers.flatMap(\.columns).filter { basin(of: $0) == nil })
    }

    /// What is at the elements at which costs end.
    fileprivate var ends: CostSum {
        let goals = Set(goals.map(\.id))
        var sum = CostSum()
        for goal in self.goals {
            for input in allocated[goal.id]?.inputs ?? [] { sum.add(input) }
        }
        for element in placed where basin(of: element.id) == nil {
            guard tiers.isEmpty || !goals.isDisjoint(with: tree.way(up: element.id)) else {
                continue
            }
            for input in ownCost(of: element.id).inputs { sum.add(input) }
        }
        return sum
    }

    /// The costs that no driver carries on, in the order of their codes.
    fileprivate var stops: [Reconciliation.Stop] {
        var stops = (shared?.rows ?? []).compactMap { Self.stop($0) }
        stops += splits.flatMap(\.rows).compactMap { Self.stop($0) }
        stops += tiers.flatMap(\.rows).compactMap { Self.stop($0) }
        guard !tiers.isEmpty else { return stops }
        let goals = Set(goals.map(\.id))
        for element in placed where basin(of: element.id) == nil {
            let cost = ownCost(of: element.id).result
            guard goals.isDisjoint(with: tree.way(up: element.id)), cost != .exact(.zero) else {
                continue
            }
            stops.append(
                .init(
                    place: element.recordPlace, cost: cost,
                    reason: cost.gap ?? .noDriver))
        }
        return stops
    }

    /// The elements with a cost of their own.
    private var placed: [PlanElement] { tree.sorted(Set(direct.keys).union(received.keys)) }

    private static func stop(_ row: AllocationTable.Row) -> Reconciliation.Stop? {
        row.sum.gap.map { .init(place: row.source.place, cost: row.source.cost.result, reason: $0) }
    }
}

/// What the elements below one that spreads its cost contribute to each part.
extension CostFlow {
    /// A contribution, with its part of each amount.
    package struct Contribution: Hashable, Sendable {
        package let element: PlanElement
        package let cost: Computed
        /// By the element that gets the part.
        package let parts: [Identifier<PlanElement>: Computed]
    }

    /// The contributions to a row of a table, so that they sum to it in every column; empty where the
    /// element alone makes the cost, or where it can't be told.
    package func contributions(to row: AllocationTable.Row) -> [Contribution] {
        guard let element = tree.element(row.source.place.code), spreading.contains(element.id)
        else { return [] }
        let all = tree.sorted([element.id] + belowInBasin(element.id)).compactMap {
            element -> (element: PlanElement, cost: Quantity)? in
            let inputs =
                ownCost(of: element.id).inputs + (allocated[element.id]?.inputs ?? [])
            guard !inputs.isEmpty else { return nil }
            return CostSum(inputs).result.quantity.map { (element, $0) }
        }
        guard all.count > 1 else { return [] }
        let columns = tree.sorted(row.cells.keys).map(\.id)
        let amounts = columns.compactMap { row.cells[$0]?.amount.result.quantity }
        guard amounts.count == columns.count else { return [] }
        let unit = AmountUnit(records.budget.precision, all.map(\.cost) + amounts)
        let weights = amounts.map { unit.count($0) }
        let table = ControlledRounding(all.map { .init(unit.count($0.cost), by: weights) })
        guard let table else { return [] }
        return zip(all, table.cells).map { one, cells in
            Contribution(
                element: one.element, cost: .exact(one.cost),
                parts: Dictionary(
                    uniqueKeysWithValues: zip(columns, cells).map { column, count in
                        (column, unit.amount(count).map { .exact($0) } ?? .missing(.tooLarge))
                    }))
        }
    }
}
