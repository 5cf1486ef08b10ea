import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// All points of a job description on one page, in one language with the source beside it.
///
/// It works without a script. Buttons at a row send the whole form, which comes back changed; only «save» makes a change, one for
/// all of it.
struct JobEditor {
    private let visit: Visit
    private let job: JobDescription
    private let language: Language

    /// - Throws: A `Refusal` with `record.not-found`, or `site.not-allowed` for who may change nothing
    ///   here.
    init(_ visit: Visit, _ code: String) throws(Refusal) {
        self.visit = visit
        job = try visit.workspace.found(JobDescription.self, code)
        let named = visit.body.values.filled("language") ?? visit.query.filled("language")
        language = named.flatMap { Language(rawValue: $0) } ?? visit.language
        guard Self.isOpen(to: visit, job) else {
            throw Refusal(Finding("site.not-allowed", .error))
        }
    }

    /// Whether a visitor may write in the points of a job description.
    static func isOpen(to visit: Visit, _ job: JobDescription) -> Bool {
        visit.workspace.schema[JobPoint.kind].map { visit.mayChange($0) } ?? false
    }

    /// Whether the visitor may set points up, move and remove them.
    private var mayArrange: Bool { visit.may(.create(kind: JobPoint.kind)) }

    /// The page as the job description is.
    func answer() -> Answer {
        .page(page(JobDraft(job, in: language, of: visit.workspace)))
    }

    /// Carries out what a button at a row asks, or saves.
    func receive() throws(Refusal) -> Answer {
        var draft = JobDraft(visit.body.values)
        guard let action = visit.body.values.filled("act"), action != "save" else {
            return try save(draft)
        }
        carryOut(action, on: &draft)
        return .page(page(draft, isUnsaved: true))
    }

    private func carryOut(_ action: String, on draft: inout JobDraft) {
        let parts = action.split(separator: ":").map(String.init)
        guard parts.count == 2 else { return }
        if parts[0] == "add-part", let part = JobPart(rawValue: parts[1]) {
            draft.add(to: part, visit.register.newKey())
        }
        guard let key = RecordKey(parts[1]) else { return }
        switch parts[0] {
        case "add": draft.add(behind: key, visit.register.newKey())
        case "up": draft.moveUp(key)
        case "down": draft.moveDown(key)
        case "in": draft.indent(key, by: 1)
        case "out": draft.indent(key, by: -1)
        case "remove": draft.remove(key)
        default: break
        }
    }

    private func save(_ draft: JobDraft) throws(Refusal) -> Answer {
        let seen = visit.body.values.filled("from").flatMap { Int($0) } ?? visit.workspace.position
        let old =
            try seen < visit.workspace.position
            ? visit.register.workspace(asOf: seen) : visit.workspace
        let jobAddress = visit.address(JobDescription.kind, job.code)
        do throws(Refusal) {
            let edits = try draft.edits(of: old[job.id] ?? job, in: language, since: old)
            guard !edits.isEmpty else { return .done(jobAddress) }
            let number = try visit.commit(edits, from: seen)
            return .done(
                visit.address(["organization", "jobs", job.code], [("done", "\(number)")]))
        } catch {
            return .page(
                page(
                    draft, problems: error.findings.map { visit.naming($0) },
                    status: HTTPStatus.of(error) == 409 ? 409 : 422))
        }
    }

    // MARK: Page

    private func page(
        _ draft: JobDraft, problems: [Finding] = [], status: Int = 200, isUnsaved: Bool = false
    ) -> Page {
        var page = Page(visit.text("job.editing", ["code": .text(job.code)])) { html in
            html.problems(problems, visit)
            if isUnsaved {
                html.element(.p, .class("banner"), .role("status"), text: visit.text("job.unsaved"))
            }
            languages(&html)
            form(draft, &html)
        }
        page.lead = visit.text("job.editing-lead")
        page.status = status
        page.section = Section.of(JobDescription.kind)
        page.crumbs = crumbs
        return page
    }

    private var crumbs: [Page.Crumb] {
        [
            Page.Crumb(
                text: visit.term("section.jobs"), address: visit.address(["organization", "jobs"])),
            Page.Crumb(text: job.code, address: visit.address(JobDescription.kind, job.code)),
            Page.Crumb(text: visit.text("job.edit"), address: nil),
        ]
    }

    private var path: [String] { ["organization", "jobs", job.code, "text"] }

