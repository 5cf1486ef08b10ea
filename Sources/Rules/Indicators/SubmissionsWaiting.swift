import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `submission.waiting`: measurements that were handed in and that nobody has decided on.
    static let submissionsWaiting = Rule(codes: ["submission.waiting"]) { inspection in
        inspection.workspace.records(Submission.self).filter { $0.state == .submitted }.map {
            let count = $0.count ?? $0.blocks.compactMap(\.count).reduce(0, +)
            return Finding(
                "submission.waiting", .note, at: $0.place, ["count": .number(count)])
        }
    }
}
