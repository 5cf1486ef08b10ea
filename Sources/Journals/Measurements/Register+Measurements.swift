import Diagnostics
import Planning
import Records
import Vocabulary

extension Register {
    /// Makes sure that measurements that are handed in are there, and as the submission says.
    ///
    /// - Throws: A `Refusal` with `measurements.missing`.
    func checkMeasurements(
        _ edits: [RecordEdit], _ next: Workspace, _ files: [[UInt8]]
    ) throws(Refusal) {
        let submissions = next.submissions(in: edits)
        guard !submissions.isEmpty else { return }
        let given = Dictionary(
            files.map { (Digest(of: $0), $0) }, uniquingKeysWith: { one, _ in one })
        for submission in submissions {
            for block in submission.blocks {
                guard try isThere(block, given) else {
                    throw Refusal(
                        Finding(
                            "measurements.missing", .error,
                            at: Place(.record(kind: Submission.kind, code: submission.code))))
                }
            }
        }
    }

    private func isThere(
        _ block: SubmittedBlock, _ given: [Digest: [UInt8]]
    ) throws(Refusal) -> Bool {
        guard let digest = block.digest, let indicator = block.indicator else { return false }
        var bytes = given[digest]
        if bytes == nil {
            bytes = try Self.reporting { () throws(StoreError) in try store.measurements(digest) }
        }
        let rows = bytes.flatMap { MeasurementBlock.rows($0, of: indicator) }
        return rows != nil && rows?.count == block.count
    }
}

extension Workspace {
    /// The submissions whose measurements some edits set.
    func submissions(in edits: [RecordEdit]) -> [Submission] {
        edits.filter { edit in
            edit.kind == Submission.kind && edit.settings.contains { $0.path.field == "blocks" }
        }.compactMap { self[$0.key.retyped()] }
    }
}
