import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `post.number`, `post.number-grade`: a post whose number can't be read, or names another grade
    /// than the post has.
    static let postNumbersAmiss = Rule(
        codes: ["post.number", "post.number-grade"]
    ) { inspection in
        inspection.posts.filter { !$0.number.isEmpty }.compactMap { post in
            guard let number = PostNumber(post.number) else {
                return Finding(
                    "post.number", .note, at: post.place, ["number": .text(post.number)])
            }
            guard let grade = post.grade.flatMap({ inspection.workspace[$0] }),
                !number.hasGrade(grade.code)
            else { return nil }
            return Finding(
                "post.number-grade", .warning, at: post.place,
                [
                    "number": .text(post.number), "named": .text(number.grade),
                    "grade": .text(grade.code),
                ])
        }
    }
}