    /// The languages, of which each is written on a page of its own.
    private func languages(_ html: inout MarkupWriter) {
        html.element(.nav, .label(visit.text("job.languages"))) { html in
            html.element(.ul, .class("key")) { html in
                for other in Language.allCases {
                    html.element(.li) { html in
                        html.element(
                            .a, .href(visit.address(path, [("language", other.code)])),
                            .current("true", if: other == language)
                        ) { html in
                            html.element(.span, in: other) { $0.text(other.nativeName) }
                        }
                    }
                }
            }
        }
    }

    private func form(_ draft: JobDraft, _ html: inout MarkupWriter) {
        let seen = visit.body.values.filled("from") ?? "\(visit.workspace.position)"
        html.element(.form, .method("post"), .action(visit.address(path)), .class("form job")) {
            html in
            html.hidden("token", visit.visitor.formToken)
            html.hidden("from", seen)
            html.hidden("language", language.code)
            // Whoever presses the enter key saves: the first button of a form is what it presses.
            html.element(
                .button, .class("apart"), .name("act"), .value("save"), .tabIndex(-1),
                text: visit.text("form.save"))
            area("lead", visit.term("field.job-description.lead"), draft.lead, job.lead, &html)
            for part in JobPart.allCases { self.part(part, draft, &html) }
            html.line(
                "why", visit.text("form.why"), value: visit.body.values["why"] ?? "",
                hint: visit.text("form.why-hint"))
            html.element(.div, .class("actions")) { html in
                html.element(
                    .button, .class("main"), .name("act"), .value("save"),
                    text: visit.text("form.save"))
                html.element(
                    .a, .href(visit.address(JobDescription.kind, job.code)),
                    text: visit.text("form.cancel"))
            }
        }
    }

    private func part(_ part: JobPart, _ draft: JobDraft, _ html: inout MarkupWriter) {
        html.element(.fieldset) { html in
            html.element(.legend, text: visit.term(part.term))
            var numbers = [Int](repeating: 0, count: JobDraft.mostDepth + 1)
            for row in draft.rows where row.part == part {
                numbers[row.depth] += 1
                for deeper in (row.depth + 1)..<numbers.count { numbers[deeper] = 0 }
                let number = numbers[...row.depth].map(String.init).joined(separator: ".")
                self.row(row, number, &html)
            }
            if mayArrange {
                button("add-part:\(part.rawValue)", visit.text("job.add"), &html)
            }
        }
    }

    private func row(_ row: JobDraft.Row, _ number: String, _ html: inout MarkupWriter) {
        let words = visit.workspace[row.key.retyped(as: JobPoint.self)]?.words
        html.element(.div, .class("row depth-\(row.depth)")) { html in
            html.hidden("row", "\(row.key):\(row.part.rawValue):\(row.depth)")
            area("words.\(row.key)", number, row.words, words ?? MultilingualText(), &html)
            if row.part == .duty, row.depth == 0 || !row.elements.isEmpty {
                html.line(
                    "elements.\(row.key)",
                    visit.text("job.elements", ["number": .text(number)]), value: row.elements)
            }
            guard mayArrange else { return }
            html.element(.div, .class("inline")) { html in
                for act in ["up", "down", "in", "out", "add", "remove"] {
                    button(
                        "\(act):\(row.key)",
                        visit.text("job.act.\(act)", ["number": .text(number)]), &html)
                }
            }
        }
    }

    private func button(_ value: String, _ words: String, _ html: inout MarkupWriter) {
        html.element(.button, .class("quiet"), .name("act"), .value(value), text: words)
    }

    /// A text in the language that is written, with the source beside it where that is another one.
    private func area(
        _ name: String, _ label: String, _ words: String, _ text: MultilingualText,
        _ html: inout MarkupWriter
    ) {
        html.field(name, label) { html in
            html.element(.div, .class("pair")) { html in
                html.element(.div, in: language) { html in
                    html.element(.textarea, .id(name), .name(name), .rows(3), text: words)
                }
                if let source = text.sourceLanguage, source != language, let shown = text[source] {
                    html.element(.div, in: source, .class("source")) { html in
                        html.element(.p) { $0.element(.bdi, text: shown) }
                        if text.isStale(in: language) {
                            html.element(
                                .span, .class("other"), text: visit.text("translation.stale"))
                        }
                    }
                }
            }
        }
    }
}
