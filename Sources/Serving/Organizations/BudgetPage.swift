import Accounts
import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Publishing
import Vocabulary

/// Money by results: what each element costs, how costs go to goals, whether all of it reconciles.
struct BudgetPage {
    /// What the table of elements shows on the page; as data it has all.
    private static let columns = [
        "level", "code", "name", "direct", "shared", "planned", "committed", "spent", "used",
        "posts",
    ]

    private let visit: Visit
    private let budgets: [Budget]
    private let budget: Budget?

    init(_ visit: Visit) {
        self.visit = visit
        budgets = visit.workspace.records(Budget.self)
        let wanted = visit.query.filled("budget")
        budget =
            budgets.first { $0.code == wanted }
            ?? budgets.last { $0.state == .inForce } ?? budgets.last
    }

    /// The page, or the grid as data; `?table=costs` is what elements cost.
    func answer() -> Answer {
        guard let budget else { return .page(shell { _ in }) }
        let view = BudgetView(visit, budget)
        let years = YearlyCostsView(visit, budget)
        if visit.form == "svg", let picture = years.asked ?? view.picture {
            return .picture(picture)
        }
        let grid = TableView(visit.shown.reconciliation(view.figures), visit)
        let costs = TableView(visit.shown.costs(view.figures), visit)
        if let data = years.data { return data }
        let isCosts = visit.query["table"] == "costs"
        if let data = (isCosts ? costs : grid).data(named: isCosts ? "costs" : "budget") {
            return data
        }
        let shown = TableView(costs.listing.narrowed(to: Self.columns, holding: nil), visit)
        var page = shell { html in
            html.notice(visit)
            choice(&html)
            view.strip(&html)
            view.course(&html, hasFile: true)
            years.write(&html)
            table("budget.by-goals", "budget.by-goals.note", nil, grid, &html)
            table("budget.by-elements", "budget.by-elements.note", "costs", shown, &html)
            if visit.may(.create(kind: Allocation.kind)) {
                html.element(.p) { html in
                    html.element(
                        .a, .class("button"),
                        .href(visit.address(["organization", "budget", budget.code, "drivers"])),
                        text: visit.text("drivers.open"))
                }
            }
            html.newRecord(Section.of(BudgetLine.kind), visit)
        }
        page.lead = lead(budget)
        page.forms = ["csv", "json"]
        return .page(page)
    }

    private func shell(
        _ content: @escaping @Sendable (inout MarkupWriter) -> Void
    ) -> Page {
        var page = Page(visit.term("section.budget.title"), content)
        page.lead = visit.text("budget.none")
        page.section = Section.at("organization", "budget")
        return page
    }

    private func lead(_ budget: Budget) -> String {
        visit.text(
            "budget.lead",
            [
                "name": .text(visit.shown.shown(budget.name)),
                "currency": .text(budget.currency),
                "precision": .quantity(budget.precision ?? .init(1)),
            ])
    }

    /// Links to the same page for each budget.
    private func choice(_ html: inout MarkupWriter) {
        guard budgets.count > 1 else { return }
        html.links(
            visit.text("budget.choice"),
            budgets.map { one in
                ChoiceLink(
                    address: visit.address(["organization", "budget"], [("budget", one.code)]),
                    words: one.code, title: visit.shown.shown(one.name),
                    isChosen: one.id == budget?.id)
            })
    }

    private func table(
        _ title: String, _ note: String, _ name: String?, _ table: TableView,
        _ html: inout MarkupWriter
    ) {
        html.section(visit.text(title)) { html in
            html.element(.p, .class("muted"), text: visit.text(note))
            table.write(&html)
            if let name { html.filesOfTable(name, visit) }
        }
    }
}
