package import Planning
package import Vocabulary

/// The figures of a whole workspace on a day, each worked out when it is asked for.
package struct FigureBook: Sendable {
    package let workspace: Workspace
    package let today: CalendarDate
    /// The kinds of records that figures come from.
    private static let kinds: Set<String> = [
        Indicator.kind, Target.kind, Submission.kind, PlanElement.kind, PlanAlignment.kind,
    ]

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
        figures(FigureInputs(indicator, above: [], in: self))
    }

    /// The figures of what they come from: as they were, where that is the same as before a change.
    private func figures(_ inputs: FigureInputs) -> IndicatorFigures {
        let shelf = workspace.kept("figures \(scope)", of: []) { _ in
            FigureShelf<FigureInputs, IndicatorFigures>()
        }
        return shelf.figures(of: inputs.indicator.id.retyped(), inputs) {
            IndicatorFigures(
                inputs.indicator, series(of: inputs.indicator.id), inputs.targets,
                parts: inputs.parts.map { figures($0) }, on: inputs.today)
        }
    }

    /// What counts of an indicator, by period; `nil` where its rows are to be looked at.
    func tally(of indicator: Identifier<Indicator>) -> PeriodTally? {
        source.tally(of: indicator, in: Set(marks(of: indicator).map(\.submission)), of: workspace)
    }

    /// By what one sees whether measurements that count are the same.
    func marks(of indicator: Identifier<Indicator>) -> [MeasurementMark] {
        source.marks(of: indicator, in: workspace).filter {
            MeasuredSeries.counts($0.submission, workspace, scope)
        }
    }

    /// The roll-up of an element, worked out where it wasn't yet.
    func rollUp(of element: Identifier<PlanElement>, _ work: () -> RollUp) -> RollUp {
        let shelf = workspace.kept("roll-ups \(scope)", of: Self.kinds) { _ in
            FigureShelf<CalendarDate, RollUp>()
        }
        return shelf.figures(of: element.retyped(), today, work)
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
        MeasuredSeries(
            source.measurements(of: indicator, in: workspace), in: workspace, scope)
    }

    /// The alignments by which an element serves others.
    package func alignments(of element: Identifier<PlanElement>) -> [PlanAlignment] {
        workspace.planLinks.served[element, default: []]
    }
}
