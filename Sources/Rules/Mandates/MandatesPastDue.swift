import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `mandate.past-due`: an open mandate whose day has gone by.
    static let mandatesPastDue = Rule(codes: ["mandate.past-due"]) { inspection in
        inspection.mandates.filter { $0.status?.isOpen ?? true }.compactMap { mandate in
            guard let due = mandate.due, due < inspection.today else { return nil }
            return Finding(
                "mandate.past-due", .error, at: mandate.place,
                [
                    "due": .date(due),
                    "days": .number(inspection.today.dayNumber - due.dayNumber),
                ])
        }
    }
}
