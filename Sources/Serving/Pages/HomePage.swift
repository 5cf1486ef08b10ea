import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Vocabulary

/// The first page of a workspace: what is owed by when, which reports come next, what changed.
enum HomePage {
    /// How many changes are told.
    private static let feedLength = 12

    static func answer(_ visit: Visit) throws(Refusal) -> Answer {
        let mandates = visit.workspace.records(Mandate.self)
        let coverage = Coverage(of: mandates, on: visit.shown.today)
        let changes = try ChangesPage.latest(visit, count: feedLength)
        let seen = try visit.seen()
        let findings = visit.site.findings(visit).all
        var page = Page(visit.text("home.title")) { html in
            if mandates.isEmpty, visit.asOf == nil { empty(visit, &html) }
            if visit.isPublic { ways(visit, &html) }
            html.coverage(coverage, visit)
            html.element(.div, .class("two")) { html in
                owed(visit, mandates, &html)
                reports(visit, &html)
            }
            if visit.may(.read) { broken(visit, findings, &html) }
            if visit.may(.readHistory) {
                news(changes, since: seen, visit, &html)
            }
        }
        page.lead = visit.shown.sentence(of: coverage)
        return .page(page)
    }

    /// What the thing is, why it matters, and one thing to do.
    private static func empty(_ visit: Visit, _ html: inout MarkupWriter) {
        html.element(.div, .class("sheet")) { html in
            html.element(.p, text: visit.text("home.empty"))
            guard visit.may(.importText) else { return }
            html.element(
                .a, .class("button main"), .href(visit.address(["plan", "import"])),
                text: visit.text("import.action"))
        }
    }

    /// Where readers without an account look first.
    private static func ways(_ visit: Visit, _ html: inout MarkupWriter) {
        let places = [
            (["results", "goals"], "section.goals.title"),
            (["plan", "mandates"], "mandates.title"),
            (["results", "differences"], "section.differences.title"),
        ]
        html.element(.ul, .class("tiles")) { html in
            for (path, title) in places {
                html.element(.li) { html in
                    html.element(.a, .href(visit.address(path))) { html in
                        html.element(.strong, text: visit.text(title))
                    }
                }
            }
        }
    }

    /// What changed since the visitor noted having seen all; for everybody else, what changed last.
    private static func news(
        _ changes: [ToldEntry], since seen: Int?, _ visit: Visit, _ html: inout MarkupWriter
    ) {
        let fresh = changes.filter { $0.number > seen ?? 0 }
        let count = max(0, visit.workspace.position - (seen ?? 0))
        let title =
            seen.map { $0 == 0 } ?? true
            ? visit.text("home.changes") : visit.text("home.news", ["count": .number(count)])
        html.section(title) { html in
            ChangesPage.feed(fresh, visit, &html)
            html.element(.div, .class("actions")) { html in
                if seen != nil, count > 0 {
                    html.postForm(visit.address(["results", "changes", "seen"]), visit) { html in
                        html.element(.button, .class("quiet"), text: visit.text("home.seen"))
                    }
                }
                html.element(
                    .a, .href(visit.address(["results", "changes"])),
                    text: visit.text("home.all-changes"))
            }
        }
    }

    /// The open mandates of the visitor's posts by date; for somebody without a post, everybody's.
    private static func owed(_ visit: Visit, _ mandates: [Mandate], _ html: inout MarkupWriter) {
        let posts = visit.posts
        let open = mandates.filter {
            ($0.status?.isOpen ?? true) && (posts.isEmpty || $0.isWork(of: posts))
        }
        let dated = open.filter { $0.due != nil }.sorted { ($0.due, $0.code) < ($1.due, $1.code) }
        html.section(visit.text(posts.isEmpty ? "home.owed" : "home.mine")) { html in
            list(
                visit, dated.prefix(10).map { ($0.due, Mandate.kind, $0.code, words($0, visit)) },
                &html)
        }
    }

    private static func words(_ mandate: Mandate, _ visit: Visit) -> String {
        let paragraph = mandate.paragraph.flatMap { visit.workspace[$0] }
        return paragraph.map { visit.shown.shown($0.words).clipped(to: 90) } ?? ""
    }

    private static func reports(_ visit: Visit, _ html: inout MarkupWriter) {
        let duties = visit.workspace.records(ReportingDuty.self).filter {
            $0.isIssued && $0.nextIssue != nil
        }.sorted { ($0.nextIssue, $0.code) < ($1.nextIssue, $1.code) }
        html.section(visit.text("home.reports")) { html in
            list(
                visit,
                duties.prefix(10).map {
                    (
                        $0.nextIssue, ReportingDuty.kind, $0.code,
                        visit.shown.names(of: $0.recipients).joined(separator: " · ")
                    )
                }, &html)
        }
    }

    private static func list(
        _ visit: Visit, _ items: [(CalendarDate?, String, String, String)],
        _ html: inout MarkupWriter
    ) {
        guard !items.isEmpty else {
            html.element(.p, .class("muted"), text: visit.text("home.nothing"))
            return
        }
        html.element(.ul, .class("feed")) { html in
            for (date, kind, code, words) in items {
                html.element(.li) { html in
                    if let date {
                        let isLate = date < visit.shown.today
                        html.element(
                            .span, .class(isLate ? "chip late" : "chip idle"),
                            text: visit.phrases.date(date))
                        html.text(" ")
                    }
                    html.link(kind, code, visit)
                    html.text(" ")
                    html.element(.bdi, text: words)
                }
            }
        }
    }

    private static func broken(
        _ visit: Visit, _ findings: [Finding], _ html: inout MarkupWriter
    ) {
        guard !findings.isEmpty else { return }
        html.section(visit.text("home.broken", ["count": .number(findings.count)])) { html in
            for finding in findings.prefix(4) { html.finding(finding, visit) }
            html.element(
                .a, .href(visit.address(["results", "findings"])),
                text: visit.text("home.all-findings"))
        }
    }
}

/// The order of days, those that are unknown last.
private func < (
    left: (CalendarDate?, String), right: (CalendarDate?, String)
) -> Bool {
    switch (left.0, right.0) {
    case (let one?, let other?) where one != other: one < other
    case (.some, .none): true
    case (.none, .some): false
    default: left.1 < right.1
    }
}
