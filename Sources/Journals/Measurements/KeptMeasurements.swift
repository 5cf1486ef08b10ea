package import Planning
import Synchronization
package import Vocabulary

/// The measurements of a register, read from its store when they are asked for.
///
/// A block never changes, so what was read once is kept, up to a bound.
package final class KeptMeasurements: MeasurementSource {
    private struct Kept {
        var rows: [Digest: [Measurement]] = [:]
        var count = 0
        var bytes: [Digest: [UInt8]] = [:]
        var size = 0
    }

    /// How many measurements are held at most.
    private static let mostRows = 2_000_000
    /// How many bytes of blocks are held at most.
    private static let mostBytes = 128 << 20

    private let store: any Store
    private let kept = Mutex(Kept())

    /// The measurements that a store keeps.
    package init(_ store: any Store) { self.store = store }

    package func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        blocks(workspace).of(indicator).map { submission, digests in
            var rows: [Measurement]? = []
            for digest in digests {
                guard let known = rows, let read = read(digest, indicator) else {
                    rows = nil
                    break
                }
                rows = known + read
            }
            return SubmittedMeasurements(submission, rows)
        }
    }

    package func marks(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [MeasurementMark] {
        blocks(workspace).of(indicator).map { MeasurementMark($0, .blocks($1)) }
    }

    package func tally(
        of indicator: Identifier<Indicator>, in submissions: Set<Identifier<Submission>>,
        of workspace: Workspace
    ) -> PeriodTally? {
        let digests = blocks(workspace).of(indicator).filter { submissions.contains($0.0) }
            .flatMap(\.1)
        let blocks = digests.compactMap { bytes(of: $0) }
        return blocks.count == digests.count ? PeriodTally(blocks) : nil
    }

    private func blocks(_ workspace: Workspace) -> SubmittedBlocks {
        workspace.kept("submitted blocks", of: [Submission.kind]) { SubmittedBlocks($0) }
    }

    private func read(_ digest: Digest, _ indicator: Identifier<Indicator>) -> [Measurement]? {
        if let known = kept.withLock({ $0.rows[digest] }) { return known }
        guard let bytes = bytes(of: digest),
            let rows = MeasurementBlock.rows(bytes, of: indicator)
        else { return nil }
        kept.withLock { kept in
            if kept.count > Self.mostRows { (kept.rows, kept.count) = ([:], 0) }
            kept.rows[digest] = rows
            kept.count += rows.count
        }
        return rows
    }

    /// The bytes of a block, if they are what their digest says.
    private func bytes(of digest: Digest) -> [UInt8]? {
        if let known = kept.withLock({ $0.bytes[digest] }) { return known }
        guard let bytes = try? store.measurements(digest), Digest(of: bytes) == digest else {
            return nil
        }
        kept.withLock { kept in
            if kept.size > Self.mostBytes { (kept.bytes, kept.size) = ([:], 0) }
            kept.bytes[digest] = bytes
            kept.size += bytes.count
        }
        return bytes
    }
}

/// Which blocks hold the measurements of which indicator.
private struct SubmittedBlocks: Sendable {
    private var blocks: [Identifier<Indicator>: [(Identifier<Submission>, [Digest])]] = [:]

    init(_ workspace: Workspace) {
        let submissions = workspace.records(Submission.self).sorted { $0.id < $1.id }
        for submission in submissions {
            for (indicator, group) in Dictionary(grouping: submission.blocks, by: \.indicator) {
                guard let indicator else { continue }
                blocks[indicator, default: []].append(
                    (submission.id, group.compactMap(\.digest)))
            }
        }
    }

    /// The blocks of an indicator, submission by submission, in the order in which they were made.
    func of(_ indicator: Identifier<Indicator>) -> [(Identifier<Submission>, [Digest])] {
        blocks[indicator, default: []]
    }
}
