import Diagnostics
import Planning

/// A job description as a document of its own.
enum JobDescriptionAnnex {
    static func write(_ builder: inout DocumentBuilder) {
        guard let job = builder.record.job.flatMap({ builder.workspace[$0] }) else {
            return builder.lacks("job", .error)
        }
        let post = job.post.flatMap { builder.workspace[$0] }
        let number = post.map { $0.number.isEmpty ? $0.code : $0.number } ?? ""
        builder.say(builder.heading("job-draft", ["number": .text(number)]), .title)
        builder.job(job)
    }
}
