import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What differs between two moments, such as since the last meeting: results first.
struct DifferencesPage {
    private let visit: Visit
    /// How many differences of one type stand on the page; data have all.
    private static let most = 200

    init(_ visit: Visit) { self.visit = visit }

    func answer() throws(Refusal) -> Answer {
        let from = visit.query.filled("from") ?? visit.workspace.lastPublished?.code
        let found = try differences(from)
        let who = who
        let listing = visit.shown.differences(found, reasons: !visit.isPublic, who: who)
        if let data = TableView(listing, visit).data(named: "differences") { return data }
        var page = Page(visit.term("section.differences.title")) { html in
            choice(from ?? "", &html)
            for group in found.groups { write(group, found, who, &html) }
        }
        page.lead =
            from.map {
                visit.text(
                    "differences.lead", ["count": .number(listing.count), "from": time($0)])
            } ?? visit.text("differences.nothing-published.summary")
        page.section = Section.at("results", "differences")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// Whoever may not read compares what was published, and nothing else.
    ///
    /// Without a moment the state is compared with itself.
    private func differences(_ from: String?) throws(Refusal) -> MomentDifferences {
        let (site, register, name) = (visit.site, visit.register, visit.name)
        let earlier =
            switch from {
            case nil: visit.workspace
            case let from? where visit.isPublic:
                try site.published(register, named: name, asOf: from)
            case let from?: try site.workspace(register, named: name, asOf: from)
            }
        return try MomentDifferences(
            visit.register, earlier, visit.workspace, on: visit.shown.today)
    }

    /// Whom to name: people for whoever may read; else what they are in this register.
    private var who: @Sendable (DifferenceSource) -> String {
        guard visit.isPublic else {
            let (people, unknown) = (visit.site.people, visit.text("person.unknown"))
            return { people.name(of: $0.actor) ?? unknown }
        }
        let accounts = (try? visit.site.accounts.accounts()) ?? []
        var roles: [Identifier<Actor>: String] = [:]
        for account in accounts {
            let held = account.roles[visit.name, default: []]
            let all = account.isAdministrator ? held.union([.administrator]) : held
            roles[account.actor] = visit.phrases.list(
                Role.allCases.filter(all.contains).map { visit.term("role.\($0.rawValue)") })
        }
        return { [roles] in roles[$0.actor] ?? "" }
    }

    private func time(_ time: String) -> FindingValue {
        CalendarDate(time).map(FindingValue.date) ?? .text(time)
    }

    // MARK: From when

    /// The published states before this one to choose from, and for readers any other time.
    private func choice(_ from: String, _ html: inout MarkupWriter) {
        let snapshots = visit.workspace.records(Snapshot.self)
        html.element(.form, .class("filters"), .method("get")) { html in
            html.element(.label) { html in
                html.element(.span, text: visit.text("differences.since"))
                if visit.isPublic {
                    published(snapshots, from, &html)
                } else {
                    html.element(
                        .input, .type("text"), .name("from"), .value(from),
                        .placeholder("2026-12-31"))
                }
            }
            html.timeField(visit)
            html.element(.button, text: visit.text("page.show"))
        }
        guard !visit.isPublic, !snapshots.isEmpty else { return }
        html.element(.nav, .label(visit.term("section.snapshots"))) { html in
            html.element(.ul, .class("key")) { html in
                for snapshot in snapshots { link(to: snapshot, from, &html) }
            }
        }
    }

    private func published(
        _ snapshots: [Snapshot], _ from: String, _ html: inout MarkupWriter
    ) {
        html.element(.select, .name("from")) { html in
            for snapshot in snapshots {
                html.element(
                    .option, .value(snapshot.code), .selected(snapshot.code == from),
                    text: "\(snapshot.code) \(visit.shown.shown(snapshot.name))")
            }
        }
    }

    private func link(to snapshot: Snapshot, _ from: String, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            html.element(
                .a, .href(visit.here(asOf: visit.asOf, setting: [("from", snapshot.code)])),
                .title(visit.shown.shown(snapshot.name)),
                .current("true", if: snapshot.code == from)
            ) { $0.element(.bdi, text: snapshot.code) }
        }
    }

    // MARK: What differs

    private func write(
        _ group: MomentDifferences.Group, _ all: MomentDifferences,
        _ who: (DifferenceSource) -> String, _ html: inout MarkupWriter
    ) {
        let rows = visit.shown.told(group, of: all)
        let title =
            visit.term(Section.of(group.kind)?.term ?? "kind.\(group.kind)") + " · "
            + visit.phrases.number(rows.count)
        let columns = [
            "field.code", "column.change", "column.at", "column.actor",
        ].map { visit.term($0) }
        html.section(title) { html in
            html.scrolling(title) { html in
                html.element(.table, .class("cards")) { html in
                    html.element(.caption, .class("apart"), text: title)
                    html.element(.thead) { html in
                        html.element(.tr) { html in
                            for column in columns {
                                html.element(.th, .scope("col"), text: column)
                            }
                        }
                    }
                    html.element(.tbody) { html in
                        for row in rows.prefix(Self.most) { write(row, columns, who, &html) }
                    }
                }
            }
            guard rows.count > Self.most else { return }
            let more = visit.text("changes.more", ["count": .number(rows.count - Self.most)])
            html.element(.p, .class("muted"), text: more)
        }
    }

    private func write(
        _ row: ToldDifference, _ columns: [String], _ who: (DifferenceSource) -> String,
        _ html: inout MarkupWriter
    ) {
        html.element(.tr) { html in
            html.element(.td, .column(columns[0])) { record(row, &$0) }
            html.element(.td, .column(columns[1])) { change(row, &$0) }
            html.element(.td, .class("date"), .column(columns[2])) { html in
                guard let source = row.source else { return html.text("—") }
                html.element(.bdi, text: visit.phrases.date(source.at.date))
            }
            html.element(.td, .column(columns[3])) { html in
                guard let source = row.source else { return html.text("—") }
                html.element(.bdi, text: who(source))
                if !visit.isPublic {
                    html.element(.div, .class("small muted")) {
                        $0.element(.bdi, text: source.reason)
                    }
                }
            }
        }
    }

    private func record(_ row: ToldDifference, _ html: inout MarkupWriter) {
        guard case .record(let kind, let code) = row.code else { return }
        if visit.workspace.key(kind, code: code) == nil {
            html.element(.bdi, .class("code"), text: code)
        } else {
            html.link(kind, code, visit)
        }
        html.text(" ")
        switch row.name {
        case .words(let name): html.words(name, visit)
        case .quoted(let words): html.words(words, visit, isGoverning: true)
        default: break
        }
    }

    private func change(_ row: ToldDifference, _ html: inout MarkupWriter) {
        if !row.field.isEmpty { html.element(.strong, text: row.field.words + visit.phrases.colon) }
        guard row.runs.isEmpty else {
            return html.element(.span, in: row.language ?? visit.language) { html in
                html.element(.bdi) { $0.runs(row.runs) }
            }
        }
        html.element(.bdi, text: row.sentence)
    }
}

extension MarkupWriter {
    /// Words that were put in other words.
    mutating func runs(_ runs: [WordDifference.Run]) {
        for run in runs {
            switch run.kind {
            case .kept: text(run.words)
            case .removed: element(.del, text: run.words)
            case .added: element(.ins, text: run.words)
            }
        }
    }
}
