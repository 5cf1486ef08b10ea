import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `post.shared-in-part`: a post of whose time some is said to go nowhere.
    static let postsSpentInPart = Rule(codes: ["post.shared-in-part"]) { inspection in
        inspection.posts.compactMap { post in
            let shares = post.shares.compactMap(\.percent)
            guard !shares.isEmpty, shares.count == post.shares.count,
                let sum = QuantitySum(shares).quantity, sum < Quantity(100)
            else { return nil }
            return Finding("post.shared-in-part", .note, at: post.place, ["sum": .quantity(sum)])
        }
    }
}
