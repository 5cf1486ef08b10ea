import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `element.no-budget`, `element.no-post`: an output that no line of a current budget pays for, or no
    /// post works on, where budgets and posts say so of others of its plan.
    static let outputsWithoutMeans = Rule(
        codes: ["element.no-budget", "element.no-post"]
    ) { inspection in
        let means = MeansOfPlans(inspection)
        return inspection.elements.filter { inspection.tree.role(of: $0) == .output }
            .flatMap { element in
                var found: [Finding] = []
                if means.lacksMoney(element) {
                    found.append(Finding("element.no-budget", .warning, at: element.place))
                }
                if means.lacksPosts(element) {
                    found.append(Finding("element.no-post", .warning, at: element.place))
                }
                return found
            }
    }
}

/// Which elements have money and posts, and which plans say so at all.
private struct MeansOfPlans {
    private let inspection: Inspection
    private let paid: Set<Identifier<PlanElement>>
    private let staffed: Set<Identifier<PlanElement>>
    /// The elements that lines name.
    private let ownLines: Set<Identifier<PlanElement>>
    private let paidPlans: Set<Identifier<Plan>>
    private let staffedPlans: Set<Identifier<Plan>>

    init(_ inspection: Inspection) {
        self.inspection = inspection
        let paid = Set(
            inspection.budgets.flatMap { budget in
                inspection.book.figures(of: budget).planned.elements.filter {
                    $0.full.result != .missing(.noLine)
                }.map(\.element.id)
            })
        ownLines = Set(
            inspection.budgets.flatMap {
                BudgetRecords(of: $0, in: inspection.workspace).lines.compactMap(\.element)
            })
        let posts = inspection.workspace.records(Post.self).filter(\.isEstablished)
        let staffed = Set(posts.flatMap { $0.shares.compactMap(\.element) })
        let plans = { (ids: Set<Identifier<PlanElement>>) in
            Set(
                ids.compactMap { inspection.workspace[$0] }
                    .compactMap { inspection.tree.plan(of: $0)?.id })
        }
        (self.paid, self.staffed) = (paid, staffed)
        paidPlans = plans(paid)
        staffedPlans = plans(staffed)
    }

    /// Whether no line pays for it, nor for the whole of an element above it.
    func lacksMoney(_ element: PlanElement) -> Bool {
        lacks(element, paid, paidPlans)
            && !inspection.tree.above(element).contains { ownLines.contains($0.id) }
    }

    func lacksPosts(_ element: PlanElement) -> Bool {
        lacks(element, staffed, staffedPlans)
    }

    private func lacks(
        _ element: PlanElement, _ known: Set<Identifier<PlanElement>>,
        _ plans: Set<Identifier<Plan>>
    ) -> Bool {
        guard let plan = inspection.tree.plan(of: element)?.id, plans.contains(plan) else {
            return false
        }
        let all = [element] + inspection.tree.below(element)
        return !all.contains { known.contains($0.id) }
    }
}
