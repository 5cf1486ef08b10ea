import Figures
import Markup
import Planning
import Presenting

/// What a structure costs more or less than the one before it, as part of its page.
struct StructureCostsView {
    private let visit: Visit
    private let budgets: [Budget]
    private let budget: Budget
    private let costs: StructureCosts

    /// `nil` where no budget says for which days posts are paid, or there are no posts.
    init?(_ visit: Visit, _ version: OrganizationVersion) {
        let budgets = visit.workspace.records(Budget.self).filter { $0.period != nil }
        let wanted = visit.query.filled("budget")
        let named = budgets.first { $0.code == wanted }
        guard let budget = named ?? StructureCosts.budget(in: visit.workspace),
            let costs = StructureCosts(of: version, budget, in: visit.workspace),
            costs.difference != nil
        else { return nil }
        (self.visit, self.budgets, self.budget, self.costs) = (visit, budgets, budget, costs)
    }

    /// The table that the address names with `?table=`, as data; `nil` where it names none.
    var data: Answer? {
        tables.first { $0.name == visit.query["table"] }.flatMap { $0.table.data(named: $0.name) }
    }

    private var tables: [(name: String, table: TableView)] {
        [
            ("grades", TableView(visit.shown.gradeCosts(costs), visit)),
            ("outputs", TableView(visit.shown.outputShifts(costs), visit)),
            ("posts", TableView(visit.shown.postShifts(costs), visit)),
        ]
    }

    func write(_ html: inout MarkupWriter) {
        html.section(visit.text("structure.cost")) { html in
            html.element(.p, text: visit.shown.words(of: costs, budget))
            html.element(.p, .class("muted"), text: visit.text("structure.cost-note"))
            choice(&html)
            for (name, table) in tables where table.listing.count > 0 {
                html.element(.h3, text: visit.text("structure.cost-\(name)"))
                table.write(&html)
                html.filesOfTable(name, visit)
            }
        }
    }

    /// Links to the same page with the costs by each budget.
    private func choice(_ html: inout MarkupWriter) {
        guard budgets.count > 1 else { return }
        html.links(
            visit.text("budget.choice"),
            budgets.map { one in
                ChoiceLink(
                    address: visit.here(asOf: visit.asOf, setting: [("budget", one.code)]),
                    words: one.code, title: visit.shown.shown(one.name),
                    isChosen: one.id == budget.id)
            })
    }
}

extension MarkupWriter {
    /// Links to one of several tables of a page as data.
    mutating func filesOfTable(_ name: String, _ visit: Visit) {
        element(.p) { html in
            for form in ["csv", "json"] {
                html.element(
                    .a,
                    .href(visit.here(asOf: visit.asOf, form: form, setting: [("table", name)])),
                    text: form.uppercased())
                html.text(" ")
            }
        }
    }
}
