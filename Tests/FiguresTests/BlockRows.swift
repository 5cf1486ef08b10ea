import Planning
import Synchronization
import Vocabulary

/// Rows by the digests of their blocks, as a register keeps them; it knows how often it was asked.
final class BlockRows: MeasurementSource {
    private struct Kept {
        var rows: [Digest: [Measurement]] = [:]
        var asked: [Asked] = []
    }

    /// What was asked of it.
    enum Asked: Equatable {
        case all(Identifier<Indicator>)
        case one(Identifier<Indicator>, Identifier<Submission>)
    }

    private let kept = Mutex(Kept())

    init() {}

    let identity: SourceIdentity? = SourceIdentity()

    /// What it was asked since it last told.
    func takeAsked() -> [Asked] {
        kept.withLock { kept in
            defer { kept.asked = [] }
            return kept.asked
        }
    }

    /// Keeps rows in a block for each indicator; no two blocks are the same.
    func blocks(of rows: [Measurement]) -> [SubmittedBlock] {
        Dictionary(grouping: rows, by: \.indicator).sorted { $0.key < $1.key }.map { group in
            kept.withLock { kept in
                let digest = Digest(0, 0, 0, UInt64(kept.rows.count))
                kept.rows[digest] = group.value
                return SubmittedBlock(of: group.key, digest)
            }
        }
    }

    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        kept.withLock { $0.asked.append(.all(indicator)) }
        let submissions = workspace.records(Submission.self).sorted { $0.id < $1.id }
        return submissions.filter { $0.blocks.contains { $0.indicator == indicator } }.map {
            SubmittedMeasurements($0.id, rows(of: indicator, in: $0))
        }
    }

    func rows(
        of indicator: Identifier<Indicator>, in submission: Identifier<Submission>,
        of workspace: Workspace
    ) -> [Measurement]? {
        kept.withLock { $0.asked.append(.one(indicator, submission)) }
        return workspace[submission].map { rows(of: indicator, in: $0) }
    }

    private func rows(
        of indicator: Identifier<Indicator>, in submission: Submission
    ) -> [Measurement] {
        let digests = submission.blocks.filter { $0.indicator == indicator }.compactMap(\.digest)
        return kept.withLock { kept in digests.flatMap { kept.rows[$0, default: []] } }
    }
}
