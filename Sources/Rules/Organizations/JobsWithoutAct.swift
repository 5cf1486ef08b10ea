import Diagnostics
import Planning

extension Rule {
    /// `job-description.no-act`: a job description in force that doesn't say by which text it was
    /// decided.
    static let jobsWithoutAct = Rule(codes: ["job-description.no-act"]) { inspection in
        inspection.jobs.filter { $0.state == .inForce && $0.decidedBy == nil }.map {
            Finding("job-description.no-act", .warning, at: $0.place)
        }
    }
}
