import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

extension Rule {
    /// `treatment.past-due`: a treatment whose day has gone by and that isn't in place.
    static let treatmentsPastDue = Rule(codes: ["treatment.past-due"]) { inspection in
        inspection.workspace.records(Treatment.self).compactMap { treatment in
            guard treatment.status?.isOpen ?? true, let due = treatment.due,
                due < inspection.today
            else { return nil }
            return Finding(
                "treatment.past-due", .warning, at: treatment.place,
                [
                    "due": .date(due),
                    "days": .number(inspection.today.dayNumber - due.dayNumber),
                ])
        }
    }
}
