import Figures
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The results framework of a plan as an outline, with the element that is looked at beside it.
struct FrameworkPage {
    private let visit: Visit
    private let plan: Plan?
    private let elements: [PlanElement]
    private let book: FigureBook

    init(_ visit: Visit) {
        self.visit = visit
        let plan = PlanChoice.plan(visit, .strategic)
        self.plan = plan
        elements = visit.workspace.records(PlanElement.self).filter { $0.plan == plan?.id }
        book = visit.book
    }

    func answer() -> Answer {
        var page = Page(visit.term("section.framework.title")) { html in
            html.notice(visit)
            PlanChoice(visit, ["plan", "framework"], among: strategicPlans)
                .write(&html, chosen: plan)
            if let plan { head(plan, &html) }
            html.element(.div, .class("three")) { html in
                html.element(.div) { html in outline(&html) }
                html.element(
                    .aside, .class("sheet"), .label(visit.text("framework.side")), content: side)
            }
            html.newRecord(Section.of(PlanElement.kind), visit)
        }
        page.lead = plan.map { visit.shown.shown($0.name) } ?? visit.text("plan.none")
        page.section = Section.at("plan", "framework")
        return .page(page)
    }

    private var strategicPlans: [Plan] {
        visit.workspace.records(Plan.self).filter { $0.nature == .strategic }
    }

    private func head(_ plan: Plan, _ html: inout MarkupWriter) {
        html.element(.dl, .class("facts")) { html in
            for (term, text) in [("field.vision", plan.vision), ("field.mission", plan.mission)] {
                guard let shown = text.shown(in: visit.language) else { continue }
                html.fact(visit.term(term)) { $0.words(shown, visit) }
            }
        }
    }

    // MARK: Outline

    private func outline(_ html: inout MarkupWriter) {
        guard !elements.isEmpty else {
            html.element(.p, .class("muted"), text: visit.text("table.empty"))
            return
        }
        let roots = plan.map { visit.workspace.tops(of: $0.id) } ?? []
        html.element(.ul, .class("tree outline")) { html in
            for root in roots { node(root, depth: 0, &html) }
        }
    }

    /// - Complexity: a circle ends at the depth that no plan has.
    private func node(_ element: PlanElement, depth: Int, _ html: inout MarkupWriter) {
        guard depth < 12 else { return }
        html.element(.li) { html in
            html.element(.small) { $0.element(.bdi, text: visit.shown.levelName(of: element)) }
            html.text(" ")
            html.element(
                .a, .class("code"), .href(address(of: element)),
                .current("true", if: element.code == chosen?.code)
            ) { $0.element(.bdi, text: element.code) }
            html.text(" ")
            if let name = element.name.shown(in: visit.language) { html.words(name, visit) }
            progress(element, &html)
            let children = visit.workspace.planLinks.children[element.id, default: []].filter {
                $0.plan == plan?.id
            }
            guard !children.isEmpty else { return }
            html.element(.ul) { html in
                for child in children { node(child, depth: depth + 1, &html) }
            }
        }
    }

    private func progress(_ element: PlanElement, _ html: inout MarkupWriter) {
        let rollUp = RollUp(of: element, in: book)
        guard let share = rollUp.progress.result.number else { return }
        html.element(.span, .class("other"), text: visit.phrases.percent(share))
    }

    private func address(of element: PlanElement) -> WebAddress {
        visit.address(["plan", "framework"], [("plan", plan?.code), ("at", element.code)])
    }

    // MARK: Beside it

    private var chosen: PlanElement? {
        visit.query.filled("at").flatMap { visit.workspace.record(PlanElement.self, code: $0) }
            ?? plan.flatMap { visit.workspace.tops(of: $0.id).first }
    }

    private func side(_ html: inout MarkupWriter) {
        guard let chosen else { return }
        html.element(.h2) { html in
            html.link(PlanElement.kind, chosen.code, visit)
            html.text(" ")
            if let name = chosen.name.shown(in: visit.language) { html.words(name, visit) }
        }
        html.element(.dl) { html in facts(chosen, &html) }
        list(visit.term("section.indicators"), visit.workspace.indicators(of: chosen.id), &html)
        let mandates = visit.workspace.records(Mandate.self).filter {
            $0.elements.contains(chosen.id)
        }
        list(visit.term("section.mandates"), mandates, &html)
        move(chosen, &html)
    }

    private func facts(_ element: PlanElement, _ html: inout MarkupWriter) {
        let type = RecordDescription(PlanElement.self)
        let hidden = ["code", "name", "plan", "level", "basis", "kind"]
        for (field, value) in zip(type.fields, element.content.values)
        where !value.isAbsent && !hidden.contains(field.name) {
            html.fact(visit.term("field.element.\(field.name)")) {
                FieldView(visit, field.type, of: field.name).write(value, &$0)
            }
        }
    }

    private func list<Listed: Record>(
        _ title: String, _ records: [Listed], _ html: inout MarkupWriter
    ) {
        guard !records.isEmpty else { return }
        html.element(.h3, text: title)
        html.element(.ul, .class("plain")) { html in
            for record in records {
                html.element(.li) { html in
                    html.link(Listed.kind, record.code, visit)
                    html.text(" ")
                    if let name = visit.shown.title(of: Listed.kind, record.id.retyped()) {
                        html.words(name, visit)
                    }
                }
            }
        }
    }

    /// The ways to put the element elsewhere, for those who may.
    private func move(_ element: PlanElement, _ html: inout MarkupWriter) {
        guard visit.mayChange(ElementMoves.fields, of: PlanElement.kind, element.id.retyped())
        else { return }
        ElementMoves(visit, element).write(&html)
        html.element(.details) { html in
            html.element(.summary, .class("button"), text: visit.text("framework.move"))
            html.postForm(
                visit.address(["plan", "elements", element.code, "edit"]), visit
            ) { html in
                html.field("parent", visit.term("field.parent")) { html in
                    html.element(.select, .name("parent"), .id("parent")) { html in
                        html.element(.option, .value(""), text: "—")
                        for other in elements where other.id != element.id {
                            html.element(
                                .option, .value(other.code), .selected(other.id == element.parent),
                                text: "\(other.code) \(visit.shown.shown(other.name))")
                        }
                    }
                }
                html.reason(visit)
                html.element(.button, .class("main"), text: visit.text("form.save"))
            }
        }
    }
}
