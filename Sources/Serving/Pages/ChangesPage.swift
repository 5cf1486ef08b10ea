import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What was changed, the latest first.
enum ChangesPage {
    /// How many entries a page tells.
    private static let pageLength = 200

    static func answer(_ visit: Visit) throws(Refusal) -> Answer {
        let before = visit.query.filled("before").flatMap { Int($0) }
        let items = try latest(visit, before: before, count: pageLength)
        var page = Page(visit.term("section.changes.title")) { html in
            html.notice(visit)
            feed(items, visit, &html)
            guard let last = items.last?.number, last > 1 else { return }
            let older = visit.here(asOf: visit.asOf, setting: [("before", "\(last)")])
            html.element(.nav, .class("pages"), .label(visit.text("table.pages"))) { html in
                html.element(.a, .href(older), text: visit.text("changes.older"))
            }
        }
        page.lead = visit.text(
            "changes.lead", ["count": .number(visit.workspace.position)])
        page.section = Section.at("results", "changes")
        return .page(page)
    }

    /// The last entries up to the position that is shown, the latest first.
    ///
    /// - Parameters:
    ///   - visit: Who asks, of which register.
    ///   - before: The number of the entry before which they end; `nil` where none was named.
    ///   - count: How many at most.
    /// - Returns: Those that there are.
    /// - Throws: A `Refusal` with `store.…`.
    static func latest(
        _ visit: Visit, before: Int? = nil, count: Int
    ) throws(Refusal) -> [ToldEntry] {
        let last = min(visit.workspace.position, before.map { max(0, $0 &- 1) } ?? Int.max)
        guard last > 0 else { return [] }
        var entries: [ToldEntry] = []
        for number in (max(1, last - count + 1)...last).reversed() {
            if let entry = try visit.site.told(number, of: visit.register, named: visit.name) {
                entries.append(entry)
            }
        }
        return entries
    }

    /// Writes entries: who did what to which records, and why.
    ///
    /// What somebody did to the same records for the same reason, in entries one behind the other, is
    /// told once.
    static func feed(_ items: [ToldEntry], _ visit: Visit, _ html: inout MarkupWriter) {
        let people = visit.site.people
        var runs: [(item: ToldEntry, count: Int)] = []
        for item in items {
            if let last = runs.last, last.item.tellsTheSame(as: item) {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((item, 1))
            }
        }
        html.element(.ul, .class("feed")) { html in
            for run in runs { write(run.item, run.count, people, visit, &html) }
        }
    }

    private static func write(
        _ item: ToldEntry, _ count: Int, _ people: People, _ visit: Visit,
        _ html: inout MarkupWriter
    ) {
        html.element(.li) { html in
            html.element(.bdi, .class("small muted"), text: visit.phrases.date(item.at.date))
            html.text(" ")
            html.element(
                .bdi, text: people.name(of: item.actor) ?? visit.text("person.unknown"))
            html.text(visit.phrases.colon)
            html.element(.bdi, text: item.reason)
            if count > 1 {
                let entries = visit.text("changes.entries", ["count": .number(count)])
                html.element(.span, .class("small muted"), text: " · " + entries)
            }
            html.element(.div, .class("small")) { records(of: item, visit, &$0) }
            html.undoing(item.number, visit)
        }
    }

    private static func records(
        of item: ToldEntry, _ visit: Visit, _ html: inout MarkupWriter
    ) {
        var action: RecordEdit.Action?
        var kind = ""
        for edit in item.records where edit.kind != Paragraph.kind {
            if edit.action != action {
                html.text(visit.text("changes.\(edit.action.rawValue)") + visit.phrases.colon)
                kind = ""
            }
            if edit.kind != kind { html.text(visit.term("kind.\(edit.kind)") + " ") }
            (action, kind) = (edit.action, edit.kind)
            if visit.workspace.stored(edit.kind, edit.key) != nil {
                html.link(edit.kind, visit.workspace.code(edit.kind, edit.key), visit)
            }
            html.text("  ")
        }
        let more = item.count - item.records.count { $0.kind != Paragraph.kind }
        if more > 0 { html.text(visit.text("changes.more", ["count": .number(more)])) }
    }
}
