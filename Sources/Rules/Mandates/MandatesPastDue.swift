import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `mandate.past-due`: an open mandate whose day has gone by.
    static let mandatesPastDue = Rule(codes: ["mandate.past-due"]) { inspection in
        inspection.mandates.filter { $0.status?.isOpen ?? true }.compactMap { mandate in
            inspection.pastDue("mandate.past-due", .error, mandate.due, of: mandate)
        }
    }
}
