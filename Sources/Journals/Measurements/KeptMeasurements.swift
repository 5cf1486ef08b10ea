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

    package let identity: SourceIdentity? = SourceIdentity()
    private let store: any Store
    private let kept = Mutex(Kept())

    /// The measurements that a store keeps.
    package init(_ store: any Store) { self.store = store }

    package func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        workspace.submittedBlocks.submissions(of: indicator).map {
            SubmittedMeasurements($0, rows(of: indicator, in: $0, of: workspace))
        }
    }

    package func rows(
        of indicator: Identifier<Indicator>, in submission: Identifier<Submission>,
        of workspace: Workspace
    ) -> [Measurement]? {
        var rows: [Measurement] = []
        for digest in workspace.submittedBlocks.digests(in: submission)[indicator, default: []] {
            guard let read = read(digest, indicator) else { return nil }
            rows = rows.isEmpty ? read : rows + read
        }
        return rows
    }

    package func tally(
        of indicator: Identifier<Indicator>, in workspace: Workspace,
        where counts: (Identifier<Submission>) -> Bool
    ) -> PeriodTally? {
        let submitted = workspace.submittedBlocks
        let digests = submitted.submissions(of: indicator).filter(counts).flatMap {
            submitted.digests(in: $0)[indicator, default: []]
        }
        let blocks = digests.compactMap { bytes(of: $0) }
        return blocks.count == digests.count ? PeriodTally(blocks) : nil
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
