import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// Which blocks hold the measurements of which indicator, after any changes of submissions.
@Suite struct BlocksOfSubmissions {
    private func submission(_ number: Int, of indicators: [Int], _ state: SubmissionState)
        -> Submission
    {
        var submission = Submission(id: Identifier(high: 2, low: UInt64(number)))
        submission.code = "S\(number)"
        submission.state = state
        submission.blocks = indicators.map { indicator in
            var block = SubmittedBlock()
            block.indicator = Self.indicator(indicator)
            block.digest = Digest(UInt64(number), UInt64(indicator), 0, 0)
            return block
        }
        return submission
    }

    private static func indicator(_ number: Int) -> Identifier<Indicator> {
        Identifier(high: 1, low: UInt64(number))
    }

    /// All that is known of the submissions of a workspace, as text.
    private func told(_ workspace: Workspace) -> [String] {
        let blocks = workspace.submittedBlocks
        return (0..<6).map { "\(blocks.submissions(of: Self.indicator($0)))" }
            + (0..<9).map { number in
                let id = Identifier<Submission>(high: 2, low: UInt64(number))
                let digests = blocks.digests(in: id).sorted { $0.key < $1.key }
                return "\(String(describing: blocks.state(of: id))) \(digests)"
            }
    }

    @Test(arguments: 1...100)
    func `what is carried over changes is what the submissions say`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var workspace = Workspace(.standard)
        var edits: [[RecordEdit]] = []
        for _ in 1...20 {
            let number = Int.random(in: 0..<9, using: &random)
            let indicators = (0..<6).filter { _ in Bool.random(using: &random) }
            let state = try #require(SubmissionState.allCases.randomElement(using: &random))
            let new = submission(number, of: indicators, state)
            var edit: RecordEdit? = .creating(new)
            if let old = workspace[new.id] {
                let isGone = Bool.random(using: &random)
                edit = isGone ? .removing(old.id) : .changing(old, to: new)
            }
            edits.append([edit].compactMap(\.self))
            workspace.fold(edits[edits.count - 1])
            if Bool.random(using: &random) { _ = workspace.submittedBlocks }
        }
        var anew = Workspace(.standard)
        for edit in edits { anew.fold(edit) }
        #expect(told(workspace) == told(anew), "seed \(seed)")
    }
}
