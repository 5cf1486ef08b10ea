import Diagnostics
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What a post is for: what its time goes to, its job description, and what its holder must bring.
struct PostView {
    private let visit: Visit
    private let post: Post

    init(_ visit: Visit, _ post: Post) {
        self.visit = visit
        self.post = post
    }

    /// Writes what the post serves, its job descriptions, and the way to check a profile.
    func write(_ html: inout MarkupWriter) {
        html.section(visit.text("post.shares")) { html in
            TableView(visit.shown.shares(of: post), visit).write(&html)
        }
        let jobs = visit.workspace.jobs(of: post.id)
        guard let job = visit.workspace.job(of: post.id, on: visit.shown.today) else {
            html.section(visit.term("kind.job-description")) { html in
                html.element(.p, .class("muted"), text: visit.text("post.no-job"))
            }
            return
        }
        JobView(visit, job).write(&html)
        html.element(.p) { html in
            html.element(
                .a, .class("button"),
                .href(visit.address(["organization", "posts", post.code, "check"])),
                text: visit.text("profile.title"))
        }
        guard jobs.count > 1 else { return }
        html.section(visit.text("post.editions")) { html in
            TableView(visit.shown.jobs(jobs), visit).write(&html)
        }
    }
}
