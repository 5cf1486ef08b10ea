import Records
package import Vocabulary

/// Posts with their job descriptions.
extension Workspace {
    /// The job descriptions of a post, the earliest edition first.
    package func jobs(of post: Identifier<Post>) -> [JobDescription] {
        let all = kept("jobs of posts", of: [JobDescription.kind]) { workspace in
            Dictionary(grouping: workspace.records(JobDescription.self)) {
                $0.post ?? Identifier(high: 0, low: 0)
            }
        }
        return (all[post] ?? []).sorted {
            ($0.edition ?? 0, $0.since?.dayNumber ?? .min, CodeOrder($0.code))
                < ($1.edition ?? 0, $1.since?.dayNumber ?? .min, CodeOrder($1.code))
        }
    }

    /// The job description of a post: the one in force on a day, or else its last draft.
    package func job(of post: Identifier<Post>, on day: CalendarDate) -> JobDescription? {
        let jobs = jobs(of: post)
        return jobs.last { $0.state == .inForce && $0.holds(on: day) }
            ?? jobs.last { $0.state != .superseded } ?? jobs.last
    }

    /// The rules of a job description, in its order.
    package func qualifications(of job: Identifier<JobDescription>) -> [QualificationRule] {
        records(QualificationRule.self).filter { $0.job == job }.sorted {
            ($0.rank ?? .max, CodeOrder($0.code)) < ($1.rank ?? .max, CodeOrder($1.code))
        }
    }

    /// The posts that are there on a day, in the order of their codes.
    package func posts(on day: CalendarDate) -> [Post] {
        records(Post.self).filter { $0.isEstablished && $0.isThere(on: day) }
    }
}

extension JobDescription {
    /// Whether its term has a day.
    package func holds(on day: CalendarDate) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// Whether the terms of two have a day in common.
    package func overlaps(_ other: JobDescription) -> Bool {
        let isAfter = { (one: CalendarDate?, other: CalendarDate?) in
            guard let one, let other else { return false }
            return one > other
        }
        return !isAfter(since, other.until) && !isAfter(other.since, until)
    }
}

extension Post {
    /// Whether its term has a day.
    package func isThere(on day: CalendarDate) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// Whether somebody is wanted for it: it is approved, and nobody holds it.
    package var isVacant: Bool { status == .vacant }
}
