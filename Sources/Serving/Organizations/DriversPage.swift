import Accounts
import Diagnostics
import Figures
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The drivers of a budget's shared costs as a form: all that was typed is one change with a reason.
struct DriversPage {
    private let visit: Visit
    private let budget: Budget
    /// An element that is to have a place though nothing goes to it yet.
    private let also: PlanElement?

    /// - Throws: A `Refusal` with `record.not-found`.
    init(_ visit: Visit, _ code: String) throws(Refusal) {
        self.visit = visit
        budget = try visit.workspace.found(Budget.self, code)
        let named = visit.body.values.filled("also") ?? visit.query.filled("also")
        also = try named.map { name throws(Refusal) in
            try visit.workspace.found(PlanElement.self, name)
        }
    }

    func answer() -> Answer { .page(page()) }

    /// Saves what differs from what the sender saw; where anything is wrong, nothing of it.
    func receive() throws(Refusal) -> Answer {
        let seen = visit.body.values.filled("from").flatMap { Int($0) } ?? visit.workspace.position
        let old =
            try seen < visit.workspace.position
            ? visit.register.workspace(asOf: seen) : visit.workspace
        var (edits, findings): ([RecordEdit], [Finding]) = ([], [])
        for grid in DriverGrid.all(of: old[budget.id] ?? budget, also: also, in: old) {
            let found = grid.edits({ typed($0) }, { visit.register.newKey() })
            edits += found.edits
            findings += found.findings
        }
        guard findings.isEmpty else { return .page(page(findings, status: 422)) }
        guard !edits.isEmpty else { return .done(budgetAddress()) }
        do throws(Refusal) {
            return .done(budgetAddress(done: try visit.commit(edits, from: seen)))
        } catch {
            return .page(
                page(
                    error.findings.map { visit.naming($0) },
                    status: HTTPStatus.of(error) == 409 ? 409 : 422))
        }
    }

    private func typed(_ cell: DriverGrid.Cell) -> String? {
        visit.body.values[cell.name].map { String($0.filter { !$0.isWhitespace }) }
    }

    private func budgetAddress(done: Int? = nil) -> WebAddress {
        visit.address(
            ["organization", "budget"], [("budget", budget.code), ("done", done.map { "\($0)" })])
    }

    // MARK: Page

    private func page(_ problems: [Finding] = [], status: Int = 200) -> Page {
        let grids = DriverGrid.all(of: budget, also: also, in: visit.workspace)
        var page = Page(visit.text("drivers.title", ["budget": .text(budget.code)])) { html in
            html.problems(problems, visit)
            another(&html)
            if grids.isEmpty {
                html.element(.p, .class("muted"), text: visit.text("drivers.none"))
            } else {
                form(grids, &html)
            }
        }
        page.lead = visit.text("drivers.lead")
        page.status = status
        page.section = Section.at("organization", "budget")
        page.crumbs = [
            Page.Crumb(
                text: visit.term("area.organization"), address: visit.address(["organization"])),
            Page.Crumb(text: visit.term("section.budget"), address: budgetAddress()),
        ]
        return page
    }

    /// Asks for an element to which something is to go.
    private func another(_ html: inout MarkupWriter) {
        html.element(.form, .class("filters"), .method("get")) { html in
            html.element(.label) { html in
                html.element(.span, text: visit.text("drivers.also"))
                html.element(.input, .type("text"), .name("also"), .value(also?.code ?? ""))
            }
            html.element(.button, text: visit.text("page.show"))
        }
    }

    private func form(_ grids: [DriverGrid], _ html: inout MarkupWriter) {
        html.postForm(
            visit.address(["organization", "budget", budget.code, "drivers"]), visit
        ) { html in
            if let also { html.hidden("also", also.code) }
            for grid in grids {
                let title = visit.text(
                    grid.areSourcesInRows ? "drivers.elements" : "drivers.lines")
                html.section(title) { html in
                    html.scrolling(title) { table(grid, title, &$0) }
                }
            }
            html.reason(visit, value: visit.body.values["why"] ?? "")
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("main"), text: visit.text("form.save"))
            }
        }
    }

    private func table(_ grid: DriverGrid, _ title: String, _ html: inout MarkupWriter) {
        let targets = grid.targets.map { AllocationSource.element($0) }
        let (rows, columns) =
            grid.areSourcesInRows ? (grid.sources, targets) : (targets, grid.sources)
        html.element(.table) { html in
            html.element(.caption, .class("apart"), text: title)
            html.element(.thead) { html in
                html.element(.tr) { html in
                    html.element(.th, .scope("col"), text: visit.term("field.element"))
                    for column in columns { head(column, "col", &html) }
                }
            }
            html.element(.tbody) { html in
                for row in rows.indices {
                    html.element(.tr) { html in
                        head(rows[row], "row", &html)
                        for column in columns.indices {
                            let (source, target) =
                                grid.areSourcesInRows ? (row, column) : (column, row)
                            html.element(.td) {
                                input(grid, grid.sources[source], grid.targets[target], &$0)
                            }
                        }
                    }
                }
            }
        }
    }

    private func head(
        _ source: AllocationSource, _ scope: StaticString, _ html: inout MarkupWriter
    ) {
        html.element(.th, .scope(scope)) { html in
            html.link(source.kind, source.code, visit)
            html.text(" ")
            if let name = source.name.shown(in: visit.language) { html.words(name, visit) }
        }
    }

    private func input(
        _ grid: DriverGrid, _ source: AllocationSource, _ target: PlanElement,
        _ html: inout MarkupWriter
    ) {
        let cell = DriverGrid.Cell(source: source.key, target: target.id)
        html.element(
            .input, .type("text"), .name(cell.name), .inputMode("decimal"), .size(8),
            .value(visit.body.values[cell.name] ?? grid.driver(source, target)),
            .label(
                visit.text(
                    "drivers.cell", ["cost": .text(source.code), "element": .text(target.code)])))
    }
}
