import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Records
import Rules
import Vocabulary

/// The page of one record of any type: its thread, what it says, where it is broken, what leads to it.
struct RecordPage {
    let visit: Visit
    let section: Section
    let type: RecordDescription
    let content: RecordContent
    /// The code by which the record was asked for: its own, or one that it had.
    private let asked: String

    var code: String { type.code(of: content) }

    /// The record at an address.
    ///
    /// - Throws: A `Refusal` with `record.not-found`.
    init(_ visit: Visit, _ section: Section, _ code: String) throws(Refusal) {
        guard let kind = section.kind, let type = visit.workspace.schema[kind] else {
            throw Refusal(Finding("site.not-found", .error))
        }
        self.visit = visit
        self.section = section
        self.type = type
        asked = code
        content = try visit.workspace.found(kind, code)
    }

    /// The record, as a page or as data.
    func answer() -> Answer {
        guard code.isEmpty || asked.lowercased() == code.lowercased() else {
            let last = code + (visit.form.map { ".\($0)" } ?? "")
            return .moved(
                visit.address([section.area.rawValue, section.name, last]), isPermanent: true)
        }
        switch visit.form {
        case "json":
            return .data(type.json(of: content) + [0x0A], type: "application/json", name: nil)
        case "csv":
            let table = RecordCSV(type, codes: WorkspaceCodes(visit.workspace))
            return .table(table.bytes(of: [content]), name: "\(code).csv")
        case "svg":
            let picture =
                indicator.flatMap { IndicatorView(visit, $0).picture }
                ?? budget.flatMap { BudgetView(visit, $0).picture }
            guard let picture else { return .page(page()) }
            return .picture(picture)
        default: return .page(page())
        }
    }

    private func page() -> Page {
        let findings = visit.may(.read) ? visit.site.findings(visit).of(type.kind, code) : []
        let thread = visit.shown.thread(through: type.kind, content.key)
        var page = Page(title.words.text) { html in
            html.notice(visit)
            if let thread { html.thread(thread, visit) }
            html.element(.div, .class("three")) { html in
                html.element(.div) { html in
                    body(findings, &html)
                }
                html.element(.aside, .class("sheet"), .label(visit.text("record.aside"))) { html in
                    aside(&html)
                }
            }
        }
        page.isQuoted = title.isQuoted
        page.shown = title.words
        page.lead = lead
        page.section = section
        page.crumbs = crumbs
        page.forms = ["json", "csv"]
        return page
    }

    // MARK: Head

    private var title: (words: MultilingualText.Shown, isQuoted: Bool) {
        if let words = paragraph?.words.shown(in: visit.language) {
            return (words.clipped(to: 110), true)
        }
        for name in ["title", "name"] {
            if let index = type.indices[name], let text = MultilingualText(content.values[index]),
                let shown = text.shown(in: visit.language)
            {
                return (shown, type.kind == GoverningText.kind)
            }
        }
        let code = MultilingualText.Shown(
            text: code, language: visit.language, isSubstitute: false)
        return (code, false)
    }

    private var lead: String {
        let lead = visit.text(
            "record.lead", ["kind": .term("kind.\(type.kind)"), "code": .text(code)])
        guard let basis = visit.workspace.basis(type.kind, code: code) else { return lead }
        return "\(lead) · \(basis.mark) \(visit.term(basis.term))"
    }

    private var crumbs: [Page.Crumb] {
        [
            Page.Crumb(
                text: visit.term(section.area.term), address: visit.address([section.area.rawValue])
            ),
            Page.Crumb(
                text: visit.term(section.term),
                address: visit.address([section.area.rawValue, section.name])),
            Page.Crumb(text: code, address: nil),
        ]
    }

    /// The paragraph that is shown, or to which the mandate belongs.
    private var paragraph: Planning.Paragraph? {
        switch type.kind {
        case Planning.Paragraph.kind: Planning.Paragraph(content)
        case Mandate.kind: mandate?.paragraph.flatMap { visit.workspace[$0] }
        default: nil
        }
    }

    private var indicator: Indicator? {
        type.kind == Indicator.kind ? Indicator(content) : nil
    }

    private var budget: Budget? { type.kind == Budget.kind ? Budget(content) : nil }

    private var mandate: Mandate? { type.kind == Mandate.kind ? Mandate(content) : nil }

    // MARK: Body

