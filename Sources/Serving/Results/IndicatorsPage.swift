import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Publishing

/// All indicators in one table: from where to where, how far, how old.
enum IndicatorsPage {
    /// The indicators, all or those of a plan or an element.
    static func listing(_ visit: Visit) -> (table: TableView, lead: String) {
        let book = visit.book
        let plan = visit.query.filled("plan").flatMap {
            visit.workspace.record(Plan.self, code: $0)
        }
        let indicators = visit.workspace.records(Indicator.self).filter { indicator in
            guard let plan else { return true }
            return indicator.element.flatMap { visit.workspace[$0] }?.plan == plan.id
        }
        var table = TableView(
            visit.shown.indicators(indicators, book), visit, keptAs: "indicators")
        table.picture = { column, row in
            guard column == "progress", case .record(_, let code)? = row.first,
                let indicator = visit.workspace.record(Indicator.self, code: code)
            else { return nil }
            return BulletPicture(book.figures(of: indicator), visit.shown).picture
        }
        return (table, lead(indicators, visit))
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
