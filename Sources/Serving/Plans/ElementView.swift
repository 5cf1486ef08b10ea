import Figures
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What hangs on an element of a plan: how far all below it has come, what serves it, what measures it.
struct ElementView {
    private let visit: Visit
    private let element: PlanElement
    private let book: FigureBook

    init(_ visit: Visit, _ element: PlanElement) {
        self.visit = visit
        self.element = element
        book = visit.book
    }

    /// Writes progress, indicators and what is below.
    func write(_ html: inout MarkupWriter) {
        let rollUp = RollUp(of: element, in: book)
        html.element(.dl, .class("facts")) { html in
            html.fact(visit.text("figure.roll-up")) {
                $0.text(visit.shown.share(rollUp.progress.result).words)
            }
            html.fact(visit.text("figure.coverage")) {
                $0.text(visit.shown.share(rollUp.coverage.result).words)
            }
        }
        let indicators = visit.workspace.indicators(of: element.id)
        if !indicators.isEmpty {
            html.section(visit.term("section.indicators")) { html in
                TableView(of: indicators, visit).write(&html)
            }
        }
        below(&html)
        costs(&html)
    }

    /// What it costs by one budget after the other, where any pays for it.
    private func costs(_ html: inout MarkupWriter) {
        let budgets = visit.workspace.records(Budget.self)
        let followed = Set(budgets.compactMap(\.follows))
        for last in budgets where !followed.contains(last.id) {
            let trend = CostTrend(of: element, upTo: last, in: book)
            guard trend.steps.contains(where: { $0.cost.result.quantity != nil }) else { continue }
            html.section(visit.text("budget.trend")) { html in
                TableView(visit.shown.trend(trend), visit).write(&html)
            }
        }
    }

    private func below(_ html: inout MarkupWriter) {
        let links = visit.workspace.planLinks
        let children = links.children[element.id, default: []]
        let serving = links.serving[element.id, default: []]
        guard !children.isEmpty || !serving.isEmpty else { return }
        html.section(visit.text("element.below")) { html in
            html.element(.ul) { html in
                for child in children { html.element(.li) { link(child, nil, &$0) } }
                for alignment in serving {
                    guard let other = alignment.element.flatMap({ visit.workspace[$0] }) else {
                        continue
                    }
                    html.element(.li) { link(other, alignment.rank, &$0) }
                }
            }
        }
    }

    private func link(
        _ other: PlanElement, _ rank: AlignmentRank?, _ html: inout MarkupWriter
    ) {
        html.link(PlanElement.kind, other.code, visit)
        html.text(" ")
        if let name = other.name.shown(in: visit.language) { html.words(name, visit) }
        if let rank { html.element(.span, .class("other"), text: visit.term(rank.term)) }
    }
}
