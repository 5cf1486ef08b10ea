import Accounts
import Diagnostics
import Figures
import Interchange
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// Meetings, the days by which documents must be there, reports and milestones: month by month, as a
/// table, and as a feed for calendars.
struct CalendarPage {
    /// The address of the feed, behind language and workspace.
    static let feed = ["documents", "calendar.ics"]

    private let visit: Visit
    private let events: [CalendarEvent]

    init(_ visit: Visit) {
        self.visit = visit
        let body = visit.query.filled("body")
        events = MeetingCalendar(visit.workspace).events.filter { event in
            body.map { visit.shown.bodyIdentifiers(of: event).contains($0) } ?? true
        }
    }

    /// The page, the table as data, or the feed.
    func answer() throws(Refusal) -> Answer {
        if visit.form == "ics" {
            let file = try CalendarFile(events, visit.shown, visit.register) { event in
                let code = visit.workspace.code(event.source, event.key)
                return visit.origin + visit.address(event.source, code).text
            }
            return .data(file.bytes, type: "text/calendar; charset=utf-8", name: nil)
        }
        if visit.form == "svg", let picture { return .picture(picture) }
        let table = TableView(visit.shown.calendar(events), visit)
        if let data = table.data(named: "calendar") { return data }
        var page = Page(visit.term("section.calendar.title")) { html in
            bodies(&html)
            lanes(&html)
            if !overdue.isEmpty {
                html.section(visit.text("calendar.overdue")) { html in items(overdue, &html) }
            }
            agenda(ahead, &html)
            if !past.isEmpty {
                html.element(.details, .class("views")) { html in
                    html.element(.summary, text: visit.text("calendar.past"))
                    agenda(past.reversed(), &html)
                }
            }
            html.element(.details, .class("views")) { html in
                html.element(.summary, text: visit.text("picture.table"))
                table.write(&html)
            }
            feed(&html)
        }
        page.lead = visit.text("calendar.lead", ["count": .number(ahead.count)])
        page.section = Section.at("documents", "calendar")
        page.forms = ["csv", "json", "ics"]
        return .page(page)
    }

    private var ahead: [CalendarEvent] { events.filter { $0.days.last >= visit.shown.today } }
    private var past: [CalendarEvent] {
        events.filter { $0.days.last < visit.shown.today && !$0.isOwed }
    }
    /// What should have been done by now.
    private var overdue: [CalendarEvent] {
        events.filter { $0.days.last < visit.shown.today && $0.isOwed }
    }

    // MARK: Picture

    /// The year that is drawn: that of the address, else this one, else, where nothing is in it, the next
    /// one in which something is.
    private var year: Int {
        let now = visit.shown.today.year
        let years = events.map(\.days.last.year)
        return visit.query.filled("year").flatMap { Int($0) }
            ?? (years.contains(now) ? now : ahead.first?.days.last.year ?? now)
    }

    private var picture: Picture? { SwimLanes(events, in: year, visit.shown).drawing?.picture }

    /// Meetings, limits and reports of a year, body by body, with the ways to other years.
    private func lanes(_ html: inout MarkupWriter) {
        let shown = year
        html.element(.nav, .label(visit.text("calendar.years"))) { html in
            html.element(.ul, .class("key")) { html in
                for one in Set(events.map(\.days.last.year)).sorted() {
                    html.element(.li) { html in
                        html.element(
                            .a,
                            .href(visit.here(asOf: visit.asOf, setting: [("year", "\(one)")])),
                            .current("true", if: one == shown), text: "\(one)")
                    }
                }
            }
        }
        guard let picture else { return }
        html.element(.figure) { html in
            html.picture(picture)
            html.element(.figcaption) { html in
                html.text(picture.title + " " + visit.text("calendar.key") + " ")
                html.fileOfPicture(visit)
            }
        }
    }

    // MARK: Parts

    /// The bodies of which events can be shown alone.
    private func bodies(_ html: inout MarkupWriter) {
        let chosen = visit.query.filled("body")
        let meetings = visit.workspace.records(Meeting.self).filter { !$0.body.isEmpty }
        let names = Dictionary(meetings.map { ($0.body, visit.shown.body(of: $0)) }) { name, _ in
            name
        }
        guard names.count > 1 else { return }
        let any = (key: String?.none, value: visit.text("filter.any"))
        let all = [any] + names.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
        html.links(
            visit.term("field.body"),
            all.map { body, name in
                ChoiceLink(
                    address: visit.address(["documents", "calendar"], [("body", body)]),
                    words: name, isChosen: body == chosen)
            })
    }

    /// Events under the months in which they begin, in the order in which they are given.
    private func agenda(_ events: [CalendarEvent], _ html: inout MarkupWriter) {
        var rest = events[...]
        while let first = rest.first {
            let month = rest.prefix {
                ($0.days.first.year, $0.days.first.month)
                    == (first.days.first.year, first.days.first.month)
            }
            rest = rest.dropFirst(month.count)
            html.section(name(ofMonthOf: first.days.first)) { html in items(month, &html) }
        }
    }

    private func items(_ events: some Sequence<CalendarEvent>, _ html: inout MarkupWriter) {
        html.element(.ul, .class("feed")) { html in
            for event in events { self.event(event, &html) }
        }
    }

    private func name(ofMonthOf date: CalendarDate) -> String {
        visit.text(
            "calendar.month",
            ["month": .term("calendar.month.\(date.month)"), "year": .text("\(date.year)")])
    }

    private func event(_ event: CalendarEvent, _ html: inout MarkupWriter) {
        html.element(.li, .class("event \(event.kind.rawValue)")) { html in
            html.element(.strong, text: days(of: event))
            html.text(" · ")
            html.element(.bdi, text: visit.shown.title(of: event))
            html.text(" ")
            html.element(.small, .class("muted")) { html in
                html.text(visit.text("calendar.kind.\(event.word)") + " · ")
                html.link(event.source, visit.workspace.code(event.source, event.key), visit)
                let place = visit.shown.place(of: event)
                if !place.isEmpty {
                    html.text(" · ")
                    html.element(.bdi, text: place)
                }
            }
        }
    }

    private func days(of event: CalendarEvent) -> String {
        let first = visit.phrases.date(event.days.first)
        guard event.days.last != event.days.first else { return first }
        return visit.text(
            "calendar.days",
            ["first": .text(first), "last": .text(visit.phrases.date(event.days.last))])
    }

    /// How a calendar on somebody's desk follows this one.
    private func feed(_ html: inout MarkupWriter) {
        html.section(visit.text("calendar.feed")) { html in
            html.element(.p, text: visit.text("calendar.feed-how"))
            html.element(.p) { html in
                html.element(.a, .href(visit.here(asOf: visit.asOf, form: "ics"))) { html in
                    html.element(.bdi, .class("code"), text: "calendar.ics")
                }
            }
            if !visit.isPublic {
                html.element(.p, .class("muted")) { html in
                    html.text(visit.text("calendar.feed-token") + " ")
                    html.element(.code, text: "?token=…")
                }
            }
        }
    }
}
