import Diagnostics
import Figures
import Markup
import Planning
import Presenting

/// What a risk comes to, and what is done about it.
struct RiskView {
    private let visit: Visit
    private let figures: RiskFigures

    init(_ visit: Visit, _ risk: Risk) {
        self.visit = visit
        figures = RiskFigures(of: risk, in: visit.workspace, on: visit.shown.today)
    }

    /// Writes the scores with the limit of the category, then the treatments.
    func write(_ html: inout MarkupWriter) {
        html.section(visit.text("risk.scores")) { html in
            TableView(visit.shown.scores(figures), visit).write(&html)
            if let limit = figures.limit {
                let state = visit.shown.appetite(figures).words
                html.element(
                    .p,
                    text: visit.text(
                        "risk.limit", ["limit": .number(limit), "state": .text(state)]))
            }
        }
        html.section(visit.term("section.treatments")) { html in
            TableView(visit.shown.treatments(figures.treatments), visit).write(&html)
        }
    }
}
