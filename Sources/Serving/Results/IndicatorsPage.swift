import Diagnostics
import Figures
import Markup
import Planning
import Presenting

/// All indicators in one table: from where to where, how far, how old.
enum IndicatorsPage {
    /// The indicators, all or those of a plan.
    static func listing(_ visit: Visit) -> (table: TableView, lead: String) {
        let plan = visit.query.filled("plan").flatMap {
            visit.workspace.record(Plan.self, code: $0)
        }
        let counted = visit.workspace.kept("\(plan?.code ?? "") \(visit.shown.today)") { _ in
            CountedIndicators(of: plan, in: visit.book)
        }
        let table = TableView(of: counted.indicators, visit, keptAs: "indicators")
        return (table, lead(counted, visit))
    }

    /// How many stand how, in one sentence.
    private static func lead(_ counted: CountedIndicators, _ visit: Visit) -> String {
        guard !counted.indicators.isEmpty else {
            return visit.text("table.count", ["count": .number(0)])
        }
        let words = counted.standings.map { code, count in
            "\(visit.text("standing.\(code)")) \(visit.phrases.number(count))"
        }
        return visit.text(
            "indicators.lead",
            ["count": .number(counted.indicators.count), "standings": .list(words)])
    }

    static func answer(_ visit: Visit) -> Answer {
        let (table, lead) = listing(visit)
        if let data = table.data(named: "indicators") { return data }
        var page = Page(visit.term("section.indicators.title")) { html in
            html.notice(visit)
            PlanChoice(visit, ["results", "indicators"]).write(&html)
            table.controls(&html)
            table.write(&html)
            html.newRecord(Section.of(Indicator.kind), visit)
        }
        page.lead = lead
        page.section = Section.of(Indicator.kind)
        page.forms = ["csv", "json"]
        return .page(page)
    }
}

/// Indicators with how many of them stand how: counted once for all who look at them on one day.
private struct CountedIndicators: Sendable {
    let indicators: [Indicator]
    /// In the order of codes.
    let standings: [(code: String, count: Int)]

    /// Those of a plan, or all.
    init(of plan: Plan?, in book: FigureBook) {
        var filter = IndicatorFilter()
        filter.plan = plan
        indicators = filter.indicators(in: book)
        let codes = indicators.map { book.figures(of: $0).standing.code }
        standings = Dictionary(grouping: codes, by: \.self).map { ($0, $1.count) }
            .sorted { $0.0 < $1.0 }
    }
}
