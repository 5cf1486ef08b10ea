import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Publishing

/// What a budget says: its sums, whether it reconciles, its course as a picture.
struct BudgetView {
    let visit: Visit
    let budget: Budget
    let figures: BudgetFigures

    init(_ visit: Visit, _ budget: Budget) {
        self.visit = visit
        self.budget = budget
        figures = visit.book.figures(of: budget)
    }

    /// Planned, promised and spent as bars; `nil` where nothing is planned.
    var picture: Picture? { VarianceBars(figures, visit.shown).picture }

    /// The sums beside the appropriation, and whether all of it arrives at goals.
    func strip(_ html: inout MarkupWriter) {
        html.element(.dl, .class("facts")) { html in
            fact(visit.term("field.appropriation"), figures.available.inputs.first?.result, &html)
            for measure in CostMeasure.allCases {
                fact(
                    visit.term("field.\(measure.rawValue)"), figures.total(measure).result, &html)
            }
            fact(visit.text("figure.available"), figures.available.result, &html)
            fact(visit.text("figure.post-cost"), figures.posts?.total.result, &html)
        }
        verdict(&html)
    }

    private func fact(_ term: String, _ computed: Computed?, _ html: inout MarkupWriter) {
        html.fact(term) { html in
            html.element(.bdi, text: visit.shown.money(computed, isWhy: true).words)
            if computed?.quantity != nil, !budget.currency.isEmpty {
                html.text(" ")
                html.element(.bdi, text: budget.currency)
            }
        }
    }

    private func verdict(_ html: inout MarkupWriter) {
        let found = Reconciliation(figures)
        let state = found.isReconciled ? "done" : found.stopped.isEmpty ? "nobody" : "late"
        html.element(.p) { html in
            html.element(
                .span, .class("chip \(state)"),
                text: visit.text(found.isReconciled ? "budget.reconciles" : "budget.differs"))
            html.text(" " + visit.shown.verdict(found, budget))
        }
        guard !found.stopped.isEmpty else { return }
        html.element(.ul) { html in
            for stop in found.stopped.prefix(20) {
                html.element(.li) { html in
                    html.link(stop.place.kind, stop.place.code, visit)
                    html.text(" ")
                    html.element(.bdi, text: visit.shown.money(stop.cost).words)
                    html.text(" " + visit.text("gap.\(stop.reason.rawValue)"))
                }
            }
        }
    }

    /// The picture with its key and the way to its file.
    func course(_ html: inout MarkupWriter, hasFile: Bool) {
        guard let picture else { return }
        html.element(.figure) { html in
            html.picture(picture)
            html.element(.figcaption) { html in
                html.text(visit.text("budget.key") + " ")
                if hasFile { html.fileOfPicture(visit) }
            }
        }
    }

    /// What the page of the budget's record has of it.
    func write(_ html: inout MarkupWriter) {
        html.section(visit.term("section.budget")) { html in
            strip(&html)
            course(&html, hasFile: true)
            html.element(.p) { html in
                html.element(
                    .a,
                    .href(visit.address(["organization", "budget"], [("budget", budget.code)])),
                    text: visit.text("budget.grid"))
            }
        }
    }
}
