import Diagnostics
import Figures
import Planning
import Presenting
import Records
import Vocabulary

extension IndicatorCommands {
    static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var filter = IndicatorFilter()
        if let code = run.arguments["--plan"] { filter.plan = try open.record(Plan.self, code) }
        if let code = run.arguments["--element"] {
            filter.element = try open.record(PlanElement.self, code).id
        }
        if let code = run.arguments["--owner"] {
            filter.owner = try open.record(Post.self, code).id
        }
        filter.standing = run.arguments["--standing"]
        let book = open.book
        open.shown.indicators(filter.indicators(in: book), book).print(run)
        return 0
    }

    static func series(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let indicator = try open.record(Indicator.self, run.arguments.words[0])
        let withDrafts = run.arguments.has("--drafts")
        open.shown.measured(indicator, open.book, withDrafts: withDrafts).print(run)
        return 0
    }

    static func results(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var indicators: [Indicator] = []
        for code in run.arguments.words { indicators.append(try open.record(Indicator.self, code)) }
        if run.arguments.words.isEmpty {
            var filter = IndicatorFilter()
            if let code = run.arguments["--plan"] { filter.plan = try open.record(Plan.self, code) }
            indicators = filter.indicators(in: open.book)
        }
        open.shown.results(indicators, open.book).print(run)
        return 0
    }

    static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let indicator = try open.record(Indicator.self, run.arguments.words[0])
        let page = IndicatorPage(open, indicator)
        if run.isTable { page.print() } else { run.console.output(page.json) }
        return 0
    }
}

/// An indicator as a command shows it: its fields, figures, targets, last values, and how old they are.
private struct IndicatorPage {
    /// How many of the last values are shown.
    private static let lastValues = 12

    private let open: OpenRegister
    private let indicator: Indicator
    private let figures: IndicatorFigures
    private let freshness: Freshness
    private let lists: [(name: String, title: String, listing: Listing)]

    init(_ open: OpenRegister, _ indicator: Indicator) {
        self.open = open
        self.indicator = indicator
        let figures = open.book.figures(of: indicator)
        self.figures = figures
        freshness = Freshness(figures)
        let shown = open.shown
        let targets = open.workspace.records(Target.self).filter { $0.indicator == indicator.id }
        let last = MeasuredSeries(rows: figures.series.rows.suffix(Self.lastValues))
        lists = [
            ("figures", "indicator.show.figures", shown.figures(figures.all, of: indicator)),
            ("targets", "indicator.show.targets", shown.targets(targets)),
            ("values", "indicator.show.values", shown.series(last)),
        ]
    }

    func print() {
        let run = open.run
        RecordPage(open, indicator.content, Indicator.kind).print()
        run.print("\n" + open.shown.sentence(of: freshness) + "\n")
        for list in lists {
            run.print("\n" + run.words(list.title) + "\n")
            list.listing.print(run)
        }
    }

    /// The same as one JSON object.
    var json: [UInt8] {
        let record = RecordDescription(Indicator.self).json(of: indicator.content)
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("indicator")
            writer.json(record)
            writer.member("standing", figures.standing.code)
            writer.member("measured", freshness.lastDay?.description)
            writer.member("next", freshness.nextDay?.description)
            writer.member("isStale", freshness.isStale)
            for list in lists {
                writer.key(list.name)
                writer.json(list.listing.json.dropLast())
            }
        }
        return writer.take() + [0x0A]
    }
}

extension IndicatorFigures {
    /// Every figure that there is of an indicator.
    var all: [Figure] { [value, progress, expected(on: today), gap, forecast.figure] }
}
