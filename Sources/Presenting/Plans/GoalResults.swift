package import Figures
package import Planning
package import Vocabulary

/// A goal with all that is to come of it, as readers without any role look for it.
package struct GoalResults: Sendable {
    /// The goal, or whatever stands on top of its plan.
    package let goal: PlanElement
    /// What stands below it, and what was made to serve it in the first place; each once.
    package let results: [PlanElement]

    /// What stands on top of a plan, the upper levels first, each with what is below.
    package static func all(of plan: Identifier<Plan>, in workspace: Workspace) -> [GoalResults] {
        workspace.tops(of: plan).map { GoalResults(goal: $0, results: below($0, in: workspace)) }
    }

    /// Whether there is anything to be told of it.
    package func isTold(in workspace: Workspace) -> Bool {
        !results.isEmpty || !workspace.indicators(of: goal.id).isEmpty
    }

    /// - Complexity: each element is visited once, so that a circle ends.
    private static func below(_ goal: PlanElement, in workspace: Workspace) -> [PlanElement] {
        let links = workspace.planLinks
        var seen: Set<Identifier<PlanElement>> = [goal.id]
        var found: [PlanElement] = []
        var ahead = [goal]
        while let element = ahead.popLast() {
            if element.id != goal.id { found.append(element) }
            let serving = links.serving[element.id, default: []].filter { $0.rank == .primary }
                .compactMap { $0.element.flatMap { workspace[$0] } }
            let next = (links.children[element.id, default: []] + serving).filter {
                seen.insert($0.id).inserted
            }
            ahead += next.reversed()
        }
        return found
    }
}

/// What an element promised and what came of it, in words.
package struct ResultLine: Sendable {
    package let element: PlanElement
    /// How it stands; unknown where nothing below it is measured.
    package let standing: Standing
    /// How far all below it has come.
    package let share: Computed
    /// Its own indicators.
    package let measures: [Measure]

    /// An indicator with the latest of what counts.
    package struct Measure: Sendable {
        package let indicator: Indicator
        package let value: Listing.Cell
        package let target: Listing.Cell
        /// The last day of the target.
        package let due: CalendarDate?
        package let standing: Standing
        package let measured: CalendarDate?
    }
}
