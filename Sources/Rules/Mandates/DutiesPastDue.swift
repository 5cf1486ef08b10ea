import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `duty.past-due`: a report whose day has gone by.
    static let dutiesPastDue = Rule(codes: ["duty.past-due"]) { inspection in
        inspection.duties.filter(\.isIssued).compactMap { duty in
            guard let due = duty.nextIssue, due < inspection.today else { return nil }
            return Finding(
                "duty.past-due", .error,
                at: Place(.record(kind: ReportingDuty.kind, code: duty.code)),
                [
                    "due": .date(due),
                    "days": .number(inspection.today.dayNumber - due.dayNumber),
                ])
        }
    }
}
