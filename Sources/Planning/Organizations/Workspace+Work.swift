package import Records
import Vocabulary

extension Workspace {
    /// Whether a record is the work of one of some posts: a mandate that one of them carries out or
    /// stands in for, or a report or review that belongs to such a mandate.
    package func isWork(_ kind: String, _ key: RecordKey, of posts: Set<RecordKey>) -> Bool {
        let mandate: Mandate? =
            switch kind {
            case Mandate.kind: self[key.retyped()]
            case ReportingDuty.kind:
                self[key.retyped(as: ReportingDuty.self)]?.mandate.flatMap { self[$0] }
            case MandateReview.kind:
                self[key.retyped(as: MandateReview.self)]?.mandate.flatMap { self[$0] }
            default: nil
            }
        return mandate?.isWork(of: posts) ?? false
    }
}

extension Mandate {
    /// Whether one of some posts carries it out or stands in.
    package func isWork(of posts: Set<RecordKey>) -> Bool {
        [owner, deputy].contains { $0.map { posts.contains($0.retyped()) } ?? false }
    }
}
