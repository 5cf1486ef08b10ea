import Diagnostics
import Planning
import Presenting
import Vocabulary

/// The notice by which a vacant post is published: facts of the post, then its description.
///
/// - Source: vacancy notices of ITU: post number, grade, unit, deadline, duties, qualifications.
enum VacancyNotice {
    static func write(_ builder: inout DocumentBuilder) {
        guard let job = builder.record.job.flatMap({ builder.workspace[$0] }) else {
            return builder.lacks("job", .error)
        }
        builder.paragraph(builder.runs(builder.record.name, of: builder.record), .title)
        facts(of: job, &builder)
        let post = job.post.flatMap { builder.workspace[$0] }
        if let unit = post?.parent.flatMap({ builder.workspace[$0] }) {
            builder.say(builder.heading("vacancy.unit"), .boldHeading)
            builder.paragraph(builder.runs(unit.name, of: unit))
            builder.paragraph(builder.runs(unit.functions, of: unit))
        }
        for runs in builder.part(.purpose) {
            builder.say(builder.heading("vacancy.purpose"), .boldHeading)
            builder.paragraph(runs)
        }
        builder.job(job)
        for runs in builder.part(.next, isNeeded: false) { builder.paragraph(runs, .note) }
    }

    /// The table of facts; what is not known is left out, and noted where a reader needs it.
    private static func facts(of job: JobDescription, _ builder: inout DocumentBuilder) {
        let post = job.post.flatMap { builder.workspace[$0] }
        let grade = post?.grade.flatMap { builder.workspace[$0] }
        let unit = post?.parent.flatMap { builder.workspace[$0] }
        if builder.record.period == nil { builder.lacks("period", .error) }
        let rows: [(String, String)] = [
            ("vacancy.number", builder.symbol), ("vacancy.title", builder.plain(job.name)),
            ("vacancy.post", post?.number ?? ""), ("vacancy.grade", grade?.code ?? ""),
            ("vacancy.department", unit.map { builder.plain($0.name) } ?? ""),
            ("vacancy.funding", post?.funding ?? ""),
            (
                "vacancy.deadline",
                builder.record.period.map { builder.phrases.date($0.last) } ?? ""
            ),
        ]
        builder.add(
            .table(
                DocumentTable(
                    .grid, columns: [.init(1), .init(2)], headRows: 0,
                    rows.filter { !$0.1.isEmpty }.map { key, value in
                        .init([
                            .init([DocumentRun(builder.heading(key), .strong)], isHead: true),
                            .init(value),
                        ])
                    }, alternative: builder.heading("vacancy.facts"))))
    }
}
