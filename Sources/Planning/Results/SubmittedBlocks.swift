import HashTreeCollections
package import Vocabulary

/// Which blocks hold the measurements of which indicator, and how far their submissions are.
///
/// - Shape: a submission stands under each of its indicators once, in the order of keys.
package struct SubmittedBlocks: Sendable {
    private struct Submitted: Sendable {
        let state: SubmissionState?
        private(set) var digests: [Identifier<Indicator>: [Digest]] = [:]

        init(_ submission: Submission) {
            state = submission.state
            for block in submission.blocks {
                guard let indicator = block.indicator else { continue }
                digests[indicator, default: []] += [block.digest].compactMap(\.self)
            }
        }
    }

    private var submitted: TreeDictionary<Identifier<Submission>, Submitted> = [:]
    private var submissions: TreeDictionary<Identifier<Indicator>, [Identifier<Submission>]> = [:]

    /// Those of all submissions of a workspace.
    init(_ workspace: Workspace) {
        for submission in workspace.records(Submission.self).sorted(by: { $0.id < $1.id }) {
            set(submission.id, to: Submitted(submission))
        }
    }

    /// The same after some submissions changed.
    func carried(
        over changed: [Identifier<Submission>], in workspace: Workspace
    ) -> SubmittedBlocks {
        var carried = self
        for id in changed { carried.set(id, to: workspace[id].map { Submitted($0) }) }
        return carried
    }

    private mutating func set(_ id: Identifier<Submission>, to new: Submitted?) {
        let old = Set(digests(in: id).keys)
        submitted[id] = new
        let now = Set(digests(in: id).keys)
        for indicator in old.subtracting(now) {
            let rest = submissions(of: indicator).filter { $0 != id }
            submissions[indicator] = rest.isEmpty ? nil : rest
        }
        for indicator in now.subtracting(old) {
            var all = submissions(of: indicator)
            all.insert(id, at: all.partitioningIndex { $0 > id })
            submissions[indicator] = all
        }
    }

    // MARK: What there is

    /// The submissions that have measurements of an indicator, in the order in which they were made.
    package func submissions(of indicator: Identifier<Indicator>) -> [Identifier<Submission>] {
        submissions[indicator, default: []]
    }

    /// The blocks of each indicator in a submission.
    package func digests(
        in submission: Identifier<Submission>
    ) -> [Identifier<Indicator>: [Digest]] {
        submitted[submission]?.digests ?? [:]
    }

    /// How far a submission is, or `nil` where there is none or it doesn't say.
    package func state(of submission: Identifier<Submission>) -> SubmissionState? {
        submitted[submission]?.state
    }
}

extension Workspace {
    /// Which blocks hold the measurements of which indicator.
    package var submittedBlocks: SubmittedBlocks {
        kept(
            "submitted blocks", of: [Submission.kind], working: { SubmittedBlocks($0) },
            carrying: { blocks, changed, workspace in
                blocks.carried(over: changed.identifiers(of: Submission.self), in: workspace)
            })
    }
}

extension RandomAccessCollection {
    /// The first index whose element is beyond something, where all behind it are too; else the end.
    package func partitioningIndex(where isBeyond: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if isBeyond(self[middle]) {
                count /= 2
            } else {
                low = index(after: middle)
                count -= count / 2 + 1
            }
        }
        return low
    }
}
