package import Planning
import Vocabulary

/// Where the costs of a budget come about and where they lead: from shared lines to outputs by drivers,
/// up the tree to objectives, from objectives to goals by drivers.
///
/// Each cost is in one place at a time, so that nothing counts twice: what a line is part of counts with
/// it, and what an element spread is no part of what the one above spreads.
package struct CostFlow: Sendable {
    package let measure: CostMeasure
    /// The lines that several elements share, over the elements; `nil` where there are none.
    package private(set) var shared: AllocationTable?
    /// Elements over those below them, the highest first.
    package private(set) var splits: [AllocationTable] = []
    /// Elements over others, those from which others get something first.
    package private(set) var tiers: [AllocationTable] = []
    /// What the lines of elements say.
    private(set) var direct: [Identifier<PlanElement>: CostSum] = [:]
    /// What elements got of shared lines and from above, and what they gave to those below.
    private(set) var received: [Identifier<PlanElement>: CostSum] = [:]
    /// What elements got of the cost of others, which stays where it came about.
    private(set) var allocated: [Identifier<PlanElement>: CostSum] = [:]
    /// The elements that spread what they cost over elements that aren't below them.
    private(set) var spreading: Set<Identifier<PlanElement>> = []

    let records: BudgetRecords
    let tree: ElementTree

    package init(_ measure: CostMeasure, _ records: BudgetRecords, in workspace: Workspace) {
        self.measure = measure
        self.records = records
        tree = ElementTree(workspace)
        addLines()
        var ofElements: [Identifier<PlanElement>: [Allocation]] = [:]
        for allocation in records.allocations {
            if let element = allocation.element {
                ofElements[element, default: []].append(allocation)
            }
        }
        split(ofElements)
        spread(ofElements)
    }

    // MARK: Lines

    private mutating func addLines() {
        let byLine = Dictionary(grouping: records.allocations) { $0.line }
        var sources: [AllocationTable.Source] = []
        for line in records.lines {
            let input = records.input(measure, of: line)
            if let element = line.element {
                direct[element, default: CostSum()].add(input)
            } else if records.parts[line.id] == nil || input.result != .exact(.zero) {
                sources.append(
                    .init(
                        place: line.recordPlace,
                        cost: Figure(.directCost, input.result, from: [input]),
                        allocations: byLine[line.id] ?? []))
            }
        }
        guard !sources.isEmpty else { return }
        let table = AllocationTable(sources, records.budget.precision) { tree[$0] }
        shared = table
        take(table)
    }

    /// Adds the parts of a table where they arrive.
    private mutating func take(_ table: AllocationTable) {
        for row in table.rows {
            for column in table.columns {
                guard let cell = row.cells[column] else { continue }
                received[column, default: CostSum()].add(
                    FigureInput(
                        .share, cell.amount.result, of: row.source.place, by: cell.amount))
            }
        }
    }

    // MARK: Down

    /// Has elements give what they cost themselves to elements below them, from the top.
    private mutating func split(_ allocations: [Identifier<PlanElement>: [Allocation]]) {
        let down = allocations.mapValues { $0.filter { isDown($0) } }.filter { !$0.value.isEmpty }
        let levels = Dictionary(grouping: tree.sorted(down.keys)) { tree.way(up: $0.id).count }
        for depth in levels.keys.sorted() {
            // What came from above since goes on down with the rest.
            let elements = levels[depth, default: []]
            let table = AllocationTable(
                elements.map { element in
                    .init(
                        place: element.recordPlace,
                        cost: ownCost(of: element.id).figure(.fullCost),
                        allocations: down[element.id] ?? [])
                }, records.budget.precision
            ) { tree[$0] }
            splits.append(table)
            take(table)
            for (element, row) in zip(elements, table.rows) { give(row, from: element.id) }
        }
    }

    /// Takes away what an element gave to those below it; what could not be worked out stays.
    private mutating func give(_ row: AllocationTable.Row, from id: Identifier<PlanElement>) {
        guard row.sum.quantity != nil else { return }
        received[id, default: CostSum()].add(
            FigureInput(.given, Computed.exact(.zero).less(row.sum), of: row.source.place))
    }

    private func isDown(_ allocation: Allocation) -> Bool {
        guard let element = allocation.element, let into = allocation.into else { return false }
        return tree.isBelow(into, element)
    }

    // MARK: Across

    /// Has elements give what they and all below them cost to others, in the order in which it arrives.
    private mutating func spread(_ allocations: [Identifier<PlanElement>: [Allocation]]) {
        let across = allocations.mapValues { $0.filter { !isDown($0) } }
            .filter { !$0.value.isEmpty }
        spreading = Set(across.keys)
        var ahead = tree.sorted(across.keys)
        while !ahead.isEmpty {
            var ready = ahead.filter { element in
                !ahead.contains { leads(across[$0.id] ?? [], to: element.id) }
            }
            let isCircle = ready.isEmpty
            if isCircle { ready = ahead }
            let sources = ready.map { element in
                AllocationTable.Source(
                    place: element.recordPlace,
                    cost: isCircle
                        ? Figure(.fullCost, .missing(.inCircle)) : basinCost(of: element.id),
                    allocations: across[element.id] ?? [])
            }
            tier(AllocationTable(sources, records.budget.precision) { tree[$0] })
            ahead.removeAll { element in ready.contains { $0.id == element.id } }
        }
    }

    private mutating func tier(_ table: AllocationTable) {
        tiers.append(table)
        for row in table.rows {
            for column in table.columns {
                guard let cell = row.cells[column] else { continue }
                allocated[column, default: CostSum()].add(
                    FigureInput(
                        .share, cell.amount.result, of: row.source.place, by: cell.amount))
            }
        }
    }

    /// Whether something of an allocation is spread on by an element.
    private func leads(_ allocations: [Allocation], to id: Identifier<PlanElement>) -> Bool {
        allocations.contains { $0.into.map { basin(of: $0) == id } ?? false }
    }

    /// The element by which what is at an element is spread on; `nil` where it stays.
    func basin(of id: Identifier<PlanElement>) -> Identifier<PlanElement>? {
        tree.way(up: id).first(where: spreading.contains)
    }

    // MARK: Sums

    /// What is at an element itself: its lines, and what it got less what it gave.
    func ownCost(of id: Identifier<PlanElement>) -> CostSum {
        CostSum((direct[id]?.inputs ?? []) + (received[id]?.inputs ?? []))
    }

    /// The cost of an element that spreads it, with all below that doesn't spread its own.
    private func basinCost(of id: Identifier<PlanElement>) -> Figure {
        var sum = CostSum()
        for element in [id] + belowInBasin(id) {
            for input in ownCost(of: element).inputs { sum.add(input) }
            for input in allocated[element]?.inputs ?? [] { sum.add(input) }
        }
        return sum.figure(.fullCost)
    }

    /// The elements below one whose costs it spreads.
    func belowInBasin(_ id: Identifier<PlanElement>) -> [Identifier<PlanElement>] {
        var found: [Identifier<PlanElement>] = []
        var seen: Set = [id]
        var ahead = [id]
        while let next = ahead.popLast() {
            for child in tree.children(of: next)
            where !spreading.contains(child.id) && seen.insert(child.id).inserted {
                found.append(child.id)
                ahead.append(child.id)
            }
        }
        return found
    }
}
