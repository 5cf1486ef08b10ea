import Accounts
import Diagnostics
import Figures
import GoverningTexts
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What the visitor owes by when: work of one's posts, values, translations; and the reports that come
/// next.
struct WorkToDo {
    /// How much is told of each.
    private static let most = 10

    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// Writes what the visitor's posts owe by date; for somebody without a post, what everybody owes.
    func owed(_ html: inout MarkupWriter) {
        let work = visit.workspace.owedWork(of: visit.posts)
        let title = visit.text(visit.posts.isEmpty ? "home.owed" : "home.mine")
        html.section(title) { html in
            let values = valuesOwed
            let translations = translationsOwed
            if work.isEmpty, values.isEmpty, translations == 0 { return nothing(&html) }
            html.element(.ul, .class("feed")) { html in
                for (period, count) in values { owed(count, in: period, &html) }
                for item in work.prefix(Self.most) { write(item, &html) }
                if translations > 0 { untranslated(translations, &html) }
            }
        }
    }

    /// Writes the reports that come next.
    func reports(_ html: inout MarkupWriter) {
        let duties = visit.workspace.records(ReportingDuty.self).filter(\.isIssued)
            .compactMap { duty in duty.nextIssue.map { (day: $0, duty: duty) } }
            .sorted { ($0.day, $0.duty.code) < ($1.day, $1.duty.code) }
        html.section(visit.text("home.reports")) { html in
            guard !duties.isEmpty else { return nothing(&html) }
            html.element(.ul, .class("feed")) { html in
                for (day, duty) in duties.prefix(Self.most) {
                    html.element(.li) { html in
                        date(day, &html)
                        html.link(ReportingDuty.kind, duty.code, visit)
                        html.text(" ")
                        let names = visit.shown.names(of: duty.recipients)
                        html.element(.bdi, text: names.joined(separator: " · "))
                    }
                }
            }
        }
    }

    private func nothing(_ html: inout MarkupWriter) {
        html.element(.p, .class("muted"), text: visit.text("home.nothing"))
    }

    private func date(_ day: CalendarDate, _ html: inout MarkupWriter) {
        let isLate = day < visit.shown.today
        html.element(.span, .class(isLate ? "chip late" : "chip idle")) { html in
            html.element(.bdi, text: visit.phrases.date(day))
            if isLate { html.text(" · " + visit.text("home.late")) }
        }
        html.text(" ")
    }

    private func write(_ work: OwedWork, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            date(work.due, &html)
            html.link(work.kind, work.code, visit)
            html.text(" ")
            if let words = words(of: work) { html.words(words, visit) }
        }
    }

    /// What a mandate asks, clipped, or the name of another record.
    private func words(of work: OwedWork) -> MultilingualText.Shown? {
        let mandate = visit.workspace[work.key.retyped(as: Mandate.self)]
        let asked = mandate?.paragraph.flatMap { visit.workspace[$0] }?.words
        let shown = asked?.shown(in: visit.language) ?? visit.shown.title(of: work.kind, work.key)
        return shown?.clipped(to: 90)
    }

    // MARK: Values

    /// The open periods, each with how many values of one's posts are missing in it.
    private var valuesOwed: [(period: ReportingPeriod, count: Int)] {
        guard !visit.posts.isEmpty, visit.may(.handIn) else { return [] }
        let own = visit.workspace.records(Indicator.self).filter {
            $0.isWork(of: visit.posts) && visit.workspace.isCurrent($0)
        }
        guard !own.isEmpty else { return [] }
        return visit.workspace.records(ReportingPeriod.self).filter { $0.state != .locked }
            .compactMap { period in
                guard let days = period.period else { return nil }
                let count = visit.wanted(own, in: days).count(where: \.isMissing)
                return count > 0 ? (period, count) : nil
            }
    }

    private func owed(_ count: Int, in period: ReportingPeriod, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            if let due = period.due { date(due, &html) }
            html.element(
                .a, .href(visit.address(["results", "collect"], [("period", period.code)]))
            ) { $0.element(.bdi, .class("code"), text: period.code) }
            html.text(" " + visit.text("home.values", ["count": .number(count)]))
        }
    }

    // MARK: Translations

    /// How many texts a translator finds missing or outdated in the language of the page.
    private var translationsOwed: Int {
        let roles = visit.visitor.caller.roles(in: visit.name)
        guard roles.contains(.translator), visit.may(.translate) else { return 0 }
        return visit.shown.translationTasks(TranslationFilter(into: visit.language)).count
    }

    private func untranslated(_ count: Int, _ html: inout MarkupWriter) {
        let address = visit.address(
            ["documents", "translations"], [("language", visit.language.code)])
        html.element(.li) { html in
            html.element(.a, .href(address), text: visit.term("section.translations.title"))
            html.text(" ")
            html.text(visit.text("home.translations", ["count": .number(count)]))
        }
    }
}
