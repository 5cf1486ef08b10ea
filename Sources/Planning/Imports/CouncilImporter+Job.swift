import GoverningTexts
import Vocabulary

/// The post that a document describes.
extension CouncilImporter {
    /// The post with its description.
    mutating func job(
        _ described: DescribedJob
    ) -> (post: Identifier<Post>, description: Identifier<JobDescription>) {
        let (pen, number) = (pen, described.post ?? "")
        let postCode = number.isEmpty ? "\(code).post" : TextCode.cleaned(number)
        let grade = described.grade.map { self.grade($0) }
        let post = collector.record(Post.self, postCode) { post, isNew in
            pen.write(described.function, &post.name)
            guard isNew else { return }
            (post.code, post.number, post.grade, post.status) = (postCode, number, grade, .proposed)
        }
        let jobCode = "\(code).job"
        let job = collector.record(JobDescription.self, jobCode) { job, isNew in
            pen.write(described.function, &job.name)
            pen.write(described.lead, &job.lead)
            if isNew { (job.code, job.post, job.edition, job.state) = (jobCode, post, 1, .draft) }
        }
        points(described.duties, .duty, "\(jobCode).d", job)
        points(described.qualifications, .qualification, "\(jobCode).q", job)
        points(described.competencies, .competency, "\(jobCode).c", job)
        return (post, job)
    }

    /// A grade, by its letters and figures: `D.1` is `D1`.
    private mutating func grade(_ printed: String) -> Identifier<Grade> {
        let (pen, code) = (pen, String(printed.filter { $0.isLetter || $0.isNumber }))
        return collector.record(Grade.self, code) { grade, isNew in
            guard isNew else { return }
            grade.code = code
            pen.write(printed, &grade.name)
        }
    }

    private mutating func points(
        _ items: [JobItem], _ part: JobPart, _ stem: String, _ job: Identifier<JobDescription>
    ) {
        for (place, item) in items.enumerated() {
            let code = "\(stem).\(place + 1)"
            let point = point(code, part, place + 1, item.text, job, nil)
            for (below, words) in item.points.enumerated() {
                _ = self.point("\(code).\(below + 1)", part, below + 1, words, job, point)
            }
        }
    }

    private mutating func point(
        _ code: String, _ part: JobPart, _ rank: Int, _ words: String,
        _ job: Identifier<JobDescription>, _ parent: Identifier<JobPoint>?
    ) -> Identifier<JobPoint> {
        let pen = pen
        return collector.record(JobPoint.self, code) { point, isNew in
            pen.write(words, &point.words)
            guard isNew else { return }
            (point.code, point.job, point.part) = (code, job, part)
            (point.rank, point.parent) = (rank, parent)
        }
    }
}
