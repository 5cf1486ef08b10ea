import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `duty.past-due`: a report whose day has gone by.
    static let dutiesPastDue = Rule(codes: ["duty.past-due"]) { inspection in
        inspection.duties.filter(\.isIssued).compactMap { duty in
            inspection.pastDue("duty.past-due", .error, duty.nextIssue, of: duty)
        }
    }
}
