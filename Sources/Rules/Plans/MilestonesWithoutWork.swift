import Diagnostics
import Planning

extension Rule {
    /// `milestone.no-work`: a milestone of no activity and of no element.
    static let milestonesWithoutWork = Rule(codes: ["milestone.no-work"]) { inspection in
        inspection.workspace.records(Milestone.self).filter {
            $0.activity == nil && $0.element == nil
        }.map { Finding("milestone.no-work", .warning, at: $0.place) }
    }
}
