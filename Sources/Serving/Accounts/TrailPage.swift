import Accounts
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// What was done with accounts and what was refused, for administrators and for auditors of registers.
struct TrailPage {
    /// How many events are taken away at once as data.
    private static let mostData = 10_000

    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    func show(_ problems: [Finding]) throws(Refusal) -> Reply {
        switch pages.form {
        case nil: return .page(page(try part(TrailPart.pageSize), problems), status: 200)
        case "csv":
            let csv = listing(try part(Self.mostData)).csv
            return .data(Answer.csvMark + csv, type: Answer.csvType, name: "trail.csv")
        case "json":
            let json = listing(try part(Self.mostData)).json
            return .data(json, type: "application/json", name: nil)
        default: throw Refusal(Finding("site.not-found", .error))
        }
    }

    /// The number of the event that is newer than all that are shown.
    private var before: Int? { pages.dispatch.query.filled("before").flatMap { Int($0) } }

    private func part(_ most: Int) throws(Refusal) -> TrailPart {
        try pages.desk.trail(before: before, most: most, by: pages.visitor.caller)
    }

    // MARK: Rows

    private func listing(_ part: TrailPart) -> Listing {
        let people = pages.dispatch.site.people
        var listing = Listing(
            ("number", "field.number"), ("at", "column.at"), ("event", "trail.what"),
            ("by", "column.actor"), ("about", "trail.about"), ("register", "trail.register"),
            ("address", "trail.address"))
        for event in part.events {
            listing.add(
                .number(event.number), .moment(event.at),
                .named(event.kind.rawValue, words: text("trail.kind.\(event.kind.rawValue)")),
                Self.person(event.actor, people), Self.person(event.about, people),
                .of(event.workspace), .of(event.address))
        }
        return listing
    }

    /// A pseudonym for programs, and for people the name behind it where there is one.
    private static func person(_ actor: Identifier<Actor>?, _ people: People) -> Listing.Cell {
        guard let actor else { return .none }
        return .named(actor.description, words: people.name(of: actor) ?? actor.description)
    }

    // MARK: The page

    private func page(_ part: TrailPart, _ problems: [Finding]) -> [UInt8] {
        var page = pages.page("trail.title", problems: problems)
        page.lead = pages.phrases.text("trail.lead", ["days": .number(Trail.mostDays)])
        return page.bytes { html in
            guard !part.events.isEmpty else {
                html.element(.p, .class("muted"), text: text("table.empty"))
                return
            }
            table(listing(part), &html)
            html.element(.p, content: data)
            guard part.hasOlder, let last = part.events.last else { return }
            html.element(.nav, .class("pages"), .label(text("table.pages"))) { html in
                html.element(.a, .href(address(before: last.number)), text: text("trail.older"))
            }
        }
    }

    /// The ways to the same as data.
    private func data(_ html: inout MarkupWriter) {
        html.text(text("page.take") + " ")
        for (index, form) in ["csv", "json"].enumerated() {
            if index > 0 { html.text(" · ") }
            html.element(.a, .href(address(as: form, before: before)), text: form.uppercased())
        }
    }

    /// Writes the rows without their numbers, which are for programs: they ask for older ones by them.
    private func table(_ listing: Listing, _ html: inout MarkupWriter) {
        let names = listing.columns.map { pages.phrases.term($0.title) }
        html.scrolling(text("trail.title")) { html in
            html.element(.table, .class("cards")) { html in
                html.element(.caption, .class("apart"), text: text("trail.title"))
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for name in names.dropFirst() {
                            html.element(.th, .scope("col"), text: name)
                        }
                    }
                }
                html.element(.tbody) { html in
                    for row in listing.rows { write(row, names, &html) }
                }
            }
        }
    }

    private func write(_ row: [Listing.Cell], _ names: [String], _ html: inout MarkupWriter) {
        html.element(.tr) { html in
            for (cell, name) in zip(row, names).dropFirst() { write(cell, name, &html) }
        }
    }

    private func write(_ cell: Listing.Cell, _ name: String, _ html: inout MarkupWriter) {
        html.element(.td, .column(name)) { html in
            switch cell {
            case .moment(let moment):
                html.element(.bdi, text: pages.phrases.date(moment.date))
                html.text(" ")
                html.element(.bdi, text: moment.clock)
            case .none: html.text("—")
            default: html.element(.bdi, text: cell.words)
            }
        }
    }

    private func address(as form: String? = nil, before number: Int?) -> WebAddress {
        let name = form.map { "trail." + $0 } ?? "trail"
        return WebAddress(
            path: [pages.phrases.language.code, name],
            query: [("before", number.map { "\($0)" })])
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }
}
