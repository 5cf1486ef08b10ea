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
        let findings = visit.site.findings(visit)
        var page = Page(visit.text("home.title")) { html in
            if mandates.isEmpty, visit.asOf == nil { empty(visit, &html) }
            if visit.isPublic { ways(visit, &html) }
            html.coverage(coverage, visit)
            html.element(.div, .class("two")) { html in
                let work = WorkToDo(visit)
                work.owed(&html)
                work.reports(&html)
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

    private static func broken(
        _ visit: Visit, _ findings: FoundFaults, _ html: inout MarkupWriter
    ) {
        guard findings.brokenCount > 0 else { return }
        html.section(visit.text("home.broken", ["count": .number(findings.brokenCount)])) { html in
            for finding in findings.gravest { html.finding(finding, visit) }
            html.element(
                .a, .href(visit.address(["results", "findings"])),
                text: visit.text("home.all-findings"))
        }
    }
}
