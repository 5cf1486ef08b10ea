package import Planning
package import Vocabulary

/// The figures of a whole workspace on a day, each worked out when it is asked for.
package struct FigureBook: Sendable {
    package let workspace: Workspace
    package let today: CalendarDate
    private let source: any MeasurementSource
    private let scope: MeasuredSeries.Scope

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
        self.scope = scope
        self.today = today
    }

    /// The figures of an indicator.
    package func figures(of indicator: Indicator) -> IndicatorFigures {
        figures(of: indicator, above: [])
    }

    /// What was measured of an indicator and counts.
    package func series(of indicator: Identifier<Indicator>) -> MeasuredSeries {
        MeasuredSeries(
            source.measurements(of: indicator, in: workspace), in: workspace, scope)
    }

    private func figures(
        of indicator: Indicator, above: Set<Identifier<Indicator>>
    ) -> IndicatorFigures {
        let above = above.union([indicator.id])
        let parts = index.parts[indicator.id, default: []].filter { !above.contains($0.id) }
        return IndicatorFigures(
            indicator, series(of: indicator.id), index.targets[indicator.id, default: []],
            parts: parts.map { figures(of: $0, above: above) }, on: today)
    }

    /// The indicators of an element, in the order of their codes.
    package func indicators(of element: Identifier<PlanElement>) -> [Indicator] {
        index.indicators[element, default: []]
    }

    /// The elements right below an element, in the order of their codes.
    package func children(of element: Identifier<PlanElement>) -> [PlanElement] {
        index.children[element, default: []]
    }

    /// The alignments by which an element is served.
    package func alignments(serving element: Identifier<PlanElement>) -> [PlanAlignment] {
        index.serving[element, default: []]
    }

    /// The alignments by which an element serves others.
    package func alignments(of element: Identifier<PlanElement>) -> [PlanAlignment] {
        index.served[element, default: []]
    }

    var index: PlanIndex { workspace.kept("plan index") { PlanIndex($0) } }
}

/// Which records of plans hang on which.
struct PlanIndex: Sendable {
    let targets: [Identifier<Indicator>: [Target]]
    let parts: [Identifier<Indicator>: [Indicator]]
    let indicators: [Identifier<PlanElement>: [Indicator]]
    let children: [Identifier<PlanElement>: [PlanElement]]
    let serving: [Identifier<PlanElement>: [PlanAlignment]]
    let served: [Identifier<PlanElement>: [PlanAlignment]]

    init(_ workspace: Workspace) {
        targets = Self.grouped(workspace.records(Target.self), by: \.indicator)
        let indicators = workspace.records(Indicator.self)
        parts = Self.grouped(indicators, by: \.countedIn)
        self.indicators = Self.grouped(indicators, by: \.element)
        children = Self.grouped(workspace.records(PlanElement.self), by: \.parent)
        let alignments = workspace.records(PlanAlignment.self)
        serving = Self.grouped(alignments, by: \.serves)
        served = Self.grouped(alignments, by: \.element)
    }

    private static func grouped<Key: Hashable, Value>(
        _ values: [Value], by key: (Value) -> Key?
    ) -> [Key: [Value]] {
        var groups: [Key: [Value]] = [:]
        for value in values {
            if let key = key(value) { groups[key, default: []].append(value) }
        }
        return groups
    }
}
