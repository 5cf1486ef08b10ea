import Diagnostics
import Planning
import Records
import Vocabulary

extension Rule {
    /// `unit.no-priority`: a unit whose functions lead to no goal and no strategic or thematic priority.
    ///
    /// - Source: PP Resolution 48, annex 1: alignment between the Union's strategic priorities and staff
    ///   functions and posts.
    static let functionsServingNothing = Rule(codes: ["unit.no-priority"]) { inspection in
        let workspace = inspection.workspace
        return workspace.records(Unit.self).filter { $0.isThere && !$0.functions.isEmpty }.filter {
            !$0.elements.compactMap { workspace[$0] }.contains { element in
                workspace.wayUp(from: element).contains { inspection.isPriority($0) }
            }
        }.map { Finding("unit.no-priority", .warning, at: $0.place) }
    }
}

extension Inspection {
    /// Whether an element is a goal or a priority of a plan that goes on.
    fileprivate func isPriority(_ element: PlanElement) -> Bool {
        switch tree.role(of: element) {
        case .goal, .strategicPriority, .thematicPriority: tree.isCurrent(element)
        default: false
        }
    }
}
