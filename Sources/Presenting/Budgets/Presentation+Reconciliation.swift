import Diagnostics
package import Figures
package import Planning
import Records
import Vocabulary

/// Costs by the goals to which they go, as one table that reconciles.
extension Presentation {
    /// Each cost with its parts: what was worked out, what was published, and the difference; below it
    /// what the outputs contribute; last the sums.
    ///
    /// - Parameters:
    ///   - figures: Those of a budget.
    ///   - measure: Which amounts.
    ///   - details: Whether the contributions of outputs are told.
    /// - Returns: A row a cost and kind of amount, a column a goal.
    package func reconciliation(
        _ figures: BudgetFigures, _ measure: CostMeasure = .planned, details: Bool = true
    ) -> Listing {
        let flow = figures.flow(measure)
        let tables = flow.tiers
        let columns = CostColumns(tables, workspace)
        var listing = Listing(
            columns: [
                ("code", "field.code"), ("name", "field.name"), ("amounts", "column.amounts"),
                ("cost", "figure.full-cost"),
            ] + columns.elements.map { ($0.code, "code.\($0.code)") } + [("sum", "column.sum")])
        for table in tables {
            for row in table.rows {
                listing.add(lines(of: row)) { cells($0, columns) }
                if details {
                    listing.add(flow.contributions(to: row).map { CostLine($0) }) {
                        cells($0, columns)
                    }
                }
            }
        }
        listing.add(sums(of: tables, columns)) { cells($0, columns) }
        return listing
    }

    /// Costs that don't arrive, with why.
    package func stops(_ reconciliation: Reconciliation) -> Listing {
        var listing = Listing(
            ("type", "column.type"), ("code", "field.code"), ("cost", "figure.full-cost"),
            ("reason", "column.gap"))
        listing.add(reconciliation.stopped) { stop in
            [
                .named(stop.place.kind, words: phrases.term("kind.\(stop.place.kind)")),
                .record(stop.place.kind, stop.place.code), money(stop.cost),
                .named(stop.reason.rawValue, words: phrases.text("gap.\(stop.reason.rawValue)")),
            ]
        }
        return listing
    }

    private func cells(_ line: CostLine, _ columns: CostColumns) -> [Listing.Cell] {
        let isSum = line.element == nil
        let name: Listing.Cell =
            isSum
            ? .named("total", words: phrases.text("column.total"))
            : line.element.map { cell($0.name) } ?? .none
        let sign = line.kind == .difference
        return [
            line.element.map { .record(PlanElement.kind, $0.code) } ?? .none, name,
            .named(line.kind.rawValue, words: phrases.text("amounts.\(line.kind.rawValue)")),
            amount(line.cost, isSigned: sign),
        ] + columns.elements.map { amount(line.parts[$0.id], isSigned: sign) }
            + [amount(line.sum, isSigned: sign)]
    }

    private func amount(_ computed: Computed?, isSigned: Bool) -> Listing.Cell {
        guard isSigned, let amount = computed?.quantity else { return money(computed) }
        return .exact(amount, words: signed(amount))
    }

    // MARK: Lines

    private func lines(of row: AllocationTable.Row) -> [CostLine] {
        let element = workspace.record(PlanElement.self, code: row.source.place.code)
        var lines = [
            CostLine(
                .computed, element, row.source.cost.result,
                row.cells.mapValues { $0.amount.result }, row.sum)
        ]
        let published = row.cells.compactMapValues(\.published)
        guard !published.isEmpty else { return lines }
        lines.append(
            CostLine(
                .published, element, nil, published.mapValues { .exact($0) }, row.published))
        lines.append(
            CostLine(
                .difference, element, nil, row.cells.compactMapValues(\.difference),
                row.sum.less(row.published)))
        return lines
    }

    private func sums(of tables: [AllocationTable], _ columns: CostColumns) -> [CostLine] {
        tables.flatMap { table -> [CostLine] in
            let own = columns.elements.filter { table.columns.contains($0.id) }.map(\.id)
            let computed = Dictionary(uniqueKeysWithValues: own.map { ($0, table.sum($0)) })
            var lines = [CostLine(.computed, nil, table.cost, computed, table.sum)]
            guard table.published.quantity != nil else { return lines }
            let published = Dictionary(uniqueKeysWithValues: own.map { ($0, table.published($0)) })
            lines.append(CostLine(.published, nil, nil, published, table.published))
            lines.append(
                CostLine(
                    .difference, nil, nil,
                    Dictionary(
                        uniqueKeysWithValues: own.map {
                            ($0, table.sum($0).less(table.published($0)))
                        }), table.sum.less(table.published)))
            return lines
        }
    }
}

/// The elements that get parts of costs, in the order of their codes.
private struct CostColumns: Sendable {
    let elements: [PlanElement]

    init(_ tables: [AllocationTable], _ workspace: Workspace) {
        elements = Set(tables.flatMap(\.columns)).compactMap { workspace[$0] }.sorted {
            CodeOrder($0.code) < CodeOrder($1.code)
        }
    }
}

/// A line of the table of costs by goals.
private struct CostLine: Sendable {
    /// What its amounts are.
    enum Kind: String, Sendable {
        case computed, published, difference
        /// What an element below contributes.
        case part
    }

    let kind: Kind
    /// Whose cost it is; none of the sums.
    let element: PlanElement?
    let cost: Computed?
    let parts: [Identifier<PlanElement>: Computed]
    let sum: Computed?

    init(
        _ kind: Kind, _ element: PlanElement?, _ cost: Computed?,
        _ parts: [Identifier<PlanElement>: Computed], _ sum: Computed?
    ) {
        (self.kind, self.element, self.cost) = (kind, element, cost)
        (self.parts, self.sum) = (parts, sum)
    }

    init(_ contribution: CostFlow.Contribution) {
        self.init(
            .part, contribution.element, contribution.cost, contribution.parts, contribution.cost)
    }
}

extension Presentation {
    /// Whether a budget's costs arrive whole, in one sentence.
    package func verdict(_ found: Reconciliation, _ budget: Budget) -> String {
        let key =
            found.isReconciled
            ? "reconciliation.whole"
            : !found.stopped.isEmpty || found.total != found.arrived
                ? "reconciliation.stopped" : "reconciliation.published"
        return phrases.text(
            key,
            [
                "total": .text(money(found.total, isWhy: true).words),
                "arrived": .text(money(found.arrived, isWhy: true).words),
                "published": .text(money(found.published, isWhy: true).words),
                "currency": .text(budget.currency), "count": .number(found.stopped.count),
            ])
    }
}
