import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `process.not-checked`: a management process of which nobody has said whether it serves the
    /// strategy, or whose day to look again has gone by.
    ///
    /// - Source: WTSA Resolution 108 (New Delhi, 2024), *resolves* 1.
    static let processesNotChecked = Rule(codes: ["process.not-checked"]) { inspection in
        inspection.workspace.records(ManagementProcess.self).filter { process in
            process.strategicCheck == nil
                || process.nextCheck.map { $0 < inspection.today } ?? false
        }.map { Finding("process.not-checked", .warning, at: $0.place) }
    }
}
