import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What was changed, the latest first.
enum ChangesPage {
    static func answer(_ visit: Visit) throws(Refusal) -> Answer {
        let items = try latest(visit, count: 200)
        var page = Page(visit.term("section.changes.title")) { html in
            html.notice(visit)
            feed(items, visit, &html)
        }
        page.lead = visit.text(
            "changes.lead", ["count": .number(visit.workspace.position)])
        page.section = Section.at("results", "changes")
        return .page(page)
    }

    /// The last entries up to the position that is shown, the latest first.
    static func latest(_ visit: Visit, count: Int) throws(Refusal) -> [ToldEntry] {
        let last = visit.workspace.position
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
    static func feed(_ items: [ToldEntry], _ visit: Visit, _ html: inout MarkupWriter) {
        let people = visit.site.people
        html.element(.ul, .class("feed")) { html in
            for item in items { write(item, people, visit, &html) }
        }
    }

    private static func write(
        _ item: ToldEntry, _ people: People, _ visit: Visit, _ html: inout MarkupWriter
    ) {
        html.element(.li) { html in
            html.element(.bdi, .class("small muted"), text: visit.phrases.date(item.at.date))
            html.text(" ")
            html.element(
                .bdi, text: people.name(of: item.actor) ?? visit.text("person.unknown"))
            html.text(": ")
            html.element(.bdi, text: item.reason)
            html.element(.div, .class("small")) { html in
                var action: RecordEdit.Action?
                for edit in item.records where edit.kind != Paragraph.kind {
                    if edit.action != action {
                        html.text(visit.text("changes.\(edit.action.rawValue)") + ": ")
                    }
                    action = edit.action
                    html.text(visit.term("kind.\(edit.kind)") + " ")
                    if visit.workspace.stored(edit.kind, edit.key) != nil {
                        html.link(edit.kind, visit.workspace.code(edit.kind, edit.key), visit)
                    }
                    html.text("  ")
                }
                let more = item.count - item.records.count
                if more > 0 { html.text(visit.text("changes.more", ["count": .number(more)])) }
            }
            html.undoing(item.number, visit)
        }
    }
}
