import Diagnostics
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// A job description as it is printed: title, duties with their points, qualifications, competencies.
struct JobView {
    private let visit: Visit
    private let job: JobDescription
    private let tree: JobPointTree

    init(_ visit: Visit, _ job: JobDescription) {
        self.visit = visit
        self.job = job
        tree = JobPointTree(of: job.id, in: visit.workspace)
    }

    /// Writes the job description with its rules.
    func write(_ html: inout MarkupWriter) {
        html.section(visit.term("kind.job-description")) { html in
            head(&html)
            if let lead = job.lead.shown(in: visit.language) {
                html.element(.p) { $0.words(lead, visit) }
            }
            for part in JobPart.allCases { self.part(part, &html) }
        }
        let rules = visit.workspace.qualifications(of: job.id)
        guard !rules.isEmpty else { return }
        html.section(visit.term("section.qualifications")) { html in
            TableView(visit.shown.qualifications(rules), visit).write(&html)
        }
    }

    /// Its code, state and deciding act, and the way to edit it.
    private func head(_ html: inout MarkupWriter) {
        html.element(.p, .class("small muted")) { html in
            html.link(JobDescription.kind, job.code, visit)
            if let state = job.state { html.text(" · " + visit.term(state.term)) }
            if let text = job.decidedBy.flatMap({ visit.workspace[$0] }) {
                html.text(" · ")
                html.link(GoverningText.kind, text.code, visit)
            }
            if JobEditor.isOpen(to: visit, job) {
                html.text(" · ")
                html.element(
                    .a, .href(visit.address(["organization", "jobs", job.code, "text"])),
                    text: visit.text("job.edit"))
            }
        }
    }

    private func part(_ part: JobPart, _ html: inout MarkupWriter) {
        guard !tree.points(below: nil, in: part).isEmpty else { return }
        html.element(.h3, text: visit.term(part.term))
        list(tree.points(below: nil, in: part), part, depth: 0, &html)
    }

    /// - Complexity: as deep as points stand below one another, which is told above.
    private func list(
        _ points: [JobPoint], _ part: JobPart, depth: Int, _ html: inout MarkupWriter
    ) {
        guard !points.isEmpty, depth < JobDraft.mostDepth else { return }
        let isNumbered = depth == 0 && part != .competency
        html.element(isNumbered ? .ol : .ul, .class("job")) { html in
            for point in points {
                html.element(.li) { html in
                    if let words = point.words.shown(in: visit.language) {
                        html.words(words, visit)
                    }
                    elements(point, &html)
                    list(tree.points(below: point.id), part, depth: depth + 1, &html)
                }
            }
        }
    }

    /// The elements that a duty serves.
    private func elements(_ point: JobPoint, _ html: inout MarkupWriter) {
        for element in point.elements {
            html.text(" ")
            html.link(
                PlanElement.kind, visit.workspace.code(PlanElement.kind, element.retyped()), visit)
        }
    }
}
