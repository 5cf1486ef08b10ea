import Figures
import Markup
import Planning
import Presenting
import Publishing

/// What results cost a year, from budget to budget: a picture and the same as a table.
struct YearlyCostsView {
    private static let name = "years"

    private let visit: Visit
    private let costs: YearlyCosts

    init(_ visit: Visit, _ budget: Budget) {
        self.visit = visit
        costs = YearlyCosts(upTo: budget, in: visit.book)
    }

    /// The picture, where the address names it with `?picture=years`.
    var asked: Picture? { visit.query["picture"] == Self.name ? picture : nil }

    /// The table as data, where the address names it with `?table=years`.
    var data: Answer? {
        visit.query["table"] == Self.name ? table.data(named: Self.name) : nil
    }

    private var picture: Picture? { YearlyBars(costs, visit.shown).drawing?.picture }

    private var table: TableView { TableView(visit.shown.yearlyCosts(costs), visit) }

    func write(_ html: inout MarkupWriter) {
        guard let picture else { return }
        html.section(visit.text("budget.by-years")) { html in
            html.element(.p, .class("muted"), text: visit.text("budget.by-years.note"))
            html.element(.figure) { html in
                html.picture(picture)
                html.element(.figcaption) { html in
                    html.text(picture.title + " ")
                    html.fileOfPicture(visit, named: Self.name)
                }
            }
            table.write(&html)
            html.filesOfTable(Self.name, visit)
        }
    }
}
