import Planning
import Vocabulary

/// Measurements that were handed in, by their submissions; none where nothing is said.
struct HandedIn: MeasurementSource {
    var rows: [(submission: Identifier<Submission>, rows: [Measurement]?)] = []

    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        rows.map { submission, rows in
            SubmittedMeasurements(submission, rows?.filter { $0.indicator == indicator })
        }
    }
}
