import Diagnostics
package import Planning
import Records
import Vocabulary

/// Job descriptions as they are printed.
extension Presentation {
    /// The lines of a job description: its title, what stands before the duties, and its numbered points.
    package func printed(_ job: JobDescription) -> [String] {
        let tree = JobPointTree(of: job.id, in: workspace)
        var lines = [shown(job.name), shown(job.lead)].filter { !$0.isEmpty }
        for part in JobPart.allCases {
            let points = tree.numbered(part)
            guard !points.isEmpty else { continue }
            lines += ["", phrases.term(part.term)]
            lines += points.map { numbered in
                let margin = String(repeating: "   ", count: numbered.depth)
                return "\(margin)\(label(of: numbered)) \(shown(numbered.point.words))"
            }
        }
        return lines
    }

    /// What a point is printed with: a number at the top of duties and qualifications, a dot elsewhere.
    package func label(of numbered: JobPointTree.Numbered) -> String {
        let isNumbered = numbered.depth == 0 && numbered.point.part != .competency
        return isNumbered ? "\(numbered.places[0]))" : "•"
    }

    /// Job descriptions with their posts and terms.
    package func jobs(_ jobs: [JobDescription]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("post", "field.post"),
            ("edition", "field.edition"), ("state", "field.state"), ("since", "field.since"),
            ("until", "field.until"), ("decidedBy", "field.decidedBy"))
        listing.add(jobs) { job in
            [
                .record(JobDescription.kind, job.code), cell(job.name), cell(job.post),
                job.edition.map { .number($0) } ?? .none, cell(job.state), cell(job.since),
                cell(job.until), cell(job.decidedBy),
            ]
        }
        return listing
    }
}
