import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `post.abolished-unit`, `post.no-grade`: a post in a unit that isn't there any more, and one
    /// without a grade where others have one.
    static let postsMisplaced = Rule(
        codes: ["post.abolished-unit", "post.no-grade"]
    ) { inspection in
        let posts = inspection.posts
        let areGraded = posts.contains { $0.grade != nil }
        return posts.flatMap { post in
            let unit = post.parent.flatMap { inspection.workspace[$0] }
            let isGone = unit.map { $0.isGone(on: inspection.today) } ?? false
            return [
                isGone
                    ? Finding(
                        "post.abolished-unit", .warning, at: post.place,
                        ["unit": .text(unit?.code ?? "")]) : nil,
                areGraded && post.grade == nil
                    ? Finding("post.no-grade", .warning, at: post.place) : nil,
            ].compactMap(\.self)
        }
    }
}

extension Unit {
    /// Whether it was there once, and isn't on a day.
    fileprivate func isGone(on day: CalendarDate) -> Bool {
        status == .abolished || (until.map { $0 < day } ?? false)
    }
}
