import Diagnostics
import Markup
import Planning
import Presenting

/// What became of the elements of one cycle in the next, and which indicators were followed.
enum CrosswalkPage {
    static func answer(_ visit: Visit) throws(Refusal) -> Answer {
        let later = visit.workspace.records(Plan.self).filter { $0.follows != nil }
        let new =
            visit.query.filled("plan").flatMap { code in later.first { $0.code == code } }
            ?? later.last
        guard let new, let old = new.follows.flatMap({ visit.workspace[$0] }) else {
            return ListPages.answer(
                visit, Section.at("plan", "crosswalk"),
                Listing(("from", "field.from"), ("into", "field.into")))
        }
        let table = TableView(visit.shown.successions(from: old, into: new), visit)
        if let data = table.data(named: "crosswalk") { return data }
        var page = Page(visit.term("section.crosswalk.title")) { html in
            PlanChoice(visit, ["plan", "crosswalk"], among: later).write(&html, chosen: new)
            table.write(&html)
        }
        page.lead = visit.text(
            "crosswalk.lead",
            [
                "from": .text(visit.shown.shown(old.name)),
                "into": .text(visit.shown.shown(new.name)),
            ])
        page.section = Section.at("plan", "crosswalk")
        page.forms = ["csv", "json"]
        return .page(page)
    }
}
