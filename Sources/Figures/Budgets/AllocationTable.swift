package import Planning
package import Vocabulary

/// Costs spread over elements by their drivers, in whole units of the budget's precision: rows sum
/// exactly, columns to less than one unit; beside each amount the one that was published.
package struct AllocationTable: Hashable, Sendable {
    /// A cost that is to be spread, with what spreads it.
    package struct Source: Hashable, Sendable {
        package let place: RecordPlace
        package let cost: Figure
        /// In the order of their codes.
        package let allocations: [Allocation]
    }

    /// The part of a cost that goes to an element.
    package struct Cell: Hashable, Sendable {
        package let amount: Figure
        package let published: Quantity?
        /// How much more was worked out than published.
        package var difference: Computed? {
            published.map { amount.result.less(.exact($0)) }
        }
    }

    /// A cost with its parts.
    package struct Row: Hashable, Sendable {
        package let source: Source
        /// By the element that gets the part.
        package let cells: [Identifier<PlanElement>: Cell]

        /// The sum of the parts that were worked out.
        package var sum: Computed {
            .sum(cells.values.map(\.amount.result), else: .noDriver)
        }

        /// The sum of the parts that were published.
        package var published: Computed {
            .sum(cells.values.compactMap(\.published).map { .exact($0) }, else: .nothingPublished)
        }
    }

    package let rows: [Row]
    /// The elements that get parts, in the order of their codes.
    package let columns: [Identifier<PlanElement>]

    /// - Parameters:
    ///   - sources: The costs, in the order of their codes.
    ///   - precision: The smallest amount that is told apart.
    ///   - element: The element of a key.
    package init(
        _ sources: [Source], _ precision: Quantity?,
        _ element: (Identifier<PlanElement>) -> PlanElement?
    ) {
        let elements = Set(sources.flatMap { $0.allocations.compactMap(\.into) }).compactMap(
            element)
        let sorted = elements.sorted {
            (CodeOrder($0.code), $0.id) < (CodeOrder($1.code), $1.id)
        }
        let columns = sorted.map(\.id)
        self.columns = columns
        let drivers = sources.map { DriversOfRow($0) }
        let costs = sources.compactMap(\.cost.result.quantity)
        let unit = AmountUnit(precision, costs)
        // One row that is too large to be worked out takes no other one with it.
        let open = drivers.indices.filter {
            drivers[$0].gap == nil && ControlledRounding([drivers[$0].row(columns, unit)]) != nil
        }
        let rounded = ControlledRounding(open.map { drivers[$0].row(columns, unit) })
        rows = drivers.indices.map { index in
            let amounts = open.firstIndex(of: index).flatMap { rounded?.cells[$0] }
            return drivers[index].made(columns, amounts, unit)
        }
    }

    /// The sum of what was worked out for an element.
    package func sum(_ column: Identifier<PlanElement>) -> Computed {
        .sum(rows.compactMap { $0.cells[column]?.amount.result })
    }

    /// The sum of what was published for an element.
    package func published(_ column: Identifier<PlanElement>) -> Computed {
        .sum(
            rows.compactMap { $0.cells[column]?.published }.map { .exact($0) },
            else: .nothingPublished)
    }

    /// The sum of all costs.
    package var cost: Computed { .sum(rows.map(\.source.cost.result)) }

    /// The sum of all that was worked out.
    package var sum: Computed { .sum(rows.map(\.sum)) }

    /// The sum of all that was published.
    package var published: Computed {
        .sum(
            rows.map(\.published).filter { $0 != .missing(.nothingPublished) },
            else: .nothingPublished)
    }
}

/// The drivers of one cost by the elements that get parts of it.
private struct DriversOfRow {
    private let source: AllocationTable.Source
    private var drivers: [Identifier<PlanElement>: CostSum] = [:]
    private var published: [Identifier<PlanElement>: QuantitySum] = [:]
    /// The sum of the drivers.
    private let whole: Computed

    init(_ source: AllocationTable.Source) {
        self.source = source
        for allocation in source.allocations {
            guard let into = allocation.into else { continue }
            let driver = allocation.driver.map { Computed.exact($0) } ?? .missing(.noDriver)
            drivers[into, default: CostSum()].add(
                FigureInput(.driver, driver, of: RecordPlace(Allocation.kind, allocation.code)))
            if let amount = allocation.published {
                published[into, default: QuantitySum()].add(amount)
            }
        }
        whole = .sum(drivers.values.map(\.result), else: .noDriver)
    }

    /// Why the cost can't be spread; `nil` where it can.
    var gap: FigureGap? {
        source.cost.result.gap ?? whole.gap ?? (whole.quantity == .zero ? .driversAreZero : nil)
    }

    func row(
        _ columns: [Identifier<PlanElement>], _ unit: AmountUnit
    ) -> ControlledRounding.Row {
        let weights = columns.map { drivers[$0]?.result.quantity ?? .zero }
        return .init(
            source.cost.result.quantity.map { unit.count($0) } ?? 0, by: weights.wholeNumbers)
    }

    func made(
        _ columns: [Identifier<PlanElement>], _ amounts: [Int128]?, _ unit: AmountUnit
    ) -> AllocationTable.Row {
        var cells: [Identifier<PlanElement>: AllocationTable.Cell] = [:]
        for (index, column) in columns.enumerated() {
            guard let driver = drivers[column] else { continue }
            let amount = amounts.map { unit.amount($0[index]).map { Computed.exact($0) } }
            cells[column] = AllocationTable.Cell(
                amount: Figure(
                    .allocation,
                    (amount ?? nil) ?? .missing(gap ?? .tooLarge),
                    from: [
                        FigureInput(
                            .cost, source.cost.result, of: source.place, by: source.cost)
                    ] + driver.inputs + [FigureInput(.drivers, whole)]),
                published: published[column]?.quantity)
        }
        return AllocationTable.Row(source: source, cells: cells)
    }
}
