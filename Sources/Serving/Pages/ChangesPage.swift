import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What was changed, the latest first.
enum ChangesPage {
    /// An entry of the journal with its number.
    struct Item: Sendable {
        let number: Int
        let entry: Entry
    }

    static func answer(_ visit: Visit) throws(Refusal) -> Answer {
        let items = try latest(visit, count: 200)
        var page = Page(visit.term("section.changes.title")) { html in
            feed(items, visit, &html)
        }
        page.lead = visit.text(
            "changes.lead", ["count": .number(visit.workspace.position)])
        page.section = Section.at("results", "changes")
        return .page(page)
    }

    /// The last entries up to the position that is shown.
    static func latest(_ visit: Visit, count: Int) throws(Refusal) -> [Item] {
        let last = visit.workspace.position
        guard last > 0 else { return [] }
        var items: [Item] = []
        try visit.register.forEachEntry(in: max(1, last - count + 1)...last) { number, entry in
            items.append(Item(number: number, entry: entry))
            return true
        }
        return items.reversed()
    }

    /// Writes entries: who did what to which records, and why.
    static func feed(_ items: [Item], _ visit: Visit, _ html: inout MarkupWriter) {
        let people = People.known(in: visit.site.folder.people)
        html.element(.ul, .class("feed")) { html in
            for item in items { write(item, people, visit, &html) }
        }
    }

    private static func write(
        _ item: Item, _ people: People, _ visit: Visit, _ html: inout MarkupWriter
    ) {
        html.element(.li) { html in
            html.element(.bdi, .class("small muted"), text: visit.phrases.date(item.entry.at.date))
            html.text(" ")
            html.element(
                .bdi, text: people.name(of: item.entry.actor) ?? visit.text("person.unknown"))
            html.text(": ")
            html.element(.bdi, text: item.entry.reason)
            html.element(.div, .class("small")) { html in
                for edit in item.entry.edits.prefix(6) where edit.kind != Paragraph.kind {
                    html.text(visit.term("kind.\(edit.kind)") + " ")
                    if visit.workspace.stored(edit.kind, edit.key) != nil {
                        html.link(edit.kind, visit.workspace.code(edit.kind, edit.key), visit)
                    }
                    html.text("  ")
                }
                let more = item.entry.edits.count - min(6, item.entry.edits.count)
                if more > 0 { html.text(visit.text("changes.more", ["count": .number(more)])) }
            }
        }
    }
}
