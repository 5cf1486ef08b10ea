import Diagnostics
import Figures
import Markup
import Planning
import Presenting

/// All indicators in one table: from where to where, how far, how old.
enum IndicatorsPage {
    /// The indicators, all or those of a plan.
    static func listing(_ visit: Visit) -> (table: TableView, lead: String) {
        var filter = IndicatorFilter()
        filter.plan = visit.query.filled("plan").flatMap {
            visit.workspace.record(Plan.self, code: $0)
        }
        let indicators = filter.indicators(in: visit.book)
        return (TableView(of: indicators, visit, keptAs: "indicators"), lead(indicators, visit))
    }

    /// How many stand how, in one sentence.
    private static func lead(_ indicators: [Indicator], _ visit: Visit) -> String {
        let counts = Dictionary(
            grouping: indicators.map { visit.book.figures(of: $0).standing.code }, by: \.self)
        let words = counts.sorted { $0.key < $1.key }.map { code, all in
            "\(visit.text("standing.\(code)")) \(visit.phrases.number(all.count))"
        }
        return visit.text(
            "indicators.lead",
            ["count": .number(indicators.count), "standings": .list(words)])
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
