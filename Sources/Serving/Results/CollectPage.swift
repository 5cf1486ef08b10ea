import Accounts
import Diagnostics
import Figures
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Values to enter: a row for each indicator that the visitor sees to, or all for who sees to none; what
/// is copied from a spreadsheet can be pasted in.
struct CollectPage {
    let visit: Visit
    /// The periods for which values are taken.
    private let periods: [ReportingPeriod]
    private let period: ReportingPeriod?
    private let indicators: [Indicator]

    init(_ visit: Visit) throws(Refusal) {
        self.visit = visit
        periods = visit.workspace.records(ReportingPeriod.self).filter { $0.state != .locked }
        if let code = visit.body.values.filled("period") ?? visit.query.filled("period") {
            period = try visit.workspace.found(ReportingPeriod.self, code)
        } else {
            period = periods.last
        }
        let current = visit.workspace.records(Indicator.self).filter {
            visit.workspace.isCurrent($0)
        }
        let own = current.filter { $0.isWork(of: visit.posts) }
        indicators = own.isEmpty && visit.may(.create(kind: Indicator.kind)) ? current : own
    }

    /// The grid.
    func answer() -> Answer { .page(page(CollectedValues(), [])) }

    /// Takes what was typed or pasted as one submission; where anything is wrong, nothing of it.
    func receive() throws(Refusal) -> Answer {
        let typed = CollectedValues(visit.body.values, indicators)
        guard let period, let span = period.period else {
            return .page(page(typed, [Finding("collect.no-period", .error)], status: 422))
        }
        let (rows, unread) = typed.measurements(in: span, visit.workspace)
        let faults = MeasurementCheck.faults(
            of: rows, since: visit.register.measurements, in: visit.workspace)
        var findings =
            unread + faults.map(\.finding) + rows.compactMap { visit.othersWork($0.indicator) }
        if rows.isEmpty, findings.isEmpty { findings = [Finding("collect.nothing", .error)] }
        guard findings.isEmpty else { return .page(page(typed, findings, status: 422)) }
        var draft = SubmissionDraft(
            rows, key: visit.register.newKey().retyped(),
            code: visit.workspace.freeCode(Submission.kind, period.code))
        draft.submission.state = .submitted
        draft.submission.source = visit.body.values["source"] ?? ""
        let number = try visit.commit(
            [.creating(draft.submission)], files: draft.files, as: .handIn)
        return .done(
            visit.address(
                ["results", "submissions", draft.submission.code], [("done", "\(number)")]))
    }

    // MARK: Page

    private func page(
        _ typed: CollectedValues, _ problems: [Finding], status: Int = 200
    ) -> Page {
        var page = Page(visit.term("section.collect.title")) { html in
            html.notice(visit)
            html.problems(problems, visit, at: [])
            choice(&html)
            if visit.may(.handIn) {
                html.element(.p) { html in
                    html.element(
                        .a, .href(visit.address(["results", "import"])),
                        text: visit.text("table.title"))
                }
            }
            if !visit.may(.handIn) {
                html.element(.p, .class("muted"), text: visit.text("collect.reading"))
            } else if let period {
                form(period, typed, &html)
            }
        }
        page.lead = visit.text("collect.lead", ["count": .number(indicators.count)])
        page.section = Section.at("results", "collect")
        page.status = status
        return page
    }

    private func choice(_ html: inout MarkupWriter) {
        html.element(.ul, .class("key")) { html in
            for one in periods {
                html.element(.li) { html in
                    html.element(
                        .a, .href(visit.address(["results", "collect"], [("period", one.code)])),
                        .current("true", if: one.id == period?.id)
                    ) { html in
                        html.element(.bdi, text: one.code)
                    }
                    if let due = one.due {
                        html.text(" ")
                        html.text(visit.text("collect.due", ["date": .date(due)]))
                    }
                }
            }
        }
    }

    private func form(
        _ period: ReportingPeriod, _ typed: CollectedValues, _ html: inout MarkupWriter
    ) {
        html.postForm(visit.address(["results", "collect"]), visit) { html in
            html.hidden("period", period.code)
            html.scrolling(period.code) { grid(typed, &$0) }
            html.field(
                "pasted", visit.text("collect.paste"), hint: visit.text("collect.paste-hint")
            ) {
                html in
                html.element(
                    .textarea, .id("pasted"), .name("pasted"), .rows(4),
                    .described(by: "pasted-hint"), text: typed.pasted)
            }
            html.line(
                "source", visit.term("field.source"), value: visit.body.values["source"] ?? "")
            html.reason(visit, value: visit.body.values["why"] ?? "")
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("main"), text: visit.text("collect.send"))
            }
        }
    }

    private func grid(_ typed: CollectedValues, _ html: inout MarkupWriter) {
        html.element(.table) { html in
            html.element(.caption, .class("apart"), text: visit.term("section.collect"))
            html.element(.thead) { html in
                html.element(.tr) { html in
                    for term in [
                        "kind.indicator", "over-time.latest", "field.value", "field.denominator",
                    ] {
                        html.element(.th, .scope("col"), text: visit.term(term))
                    }
                }
            }
            html.element(.tbody) { html in
                for indicator in indicators { row(indicator, typed, &html) }
            }
        }
    }

    private func row(
        _ indicator: Indicator, _ typed: CollectedValues, _ html: inout MarkupWriter
    ) {
        let last = visit.book.figures(of: indicator).value.result
        html.element(.tr) { html in
            html.element(.th, .scope("row")) { html in
                html.link(Indicator.kind, indicator.code, visit)
                html.text(" ")
                if let name = indicator.name.shown(in: visit.language) { html.words(name, visit) }
            }
            html.element(.td, text: visit.shown.value(last, indicator).words)
            html.element(.td) { html in
                input("value.\(indicator.code)", "field.value", indicator, typed, &html)
            }
            html.element(.td) { html in
                guard indicator.measure == .percentage else { return html.text("—") }
                input("of.\(indicator.code)", "field.denominator", indicator, typed, &html)
            }
        }
    }

    private func input(
        _ name: String, _ term: String, _ indicator: Indicator, _ typed: CollectedValues,
        _ html: inout MarkupWriter
    ) {
        html.element(
            .input, .type("text"), .name(name), .inputMode("decimal"), .size(10),
            .value(typed.cells[name] ?? ""), .label("\(visit.term(term)) \(indicator.code)"))
    }
}