    private func body(_ findings: [Finding], _ html: inout MarkupWriter) {
        if let paragraph { ParagraphView(visit, paragraph).write(&html) }
        if type.kind == GoverningText.kind, let text = GoverningText(content) {
            TextView(visit, text).write(&html)
        }
        if !findings.isEmpty {
            html.section(visit.text("record.broken")) { html in
                for finding in findings { html.finding(finding, visit, showsPlace: false) }
            }
        }
        if let mandate { EvidenceView(visit, mandate).write(&html) }
        if type.kind == DocumentRecord.kind {
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button main"),
                    .href(visit.address(["documents", "papers", code, "preview"])),
                    text: visit.text("paper.open"))
            }
        }
        if type.kind == Submission.kind, let submission = Submission(content) {
            SubmissionView(visit, submission).write(&html)
        }
        if let indicator { IndicatorView(visit, indicator).write(&html) }
        if type.kind == PlanElement.kind, let element = PlanElement(content) {
            ElementView(visit, element).write(&html)
        }
        if type.kind == Snapshot.kind, let snapshot = Snapshot(content) {
            SnapshotView(visit, snapshot).write(&html)
        }
        if let budget { BudgetView(visit, budget).write(&html) }
        if type.kind == Risk.kind, let risk = Risk(content) { RiskView(visit, risk).write(&html) }
        if type.kind == Post.kind, let post = Post(content) { PostView(visit, post).write(&html) }
        if type.kind == JobDescription.kind, let job = JobDescription(content) {
            JobView(visit, job).write(&html)
        }
        ReferrersView(visit, content.key).write(&html)
    }

    // MARK: Aside

    private func aside(_ html: inout MarkupWriter) {
        html.element(.h2, text: visit.text("record.fields"))
        html.element(.dl) { html in
            if let paragraph, mandate != nil { asked(paragraph, &html) }
            for (field, value) in zip(type.fields, content.values)
            where !value.isAbsent && isShown(field) {
                html.fact(visit.term("field.\(type.kind).\(field.name)")) { html in
                    write(value, of: field, &html)
                }
            }
            html.fact(visit.text("record.version-term")) { html in
                html.element(
                    .a,
                    .href(visit.address([section.area.rawValue, section.name, code, "history"])),
                    text: lastChange)
            }
        }
        html.element(.p) { html in
            html.element(
                .a, .href(visit.address(["results", "trace", code])),
                text: visit.text("record.trace"))
        }
        actions(&html)
    }

    /// The entry that changed the record last, with its day.
    private var lastChange: String {
        visit.words(forEntry: visit.workspace.stored(type.kind, content.key)?.version ?? 0)
    }

    private func write(
        _ value: FieldValue, of field: FieldDescription, _ html: inout MarkupWriter
    ) {
        switch (value, field.name) {
        case (.text(let id), "body"):
            html.element(.bdi, text: visit.shown.name(ofBody: id) ?? id)
        default: FieldView(visit, field.type, of: field.name).write(value, &html)
        }
    }

    private func asked(_ paragraph: Planning.Paragraph, _ html: inout MarkupWriter) {
        let names = [
            ("field.addressees", paragraph.addressees), ("field.consulted", paragraph.consulted),
            ("field.reportTo", paragraph.reportTo),
        ]
        for (term, parties) in names where !parties.isEmpty {
            html.fact(visit.term(term)) { html in
                html.element(.bdi, text: visit.shown.names(of: parties).joined(separator: " · "))
            }
        }
        if let obligation = paragraph.obligation {
            html.fact(visit.term("field.obligation")) { $0.text(visit.term(obligation.term)) }
        }
        if let rhythm = paragraph.recurrence {
            html.fact(visit.term("field.recurrence")) { $0.text(visit.term(rhythm.term)) }
        }
    }

    /// What stands in the body of the page isn't told a second time.
    private func isShown(_ field: FieldDescription) -> Bool {
        switch type.kind {
        case Planning.Paragraph.kind:
            !["words", "heading", "chapeau", "code", "position", "verb", "path"].contains(
                field.name)
        case Mandate.kind: !["code", "evidence"].contains(field.name)
        case GoverningText.kind: !["code", "place"].contains(field.name)
        case Snapshot.kind: !["code", "faults"].contains(field.name)
        case Submission.kind: !["code", "blocks"].contains(field.name)
        case Post.kind: !["code", "shares"].contains(field.name)
        case JobDescription.kind: !["code", "lead"].contains(field.name)
        default: field.name != "code"
        }
    }

    private func actions(_ html: inout MarkupWriter) {
        guard visit.mayChange(type, content.key) else { return }
        html.element(.div, .class("actions")) { html in
            html.element(
                .a, .class("button main"), .keys("e"),
                .href(visit.address([section.area.rawValue, section.name, code, "edit"])),
                text: visit.text("record.edit"))
        }
    }
}
