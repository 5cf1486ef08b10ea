import Diagnostics
import Planning

extension Rule {
    /// `activity.no-element`: an activity that serves no element of a plan.
    static let activitiesWithoutElement = Rule(codes: ["activity.no-element"]) { inspection in
        inspection.activities.filter { $0.element == nil }.map {
            Finding("activity.no-element", .warning, at: $0.place)
        }
    }
}
