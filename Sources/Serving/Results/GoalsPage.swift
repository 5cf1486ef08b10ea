import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What was promised and what came of it: goals, results with a sentence each, and the latest values.
///
/// It is for readers without an account: few words, no script, nothing to choose but the plan.
struct GoalsPage {
    private let visit: Visit
    private let plan: Plan?
    private let goals: [GoalResults]
    private let book: FigureBook

    init(_ visit: Visit) {
        self.visit = visit
        plan = PlanChoice.plan(visit, .strategic)
        goals = plan.map { GoalResults.all(of: $0.id, in: visit.workspace) } ?? []
        book = visit.book
    }

    func answer() -> Answer {
        if visit.form != nil,
            let data = TableView(visit.shown.goals(goals, book), visit).data(named: "goals")
        {
            return data
        }
        var page = Page(visit.term("section.goals.title")) { html in
            PlanChoice(visit, ["results", "goals"], among: strategicPlans)
                .write(&html, chosen: plan)
            for goal in goals where goal.isTold(in: visit.workspace) { write(goal, &html) }
            untold(&html)
            mandates(&html)
        }
        page.lead = plan.map { visit.shown.shown($0.name) } ?? visit.text("plan.none")
        page.section = Section.at("results", "goals")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    private var strategicPlans: [Plan] {
        visit.workspace.records(Plan.self).filter { $0.nature == .strategic }
    }

    // MARK: Goals

    private func write(_ goal: GoalResults, _ html: inout MarkupWriter) {
        let line = visit.shown.result(goal.goal, book)
        html.element(.section) { html in
            html.element(.h2) { html in
                name(of: goal.goal, &html)
                chip(line.standing, &html)
            }
            said(line, &html)
            html.element(.ul, .class("results")) { html in
                for element in goal.results {
                    html.element(.li) { result(visit.shown.result(element, book), &$0) }
                }
            }
        }
    }

    private func result(_ line: ResultLine, _ html: inout MarkupWriter) {
        html.element(.strong) { name(of: line.element, &$0) }
        chip(line.standing, &html)
        said(line, &html)
    }

    /// A goal or result as a link that reads as its name.
    private func name(of element: PlanElement, _ html: inout MarkupWriter) {
        html.element(.a, .href(visit.address(PlanElement.kind, element.code))) { html in
            if let name = element.name.shown(in: visit.language) {
                html.words(name, visit)
            } else {
                html.element(.bdi, text: element.code)
            }
        }
    }

    /// What it is, how far it has come, and the latest values.
    private func said(_ line: ResultLine, _ html: inout MarkupWriter) {
        if let words = line.element.definition.shown(in: visit.language) {
            html.element(.p) { $0.words(words, visit) }
        }
        if let share = line.share.number {
            let way = visit.text("goals.share", ["share": .text(visit.phrases.percent(share))])
            html.element(.p, text: way)
        } else if line.measures.isEmpty {
            html.element(.p, .class("muted small"), text: unmeasured(line.element))
        }
        guard !line.measures.isEmpty else { return }
        html.element(.ul, .class("plain")) { html in
            for measure in line.measures {
                html.element(.li) { self.measure(measure, &$0) }
            }
        }
    }

    private func unmeasured(_ element: PlanElement) -> String {
        element.status.map { visit.term($0.term) } ?? visit.text("goals.not-measured")
    }

    private func measure(_ measure: ResultLine.Measure, _ html: inout MarkupWriter) {
        html.element(
            .a, .href(visit.address(Indicator.kind, measure.indicator.code))
        ) { html in
            if let name = measure.indicator.name.shown(in: visit.language) {
                html.words(name, visit)
            } else {
                html.element(.bdi, text: measure.indicator.code)
            }
        }
        html.text(" ")
        html.element(.bdi, text: visit.shown.sentence(of: measure))
        chip(measure.standing, &html)
    }

    private func chip(_ standing: Standing, _ html: inout MarkupWriter) {
        guard case .state(let state, _, let words) = visit.shown.standing(standing),
            standing.isKnown
        else { return }
        html.text(" ")
        html.element(.span, .class("chip \(state.rawValue)"), text: words)
    }

    // MARK: All else

    /// What stands on top of the plan and has nothing below it that could be told.
    private func untold(_ html: inout MarkupWriter) {
        let rest = goals.filter { !$0.isTold(in: visit.workspace) }
        guard !rest.isEmpty else { return }
        html.section(visit.text("goals.untold")) { html in
            html.element(.ul, .class("plain")) { html in
                for goal in rest { html.element(.li) { name(of: goal.goal, &$0) } }
            }
        }
    }

    /// How far what was asked for is, with the way to the register of mandates.
    private func mandates(_ html: inout MarkupWriter) {
        let mandates = visit.workspace.records(Mandate.self)
        guard !mandates.isEmpty else { return }
        let coverage = Coverage(of: mandates, on: visit.shown.today)
        html.section(visit.text("mandates.title")) { html in
            html.coverage(coverage, visit)
            html.element(.p) { html in
                html.text(visit.shown.sentence(of: coverage) + " ")
                html.element(
                    .a, .href(visit.address(["plan", "mandates"])),
                    text: visit.text("goals.all-mandates"))
            }
        }
    }
}

extension Standing {
    /// Whether anything can be said of how it stands.
    fileprivate var isKnown: Bool {
        if case .unknown = self { false } else { true }
    }
}
