import Diagnostics
import Planning

extension Rule {
    /// `post.serves-nothing`: a post whose time goes to no element of a plan, where that of others does.
    static let postsServingNothing = Rule(codes: ["post.serves-nothing"]) { inspection in
        guard inspection.sharesPostsOut else { return [] }
        return inspection.posts.filter(\.served.isEmpty).map {
            Finding("post.serves-nothing", .warning, at: $0.place)
        }
    }
}
