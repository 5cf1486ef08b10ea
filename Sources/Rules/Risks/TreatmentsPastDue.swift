import Diagnostics
import Planning
import Records
import Vocabulary

extension Rule {
    /// `treatment.past-due`: a treatment whose day has gone by and that isn't in place.
    static let treatmentsPastDue = Rule(codes: ["treatment.past-due"]) { inspection in
        inspection.workspace.records(Treatment.self).compactMap { treatment in
            guard treatment.status?.isOpen ?? true else { return nil }
            return inspection.pastDue("treatment.past-due", .warning, treatment.due, of: treatment)
        }
    }
}
