import Diagnostics
import Planning
import Records
import Vocabulary

extension Rule {
    /// `job-description.overlap`: two job descriptions that hold for one post on the same days; told at
    /// the later one.
    static let jobsAtOnce = Rule(codes: ["job-description.overlap"]) { inspection in
        inspection.workspace.records(Post.self).flatMap { post -> [Finding] in
            let jobs = inspection.workspace.jobs(of: post.id).filter { $0.state == .inForce }
            return jobs.indices.compactMap { index in
                let earlier = jobs[..<index].first { $0.overlaps(jobs[index]) }
                return earlier.map { earlier in
                    Finding(
                        "job-description.overlap", .warning, at: jobs[index].place,
                        ["other": .text(earlier.code), "post": .text(post.code)])
                }
            }
        }
    }
}
