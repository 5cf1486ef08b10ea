import Figures
import Markup
import Planning
import Presenting
import Publishing

/// A plan at a look: goals on top, what serves them below.
struct StrategyMapPage {
    private let visit: Visit
    private let plan: Plan?

    init(_ visit: Visit) {
        self.visit = visit
        plan = PlanChoice.plan(visit, .strategic)
    }

    func answer() -> Answer {
        let map = plan.map { StrategyMap($0, visit.shown, visit.book) }
        if visit.form == "svg", let picture = map?.picture {
            return .picture(picture)
        }
        let elements = TableView(listing, visit)
        if let data = elements.data(named: "map") { return data }
        var page = Page(visit.term("section.map.title")) { html in
            PlanChoice(visit, ["plan", "map"]).write(&html, chosen: plan)
            if let picture = map?.picture { html.pictureWithFile(picture, visit) }
            html.section(visit.text("picture.table")) { elements.write(&$0) }
        }
        page.lead = plan.map { visit.shown.shown($0.name) } ?? visit.text("plan.none")
        page.section = Section.at("plan", "map")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// The same as a table: each element with what it is part of and what it serves.
    private var listing: Listing {
        var listing = Listing(
            ("code", "field.code"), ("level", "kind.level"), ("name", "field.name"),
            ("parent", "field.parent"), ("serves", "field.serves"),
            ("progress", "figure.roll-up"), ("coverage", "figure.coverage"))
        let book = visit.book
        let elements = visit.workspace.records(PlanElement.self).filter { $0.plan == plan?.id }
        listing.add(elements) { element in
            let rollUp = RollUp(of: element, in: book)
            return [
                .record(PlanElement.kind, element.code),
                .text(visit.shown.levelName(of: element)), visit.shown.cell(element.name),
                visit.shown.titled(element.parent),
                .records(
                    PlanElement.kind,
                    book.alignments(of: element.id).compactMap { alignment in
                        alignment.serves.flatMap { visit.workspace[$0]?.code }
                    }),
                visit.shown.share(rollUp.progress.result),
                visit.shown.share(rollUp.coverage.result),
            ]
        }
        return listing
    }
}
