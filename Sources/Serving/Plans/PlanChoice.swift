import Accounts
import Diagnostics
import Markup
import Planning
import Presenting
import Vocabulary

/// Which of several plans a page shows.
struct PlanChoice {
    private let visit: Visit
    private let path: [String]
    private let plans: [Plan]

    /// The choice on a page.
    init(_ visit: Visit, _ path: [String], among plans: [Plan]? = nil) {
        self.visit = visit
        self.path = path
        self.plans = plans ?? visit.workspace.records(Plan.self)
    }

    /// The plan that the address names; else the first one in force of a kind.
    static func plan(_ visit: Visit, _ nature: PlanNature) -> Plan? {
        if let code = visit.query.filled("plan"),
            let plan = visit.workspace.record(Plan.self, code: code)
        {
            return plan
        }
        let plans = visit.workspace.records(Plan.self).filter { $0.nature == nature }
        return plans.first { $0.state == .inForce && $0.scope == .sector }
            ?? plans.first { $0.state == .inForce } ?? plans.first
    }

    /// Links to the same page for each plan.
    func write(_ html: inout MarkupWriter, chosen: Plan? = nil) {
        guard plans.count > 1 else { return }
        let code = visit.query.filled("plan") ?? chosen?.code
        html.element(.nav, .label(visit.text("plan.choice"))) { html in
            html.element(.ul, .class("key")) { html in
                for plan in plans {
                    html.element(.li) { html in
                        html.element(
                            .a, .href(visit.address(path, [("plan", plan.code)])),
                            .current("true", if: plan.code == code)
                        ) { $0.element(.bdi, text: plan.code) }
                        if let name = plan.name.shown(in: visit.language) {
                            html.text(" ")
                            html.words(name.clipped(to: 50), visit)
                        }
                    }
                }
            }
        }
    }
}

extension MarkupWriter {
    /// The way to make a new record of a section, for those who may.
    mutating func newRecord(_ section: Section?, _ visit: Visit) {
        guard let section, let kind = section.kind, visit.may(.create(kind: kind)) else { return }
        element(.div, .class("actions")) { html in
            html.element(
                .a, .class("button"),
                .href(visit.address([section.area.rawValue, section.name, "new"])),
                text: visit.text("record.new", ["kind": .term("kind.\(kind)")]))
        }
    }
}
