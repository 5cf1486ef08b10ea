package import Diagnostics
package import Records
package import Vocabulary

/// A record that a post sees to, with another one that stands in for it.
package protocol OwnedRecord: Record {
    var owner: Identifier<Post>? { get }
    var deputy: Identifier<Post>? { get }
}

extension OwnedRecord {
    /// Whether one of some posts sees to it or stands in.
    package func isWork(of posts: Set<RecordKey>) -> Bool {
        [owner, deputy].contains { $0.map { posts.contains($0.retyped()) } ?? false }
    }

    /// That an owner can't stand in for itself; empty where none does.
    package var deputyFaults: [Finding] {
        owner != nil && owner == deputy ? [Finding("record.own-deputy", .error)] : []
    }

    package var contradictions: [Finding] { deputyFaults }
}

extension Mandate: OwnedRecord {}
extension PlanElement: OwnedRecord {}
extension Activity: OwnedRecord {}
extension ManagementProcess: OwnedRecord {}
extension Indicator: OwnedRecord {}
