package import Planning
import Records
package import Vocabulary

/// The figures of a whole workspace on a day, each worked out when it is asked for.
package struct FigureBook: Sendable {
    package let workspace: Workspace
    package let today: CalendarDate
    private let source: any MeasurementSource
    private let table: FigureTable

    /// - Parameters:
    ///   - workspace: The records.
    ///   - source: Where the measurements are.
    ///   - scope: Which of them count.
    ///   - today: The day on which things are late or not.
    package init(
        _ workspace: Workspace, _ source: any MeasurementSource,
        _ scope: MeasuredSeries.Scope = .official, on today: CalendarDate
    ) {
        self.workspace = workspace
        self.source = source
        self.today = today
        table = workspace.figureTable(source.identity, scope)
    }

    /// The figures of an indicator of the workspace.
    package func figures(of indicator: Indicator) -> IndicatorFigures {
        table.figures(of: indicator.id, on: today) ?? sourced(indicator).figures
    }

    /// The figures of an indicator, or `nil` where the workspace has none with this key.
    package func figures(of indicator: Identifier<Indicator>) -> IndicatorFigures? {
        table.figures(of: indicator, on: today) ?? workspace[indicator].map { figures(of: $0) }
    }

    /// What counts of an indicator, by period; `nil` where its rows are to be looked at.
    func tally(of indicator: Identifier<Indicator>) -> PeriodTally? {
        source.tally(of: indicator, in: workspace) { table.counts($0, in: workspace) }
    }

    /// The roll-up of an element, worked out where it wasn't yet.
    func rollUp(of element: Identifier<PlanElement>, _ work: () -> Sourced<RollUp>) -> RollUp {
        table.rollUp(of: element, on: today, work)
    }

    /// The same workspace with what was handed in and not approved yet.
    package var withDrafts: FigureBook { FigureBook(workspace, source, .withDrafts, on: today) }

    /// The indicators of earlier cycles that an indicator goes on from, the earliest first; each once.
    package func predecessors(of indicator: Indicator) -> [Indicator] {
        var found: [Indicator] = []
        var ahead = indicator.continues
        while let id = ahead.popLast() {
            guard id != indicator.id, !found.contains(where: { $0.id == id }),
                let earlier = workspace[id]
            else { continue }
            found.append(earlier)
            ahead += earlier.continues
        }
        return found.sorted {
            let days = [$0, $1].map { $0.baseline?.date?.dayNumber ?? .min }
            return (days[0], $0.code) < (days[1], $1.code)
        }
    }

    /// What was measured of an indicator and counts.
    package func series(of indicator: Identifier<Indicator>) -> MeasuredSeries {
        table.series(of: indicator, in: workspace, from: source)
    }

    /// The alignments by which an element serves others.
    package func alignments(of element: Identifier<PlanElement>) -> [PlanAlignment] {
        workspace.planLinks.served[element, default: []]
    }
}

// MARK: Working out

extension FigureBook {
    /// The figures of an indicator with the records that they came from.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - above: Those into which it is counted; a circle ends there.
    /// - Returns: Figures that came from the indicator, its targets, and all indicators that are counted
    ///   into it with theirs.
    func sourced(
        _ indicator: Indicator, above: Set<Identifier<Indicator>> = []
    ) -> Sourced<IndicatorFigures> {
        if let figures = table.figures(of: indicator.id, on: today) {
            let known = Sourced(figures, from: table.sources(of: indicator.id))
            if !known.comesFrom(above) { return known }
        }
        let kept = workspace[indicator.id]
        let made = worked(kept ?? indicator, above: above.union([indicator.id]))
        if kept != nil, !made.comesFrom(above) { table.keep(made, on: today) }
        return made
    }

    /// The same, worked out: `way` is the indicator with those into which it is counted.
    private func worked(
        _ indicator: Indicator, above way: Set<Identifier<Indicator>>
    ) -> Sourced<IndicatorFigures> {
        let targets = workspace.planLinks.targets[indicator.id, default: []]
        let below = workspace.planLinks.parts[indicator.id, default: []]
        let parts = below.filter { !way.contains($0.id) }.map { sourced($0, above: way) }
        let figures = IndicatorFigures(
            indicator, series(of: indicator.id), targets, parts: parts.map(\.figures), on: today,
            like: table.former(indicator.id))
        let own: [RecordKey] =
            [indicator.id.retyped()] + targets.map { $0.id.retyped() }
            + below.map { $0.id.retyped() }
        return Sourced(figures, from: parts.reduce(into: Set(own)) { $0.formUnion($1.sources) })
    }
}

extension Sourced<IndicatorFigures> {
    /// Whether one of the indicators is among what the figures came from, or would have but for a circle.
    fileprivate func comesFrom(_ indicators: Set<Identifier<Indicator>>) -> Bool {
        indicators.contains { sources.contains($0.retyped()) }
    }
}

extension Workspace {
    /// What was worked out with measurements from a source: kept with the workspace, where the source is
    /// one that is known again.
    fileprivate func figureTable(
        _ source: SourceIdentity?, _ scope: MeasuredSeries.Scope
    ) -> FigureTable {
        guard let source else { return FigureTable(nil, scope, self) }
        return kept(
            "figures \(scope) \(ObjectIdentifier(source))", of: FigureTable.kinds,
            working: { FigureTable(source, scope, $0) },
            carrying: { $0.carried(over: $1, to: $2) })
    }
}
