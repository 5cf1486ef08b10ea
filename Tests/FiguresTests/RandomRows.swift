import Planning
import Vocabulary

extension SubmittedBlock {
    /// A block of an indicator with a digest.
    init(of indicator: Identifier<Indicator>, _ digest: Digest) {
        self.init()
        self.indicator = indicator
        self.digest = digest
    }
}

/// Rows that were handed in, by their submissions.
final class RandomRows: MeasurementSource {
    private let submissions: [Identifier<Submission>]
    private let rows: [Identifier<Submission>: [Measurement]]

    init(
        _ submissions: [Identifier<Submission>],
        _ measured: [(submission: Identifier<Submission>, row: Measurement)]
    ) {
        self.submissions = submissions
        rows = Dictionary(grouping: measured, by: \.submission).mapValues { $0.map(\.row) }
    }

    let identity: SourceIdentity? = SourceIdentity()

    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        submissions.map { submission in
            let own = rows[submission, default: []].filter { $0.indicator == indicator }
            return SubmittedMeasurements(submission, own)
        }
    }
}
