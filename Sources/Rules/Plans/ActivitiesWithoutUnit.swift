import Diagnostics
import Planning

extension Rule {
    /// `activity.no-unit`: an activity that no unit carries out.
    static let activitiesWithoutUnit = Rule(codes: ["activity.no-unit"]) { inspection in
        inspection.activities.filter { $0.unit == nil }.map {
            Finding("activity.no-unit", .warning, at: $0.place)
        }
    }
}
