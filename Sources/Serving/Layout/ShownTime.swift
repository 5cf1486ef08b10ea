import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Vocabulary

/// The time that a page shows: how it is called, and how another one is chosen.
struct ShownTime {
    /// How many snapshots can be chosen by a press.
    private static let mostSnapshots = 6

    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// Writes the menu by which another time is chosen.
    func menu(_ html: inout MarkupWriter) {
        html.element(.details) { html in
            html.element(.summary, text: summary)
            html.element(.div) { html in
                form(&html)
                snapshots(&html)
                if visit.asOf != nil { back(&html) }
            }
        }
    }

    /// Writes what everybody has to know who looks at another state than that of now.
    func banners(_ html: inout MarkupWriter) {
        if visit.isPublic {
            html.element(.p, .class("banner")) { html in
                html.text(visit.text("page.published", ["state": .text(words)]) + " ")
                let here = [visit.language.code, visit.name] + visit.path
                let signIn = WebAddress(
                    path: [visit.language.code, "sign-in"],
                    query: [("to", here.joined(separator: "/"))])
                html.element(.a, .href(signIn), text: visit.text("page.published-sign-in"))
            }
        }
        guard visit.asOf != nil else { return }
        html.element(.p, .class("banner"), .role("status")) { html in
            html.text(visit.text("page.past", ["state": .text(words)]) + " ")
            back(&html)
        }
    }

    // MARK: Words

    private var summary: String {
        visit.asOf == nil && !visit.isPublic
            ? visit.text("page.now") : visit.text("page.as-of-state", ["state": .text(words)])
    }

    /// The time in words: a day, or what stood behind an entry or in a snapshot, with its day.
    private var words: String {
        if !visit.isPublic, let day = visit.asOf.flatMap({ CalendarDate($0) }) {
            return visit.phrases.date(day)
        }
        let position = visit.workspace.position
        if let snapshot = published.first(where: { $0.position == position }) {
            let entry = now.stored(Snapshot.kind, snapshot.id.retyped())?.version ?? position
            return visit.text(
                "page.snapshot",
                ["code": .text(snapshot.code), "date": .text(visit.words(forDayOf: entry))])
        }
        return visit.words(forEntry: position)
    }

    private var now: Workspace { (try? visit.register.workspace()) ?? visit.workspace }

    /// The snapshots that were published up to now, the latest first.
    private var published: [Snapshot] {
        now.records(Snapshot.self).sorted { ($0.position ?? 0) > ($1.position ?? 0) }
    }

    // MARK: Choosing

    private func form(_ html: inout MarkupWriter) {
        html.element(.form, .action(visit.here(asOf: nil)), .method("get")) { html in
            for item in visit.query.items where !["as_of", "done"].contains(item.name) {
                html.hidden(item.name, item.value)
            }
            html.element(.label, .for("as_of"), text: visit.text("page.as-of"))
            html.element(
                .input, .type("text"), .id("as_of"), .name("as_of"),
                .placeholder("\(visit.site.clock().date)"), .value(visit.asOf ?? ""))
            html.element(.button, text: visit.text("page.show"))
        }
    }

    private func snapshots(_ html: inout MarkupWriter) {
        let published = published
        guard !published.isEmpty else { return }
        html.element(.ul, .class("plain")) { html in
            for snapshot in published.prefix(Self.mostSnapshots) {
                html.element(.li) { html in
                    html.element(
                        .a, .href(visit.here(asOf: snapshot.code)),
                        .current("true", if: snapshot.code == visit.asOf)
                    ) { $0.element(.bdi, text: snapshot.code) }
                }
            }
        }
    }

    private func back(_ html: inout MarkupWriter) {
        html.element(.a, .href(visit.here(asOf: nil)), text: visit.text("page.as-of-now"))
    }
}
