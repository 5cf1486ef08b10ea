import Figures
import Planning
import Records
import Vocabulary

/// All that is told of a workspace, to the last bit.
struct Told: Equatable {
    let figures: [Figure]
    private let lines: [Forecast?]
    private let standings: [Standing]
    private let bits: [UInt64?]
    private let series: [MeasuredSeries]
    private let results: [[PeriodResult]]

    init(
        _ workspace: Workspace, _ rows: any MeasurementSource,
        _ scope: MeasuredSeries.Scope = .official
    ) {
        let book = FigureBook(workspace, rows, scope, on: .today)
        let indicators = workspace.records(Indicator.self).map { book.figures(of: $0) }
        let rollUps = workspace.records(PlanElement.self).map { RollUp(of: $0, in: book) }
        let forecasts = indicators.map(\.forecast)
        figures =
            indicators.flatMap { [$0.value, $0.progress, $0.expected(on: .today), $0.gap] }
            + forecasts.map(\.figure) + rollUps.flatMap { [$0.progress, $0.coverage] }
        lines = forecasts.map(\.line)
        standings = indicators.map(\.standing) + rollUps.map { $0.standing(in: book) }
        bits = figures.map(\.result.number?.bitPattern)
        series = indicators.map(\.series)
        results = workspace.records(Indicator.self).map { book.results(of: $0) }
    }
}

extension Workspace {
    /// A workspace made at once.
    init(_ edits: [RecordEdit]) {
        self.init(.standard)
        fold(edits)
    }
}
