package import Planning
package import Vocabulary

/// Measurements as they are handed in: the record that speaks of them, and the blocks that hold them.
package struct SubmissionDraft: Sendable {
    /// The record; what else there is to say of it is for whoever hands it in.
    package var submission: Submission
    /// The blocks, to be committed with the record.
    package let files: [[UInt8]]

    /// Measurements as one submission.
    ///
    /// - Parameters:
    ///   - rows: The measurements, of any indicators.
    ///   - key: The key of the record.
    ///   - code: Its code.
    package init(_ rows: [Measurement], key: Identifier<Submission>, code: String) {
        let groups = Dictionary(grouping: rows, by: \.indicator).sorted { $0.key < $1.key }
        self.init(
            groups.flatMap { MeasurementBlock.blocks(of: $0.value, $0.key) }, key: key, code: code)
    }

    /// Blocks of measurements as one submission.
    package init(_ blocks: [MeasurementBlock], key: Identifier<Submission>, code: String) {
        submission = Submission(id: key)
        submission.code = code
        submission.count = blocks.map(\.count).reduce(0, +)
        submission.blocks = blocks.map { block in
            var submitted = SubmittedBlock()
            submitted.indicator = block.indicator
            submitted.count = block.count
            submitted.digest = Digest(of: block.bytes)
            return submitted
        }
        files = blocks.map(\.bytes)
    }
}
