import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Vocabulary

/// The rolling operational plan: for each output what is done in which year, by whom, and whether that
/// year is approved.
struct OperationsPage {
    private let visit: Visit
    private let plan: Plan?
    private let activities: [Activity]

    init(_ visit: Visit) {
        self.visit = visit
        let plan = PlanChoice.plan(visit, .operational)
        self.plan = plan
        activities = visit.workspace.records(Activity.self).filter { $0.plan == plan?.id }
    }

    func answer() -> Answer {
        let table = TableView(listing, visit)
        if let data = table.data(named: "operations") { return data }
        var page = Page(visit.term("section.operations.title")) { html in
            html.notice(visit)
            let plans = visit.workspace.records(Plan.self).filter { $0.nature == .operational }
            PlanChoice(visit, ["plan", "operations"], among: plans).write(&html, chosen: plan)
            table.write(&html)
            support(&html)
            editions(&html)
            html.newRecord(Section.of(Activity.kind), visit)
        }
        page.lead = lead
        page.section = Section.at("plan", "operations")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    private var lead: String {
        guard let plan, let period = plan.period else { return visit.text("plan.none") }
        let name = visit.shown.shown(plan.name)
        guard let approved = plan.approvedThrough else { return name }
        return visit.text(
            "operations.lead",
            [
                "name": .text(name), "first": .text("\(period.first.year)"),
                "last": .text("\(period.last.year)"), "approved": .date(approved),
            ])
    }

    private var years: [Int] {
        plan?.period.map { Array($0.first.year...$0.last.year) } ?? []
    }

    /// Activities by output, a column a year.
    private var listing: Listing {
        var listing = Listing(
            columns: [
                ("element", "field.element"), ("code", "kind.activity"), ("name", "field.name"),
                ("unit", "field.unit"),
            ] + years.map { ("\($0)", "code.\($0)") } + [("status", "field.status")])
        let sorted = activities.sorted { code(of: $0) < code(of: $1) }
        listing.add(sorted) { activity in
            [
                visit.shown.titled(activity.element), .record(Activity.kind, activity.code),
                visit.shown.cell(activity.name), visit.shown.titled(activity.unit),
            ] + years.map { year(activity, $0) } + [visit.shown.cell(activity.status)]
        }
        return listing
    }

    private func code(of activity: Activity) -> CodeOrder {
        CodeOrder(activity.element.flatMap { visit.workspace[$0]?.code } ?? activity.code)
    }

    /// Whether an activity is carried out in a year, and whether that year is approved.
    private func year(_ activity: Activity, _ year: Int) -> Listing.Cell {
        guard let whole = Period(years: year, through: year),
            activity.period?.overlaps(whole) ?? false
        else { return .none }
        let isApproved = plan?.approvedThrough.map { whole.last <= $0 } ?? false
        let word = isApproved ? "approved" : "indicative"
        return .named(word, words: visit.text("year.\(word)"))
    }

    /// What is done for the regional offices.
    private func support(_ html: inout MarkupWriter) {
        let supporting = activities.filter { !$0.regionalSupport.isEmpty }
        guard !supporting.isEmpty else { return }
        html.section(visit.term("field.regionalSupport")) { html in
            html.element(.dl) { html in
                for activity in supporting {
                    html.element(.dt) { $0.link(Activity.kind, activity.code, visit) }
                    html.element(.dd) { html in
                        if let shown = activity.regionalSupport.shown(in: visit.language) {
                            html.words(shown, visit)
                        }
                    }
                }
            }
        }
    }

    /// The editions before, each at the time at which it was the current one.
    private func editions(_ html: inout MarkupWriter) {
        guard let plan, !plan.editions.isEmpty else { return }
        html.section(visit.term("field.editions")) { html in
            html.element(.ul) { html in
                for edition in plan.editions {
                    guard let period = edition.period, let position = edition.position else {
                        continue
                    }
                    html.element(.li) { html in
                        html.element(
                            .a,
                            .href(
                                visit.here(asOf: "\(position)")),
                            text: visit.phrases.years(period.first.year...period.last.year))
                    }
                }
            }
        }
    }
}
