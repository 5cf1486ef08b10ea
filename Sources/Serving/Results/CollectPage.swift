import Accounts
import Diagnostics
import Figures
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Values to enter: a row for each that the visitor sees to, or all for who sees to none; what is copied
/// from a spreadsheet can be pasted in.
struct CollectPage {
    let visit: Visit
    /// The periods for which values are taken.
    private let periods: [ReportingPeriod]
    private let period: ReportingPeriod?
    private let wanted: [WantedValue]

    init(_ visit: Visit) throws(Refusal) {
        self.visit = visit
        periods = visit.workspace.records(ReportingPeriod.self).filter { $0.state != .locked }
        if let code = visit.body.values.filled("period") ?? visit.query.filled("period") {
            period = try visit.workspace.found(ReportingPeriod.self, code)
        } else {
            let today = visit.shown.today
            period = periods.last { $0.period.map { $0.first <= today } ?? false } ?? periods.last
        }
        let current = visit.workspace.records(Indicator.self).filter {
            visit.workspace.isCurrent($0)
        }
        let own = current.filter { $0.isWork(of: visit.posts) }
        let indicators = own.isEmpty && visit.may(.create(kind: Indicator.kind)) ? current : own
        wanted = period?.period.map { visit.wanted(indicators, in: $0) } ?? []
    }

    /// The grid.
    func answer() -> Answer { .page(page(CollectedValues(), [])) }

    /// Takes what was typed or pasted as one submission; where anything is wrong, nothing of it.
    ///
    /// What may be wrong is asked first.
    func receive() throws(Refusal) -> Answer {
        let typed = CollectedValues(visit.body.values)
        guard let period, let days = period.period else {
            return .page(page(typed, [Finding("collect.no-period", .error)], status: 422))
        }
        let (rows, isRepeated, unread) = typed.measurements(in: visit.workspace) { indicator in
            let shown = wanted.filter { $0.indicator.id == indicator.id }
            return shown.isEmpty && visit.workspace.isCurrent(indicator)
                ? visit.wanted([indicator], in: days) : shown
        }
        let faults = MeasurementCheck.faults(
            of: rows, since: visit.register.measurements, in: visit.workspace)
        var findings =
            unread + faults.map(\.finding) + rows.compactMap { visit.othersWork($0.indicator) }
        if rows.isEmpty, findings.isEmpty {
            findings = [Finding(isRepeated ? "collect.repeated" : "collect.nothing", .error)]
        }
        let doubts = CollectedDoubts(rows, in: visit.workspace, by: visit.shown.today)
        let isSure = doubts.findings.isEmpty || doubts.key == visit.body.values["sure"]
        guard findings.isEmpty, isSure else {
            let key = findings.isEmpty ? doubts.key : ""
            return .page(page(typed, findings + doubts.findings, sure: key, status: 422))
        }
        return try handIn(rows, for: period)
    }

    private func handIn(
        _ rows: [Measurement], for period: ReportingPeriod
    ) throws(Refusal) -> Answer {
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
        _ typed: CollectedValues, _ problems: [Finding], sure: String = "", status: Int = 200
    ) -> Page {
        var page = Page(visit.term("section.collect.title")) { html in
            html.notice(visit)
            html.problems(problems, visit, at: [])
            choice(&html)
            guard visit.may(.handIn) else {
                return html.element(.p, .class("muted"), text: visit.text("collect.reading"))
            }
            html.element(.p) { html in
                html.element(
                    .a, .href(visit.address(["results", "import"])),
                    text: visit.text("table.title"))
            }
            if let period { form(period, typed, sure, &html) }
        }
        page.lead = visit.text("collect.lead", ["count": .number(wanted.count(where: \.isOpen))])
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
        _ period: ReportingPeriod, _ typed: CollectedValues, _ sure: String,
        _ html: inout MarkupWriter
    ) {
        html.postForm(visit.address(["results", "collect"]), visit) { html in
            html.hidden("period", period.code)
            if wanted.isEmpty {
                html.element(.p, .class("muted"), text: visit.text("collect.none-wanted"))
            } else {
                html.element(.p, .class("hint"), text: visit.text("collect.shares"))
                html.scrolling(period.code) { html in
                    CollectGrid(visit: visit, wanted: wanted, typed: typed).write(&html)
                }
            }
            pasting(typed, &html)
            html.line(
                "source", visit.term("field.source"), value: visit.body.values["source"] ?? "")
            html.reason(visit, value: visit.body.values["why"] ?? "")
            if !sure.isEmpty { confirming(sure, &html) }
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("main"), text: visit.text("collect.send"))
            }
        }
    }

    private func pasting(_ typed: CollectedValues, _ html: inout MarkupWriter) {
        html.field("pasted", visit.text("collect.paste"), hint: visit.text("collect.paste-hint")) {
            html in
            html.element(
                .textarea, .id("pasted"), .name("pasted"), .rows(4),
                .described(by: "pasted-hint"), text: typed.pasted)
        }
    }

    /// Asks whether values that may be wrong are right.
    private func confirming(_ key: String, _ html: inout MarkupWriter) {
        html.element(.label, .for("sure"), .class("choice")) { html in
            html.element(
                .input, .type("checkbox"), .id("sure"), .name("sure"), .value(key),
                .checked(false))
            html.text(" " + visit.text("collect.sure"))
        }
    }
}

extension Visit {
    /// The values that are wanted of indicators for the days of a period.
    func wanted(_ indicators: [Indicator], in period: Period) -> [WantedValue] {
        WantedValue.all(
            of: indicators, in: period, by: shown.today, since: register.measurements, workspace)
    }
}
