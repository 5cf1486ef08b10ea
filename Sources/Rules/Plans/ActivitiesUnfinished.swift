import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `activity.unfinished`: an activity whose years are over and that is still open.
    static let activitiesUnfinished = Rule(codes: ["activity.unfinished"]) { inspection in
        inspection.activities.filter { $0.status?.isOpen ?? true }.compactMap { activity in
            guard let end = activity.period?.last, end < inspection.today else { return nil }
            return Finding(
                "activity.unfinished", .warning, at: activity.place,
                [
                    "end": .date(end),
                    "days": .number(inspection.today.dayNumber - end.dayNumber),
                ])
        }
    }
}
