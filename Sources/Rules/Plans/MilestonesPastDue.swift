import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `milestone.past-due`: a milestone whose day has gone by and that wasn't reached.
    static let milestonesPastDue = Rule(codes: ["milestone.past-due"]) { inspection in
        inspection.workspace.records(Milestone.self).compactMap { milestone in
            guard milestone.reached == nil, inspection.tree.isCurrent(milestone) else { return nil }
            return inspection.pastDue("milestone.past-due", .warning, milestone.due, of: milestone)
        }
    }
}
