import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Vocabulary

/// What the elements of one plan serve in the plan above, as a matrix, with what serves nothing.
enum AlignmentPage {
    static func answer(_ visit: Visit) throws(Refusal) -> Answer {
        let plan = PlanChoice.plan(visit, .strategic)
        let book = visit.book
        let elements = visit.workspace.records(PlanElement.self).filter { $0.plan == plan?.id }
        let aligned = elements.filter { !book.alignments(of: $0.id).isEmpty }
        let served = visit.workspace.records(PlanElement.self).filter { element in
            aligned.contains { one in
                book.alignments(of: one.id).contains { $0.serves == element.id }
            }
        }
        let listing = visit.shown.alignment(aligned, served, book)
        let table = TableView(listing, visit)
        if let data = table.data(named: "alignment") { return data }
        var page = Page(visit.term("section.alignment.title")) { html in
            PlanChoice(visit, ["plan", "alignment"]).write(&html, chosen: plan)
            key(served, visit, &html)
            table.write(&html)
        }
        page.lead = plan.map { visit.shown.shown($0.name) } ?? visit.text("plan.none")
        page.section = Section.at("plan", "alignment")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// What the codes at the heads of the columns stand for.
    private static func key(
        _ served: [PlanElement], _ visit: Visit, _ html: inout MarkupWriter
    ) {
        html.element(.ul, .class("key")) { html in
            for element in served {
                html.element(.li) { html in
                    html.link(PlanElement.kind, element.code, visit)
                    html.text(" ")
                    if let name = element.name.shown(in: visit.language) {
                        html.words(name, visit)
                    }
                }
            }
        }
    }
}
