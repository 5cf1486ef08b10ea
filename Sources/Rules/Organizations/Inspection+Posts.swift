import Planning
import Records
import Vocabulary

extension Inspection {
    /// The posts that are approved and there on the day.
    var posts: [Post] { workspace.posts(on: today) }

    /// The job descriptions that no other one has followed.
    var jobs: [JobDescription] {
        workspace.records(JobDescription.self).filter { $0.state != .superseded }
    }

    /// Whether the register says at all what posts serve; until then no post is told of by itself.
    var sharesPostsOut: Bool { posts.contains { !$0.served.isEmpty } }
}

extension Post {
    /// The elements that its time goes to.
    var served: [Identifier<PlanElement>] {
        shares.filter { $0.percent.map { $0 > .zero } ?? true }.compactMap(\.element)
    }
}
