import Diagnostics
import Figures
import Planning
import Presenting
import Records
import Vocabulary

/// Costs of a budget beside the elements that get parts of them, as a grid of drivers.
struct DriverGrid {
    /// The costs: lines that several share, or elements.
    let sources: [AllocationSource]
    /// The elements that get parts.
    let targets: [PlanElement]
    /// Whether the sources stand in rows.
    let areSourcesInRows: Bool
    private let budget: Budget
    private let known: [Cell: Allocation]

    /// A place in the grid.
    struct Cell: Hashable {
        let source: RecordKey
        let target: Identifier<PlanElement>

        /// The name of its field in the form.
        var name: String { "driver.\(source).\(target)" }
    }

    init(
        _ sources: [AllocationSource], _ targets: [PlanElement], of budget: Budget,
        in workspace: Workspace, areSourcesInRows: Bool
    ) {
        (self.sources, self.targets, self.budget) = (sources, targets, budget)
        self.areSourcesInRows = areSourcesInRows
        known = Dictionary(
            sources.flatMap { source in
                source.allocations(of: budget, in: workspace).compactMap { allocation in
                    allocation.into.map {
                        (Cell(source: source.key, target: $0), allocation)
                    }
                }
            }
        ) { first, _ in first }
    }

    /// The grids of a budget: shared lines over outputs, and elements over those that get their cost.
    ///
    /// - Parameters:
    ///   - budget: The budget.
    ///   - also: An element that is to have a place though nothing goes to it yet.
    ///   - workspace: Where the records are.
    /// - Returns: Those of which there are costs.
    static func all(of budget: Budget, also: PlanElement?, in workspace: Workspace) -> [DriverGrid]
    {
        let records = BudgetRecords(of: budget, in: workspace)
        let lines = records.wholes.filter { $0.element == nil }.map { AllocationSource.line($0) }
        let own = records.lines.compactMap(\.element)
        let elements = Set(records.allocations.filter { $0.line == nil }.compactMap(\.element))
        let sources = sorted(elements, in: workspace).map { AllocationSource.element($0) }
        return [(lines, own, false), (sources, [], true)].compactMap {
            sources, more, inRows -> DriverGrid? in
            guard !sources.isEmpty else { return nil }
            let named = sources.flatMap { $0.allocations(of: budget, in: workspace) }
                .compactMap(\.into)
            let targets = Set(named + more + (also.map { [$0.id] } ?? []))
            return DriverGrid(
                sources, sorted(targets, in: workspace), of: budget, in: workspace,
                areSourcesInRows: inRows)
        }
    }

    private static func sorted(
        _ elements: Set<Identifier<PlanElement>>, in workspace: Workspace
    ) -> [PlanElement] {
        elements.compactMap { workspace[$0] }.sorted { CodeOrder($0.code) < CodeOrder($1.code) }
    }

    /// The driver that is known, as it is written; empty where there is none.
    func driver(_ source: AllocationSource, _ target: PlanElement) -> String {
        known[Cell(source: source.key, target: target.id)]?.driver?.description ?? ""
    }

    /// What was typed as edits of what differs; an emptied field takes the driver away.
    ///
    /// - Parameters:
    ///   - typed: What a field holds; `nil` where it wasn't sent.
    ///   - newKey: Makes the key of a new allocation.
    /// - Returns: The edits, and a finding for each field that holds no number.
    func edits(
        _ typed: (Cell) -> String?, _ newKey: () -> RecordKey
    ) -> (edits: [RecordEdit], findings: [Finding]) {
        var (edits, findings): ([RecordEdit], [Finding]) = ([], [])
        for source in sources {
            for target in targets {
                let cell = Cell(source: source.key, target: target.id)
                guard let text = typed(cell), text != driver(source, target) else { continue }
                let number = Quantity.written(text)?.quantity
                guard text.isEmpty || number != nil else {
                    let place = Place(.record(kind: source.kind, code: source.code))
                    findings.append(
                        Finding("collect.no-number", .error, at: place, ["value": .text(text)]))
                    continue
                }
                edits += edit(source, target, number, newKey).map { [$0] } ?? []
            }
        }
        return (edits, findings)
    }

    private func edit(
        _ source: AllocationSource, _ target: PlanElement, _ driver: Quantity?,
        _ newKey: () -> RecordKey
    ) -> RecordEdit? {
        guard let old = known[Cell(source: source.key, target: target.id)] else {
            guard let driver else { return nil }
            var new = source.allocation(newKey().retyped(), into: target, of: budget)
            new.driver = driver
            return .creating(new)
        }
        // What was published stays, whatever becomes of the driver.
        if driver == nil, old.published == nil { return .removing(old.id) }
        var new = old
        new.driver = driver
        return .changing(old, to: new)
    }
}
