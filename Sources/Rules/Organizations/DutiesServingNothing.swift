import Diagnostics
import Planning
import Records
import Vocabulary

extension Rule {
    /// `job-point.serves-nothing`: a duty that serves no element of a plan, neither by itself nor by a
    /// point below it, in a job description of which other duties do.
    static let dutiesServingNothing = Rule(codes: ["job-point.serves-nothing"]) { inspection in
        inspection.jobs.flatMap { job -> [Finding] in
            let tree = JobPointTree(of: job.id, in: inspection.workspace)
            let duties = tree.numbered(.duty)
            let serving = Set(
                duties.filter { !$0.point.elements.isEmpty }.compactMap(\.places.first))
            guard !serving.isEmpty else { return [] }
            return duties.filter { $0.depth == 0 && !serving.contains($0.places[0]) }.map {
                Finding(
                    "job-point.serves-nothing", .note, at: $0.point.place,
                    ["job": .text(job.code)])
            }
        }
    }
}
