import Planning
import Records
import Synchronization
import Vocabulary

/// What was worked out of the indicators and elements of a workspace: for all who show it, and after a
/// change for those who show the next one, less what the change touched.
final class FigureTable: Sendable {
    private struct Shelves: Sendable {
        var series = SeriesShelf()
        var indicators = FigureShelf<IndicatorFigures>()
        var elements = FigureShelf<RollUp>()
        /// Whether there was no room for some series; what is made of it isn't kept either.
        var isFull = false
    }

    /// The kinds of records that figures come from.
    static let kinds: Set<String> = structure.union([Submission.kind])
    /// Those of which figures come from the record itself.
    private static let structure: Set<String> = [
        Indicator.kind, Target.kind, PlanElement.kind, PlanAlignment.kind,
    ]

    /// Where the measurements are; held, so that no other source is ever taken for it.
    private let source: SourceIdentity?
    private let scope: MeasuredSeries.Scope
    private let blocks: SubmittedBlocks
    private let shelves: Mutex<Shelves>

    convenience init(
        _ source: SourceIdentity?, _ scope: MeasuredSeries.Scope, _ workspace: Workspace
    ) {
        self.init(source, scope, workspace.submittedBlocks, Shelves())
    }

    private init(
        _ source: SourceIdentity?, _ scope: MeasuredSeries.Scope, _ blocks: SubmittedBlocks,
        _ shelves: Shelves
    ) {
        (self.source, self.scope, self.blocks) = (source, scope, blocks)
        self.shelves = Mutex(shelves)
    }

    // MARK: Figures

    /// The figures of an indicator, or `nil` where they are to be worked out.
    func figures(
        of indicator: Identifier<Indicator>, on today: CalendarDate
    ) -> IndicatorFigures? {
        shelves.withLock { $0.indicators.current(indicator.retyped(), on: today) }
    }

    /// The records that the figures of an indicator came from.
    func sources(of indicator: Identifier<Indicator>) -> Set<RecordKey> {
        shelves.withLock { $0.indicators.sources(of: indicator.retyped()) }
    }

    /// The figures of an indicator that are out of date, if there were some.
    func former(_ indicator: Identifier<Indicator>) -> IndicatorFigures? {
        shelves.withLock { $0.indicators.former(indicator.retyped()) }
    }

    func keep(_ figures: Sourced<IndicatorFigures>, on today: CalendarDate) {
        shelves.withLock {
            guard !$0.isFull else { return }
            $0.indicators.keep(figures, of: figures.figures.indicator.id.retyped(), on: today)
        }
    }

    /// The roll-up of an element, worked out where it wasn't yet.
    func rollUp(
        of element: Identifier<PlanElement>, on today: CalendarDate, _ work: () -> Sourced<RollUp>
    ) -> RollUp {
        let known = shelves.withLock { $0.elements.current(element.retyped(), on: today) }
        if let known { return known }
        let made = work()
        shelves.withLock {
            guard !$0.isFull else { return }
            $0.elements.keep(made, of: element.retyped(), on: today)
        }
        return made.figures
    }

    // MARK: Measurements

    /// What was measured of an indicator and counts.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - workspace: The records.
    ///   - source: Where the measurements are: the one of the table.
    /// - Returns: The series as it is known, with what came since, or read.
    func series(
        of indicator: Identifier<Indicator>, in workspace: Workspace,
        from source: any MeasurementSource
    ) -> MeasuredSeries {
        let known = shelves.withLock { $0.series.known(indicator) }
        if let known, known.waiting.isEmpty { return known.series }
        let laid = known.flatMap { known in
            Self.laid(known.waiting, over: known.series) {
                source.rows(of: indicator, in: $0, of: workspace)
            }
        }
        if let laid {
            keep(laid, of: indicator, upTo: known?.waiting.last)
            return laid
        }
        let handedIn = source.measurements(of: indicator, in: workspace)
        let series = MeasuredSeries(handedIn, in: workspace, scope)
        let counted = handedIn.map(\.submission).filter { counts($0, in: workspace) }
        keep(series, of: indicator, upTo: counted.max())
        return series
    }

    private static func laid(
        _ submissions: [Identifier<Submission>], over series: MeasuredSeries,
        _ read: (Identifier<Submission>) -> [Measurement]?
    ) -> MeasuredSeries? {
        var series = series
        for submission in submissions {
            guard let rows = read(submission) else { return nil }
            series.lay(rows)
        }
        return series
    }

    private func keep(
        _ series: MeasuredSeries, of indicator: Identifier<Indicator>,
        upTo last: Identifier<Submission>?
    ) {
        shelves.withLock {
            let hasRoom = $0.series.keep(series, of: indicator, upTo: last)
            $0.isFull = $0.isFull || !hasRoom
        }
    }

    /// Whether what was handed in with a submission counts.
    func counts(_ submission: Identifier<Submission>, in workspace: Workspace) -> Bool {
        scope.counts(workspace[submission]?.state)
    }

    // MARK: After a change

    /// The table of a workspace in which some records are others than before; this one stays as it is.
    func carried(over changed: ChangedRecords, to workspace: Workspace) -> FigureTable {
        let next = FigureTable(
            source, scope, workspace.submittedBlocks, shelves.withLock { $0 })
        next.shelves.withLock { shelves in
            shelves.isFull = false
            var touched = Self.touched(by: changed, in: workspace)
            for submission in changed.identifiers(of: Submission.self) {
                touched.formUnion(recount(submission, as: next, &shelves.series))
            }
            shelves.indicators.touch(touched)
            shelves.elements.touch(touched)
        }
        return next
    }

    /// Has series know that a submission may count otherwise.
    ///
    /// - Returns: The indicators of which it counts otherwise.
    private func recount(
        _ submission: Identifier<Submission>, as next: FigureTable, _ series: inout SeriesShelf
    ) -> [RecordKey] {
        let (old, new) = (counted(submission), next.counted(submission))
        let others = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        for indicator in others {
            if old[indicator] == nil {
                series.add(submission, to: indicator)
            } else {
                series.forget(indicator)
            }
        }
        return others.map { $0.retyped() }
    }

    /// The blocks of a submission that count.
    private func counted(
        _ submission: Identifier<Submission>
    ) -> [Identifier<Indicator>: [Digest]] {
        scope.counts(blocks.state(of: submission)) ? blocks.digests(in: submission) : [:]
    }

    /// The records of plans that changed, and those to which they point now.
    private static func touched(
        by changed: ChangedRecords, in workspace: Workspace
    ) -> Set<RecordKey> {
        var touched: Set<RecordKey> = []
        for kind in structure {
            for key in changed.keys(of: kind) {
                touched.insert(key)
                touched.formUnion(workspace.content(kind, key)?.values.flatMap(\.keys) ?? [])
            }
        }
        return touched
    }
}
