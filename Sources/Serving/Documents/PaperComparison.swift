import Diagnostics
import Figures
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Vocabulary

/// What changed in a document since a moment, or from another document, as the address asks.
struct PaperComparison {
    private let visit: Visit
    private let source: DocumentSource

    init(_ visit: Visit, _ source: DocumentSource) {
        (self.visit, self.source) = (visit, source)
    }

    private var since: String? { visit.query.filled("since") }
    private var other: String? { visit.query.filled("against") }

    /// The changes; `nil` where the address asks for none.
    ///
    /// - Throws: A `Refusal` with `redline.document-not-found`, `usage.as-of` and others of a moment.
    func redline(of document: Document) throws(Refusal) -> Redline? {
        guard since != nil || other != nil else { return nil }
        return source.redline(from: try source.other(other, in: try book()), to: document)
    }

    /// The records of the earlier moment; without one those that are shown.
    private func book() throws(Refusal) -> FigureBook {
        guard let since else { return visit.book }
        let time = visit.isPublic ? since : visit.workspace.time(namedBy: since)
        let (site, register, name) = (visit.site, visit.register, visit.name)
        let earlier =
            visit.isPublic
            ? try site.published(register, named: name, asOf: time)
            : try site.workspace(register, named: name, asOf: time)
        return FigureBook(
            earlier, register.measurements, on: CalendarDate(time) ?? visit.shown.today)
    }

    // MARK: Choosing

    /// The form that asks since when, and against which document.
    func choice(_ html: inout MarkupWriter) {
        let moments = moments
        let others = visit.workspace.records(DocumentRecord.self).filter {
            $0.id != source.record.id && $0.template == source.record.template
        }
        html.element(.form, .class("filters"), .method("get")) { html in
            if visit.isPublic {
                html.choice("since", visit.text("redline.since"), moments, visit)
            } else {
                html.element(.label) { html in
                    html.element(.span, text: visit.text("redline.since-any"))
                    html.element(
                        .input, .type("text"), .name("since"), .value(since ?? ""),
                        .placeholder("2026-12-31"))
                }
            }
            if !others.isEmpty {
                html.choice(
                    "against", visit.text("redline.against"),
                    others.map { ($0.code, "\($0.code) \(visit.shown.shown($0.name))") }, visit)
            }
            html.timeField(visit)
            html.element(.button, text: visit.text("page.show"))
        }
        guard !visit.isPublic, !moments.isEmpty else { return }
        html.links(
            visit.text("redline.since"),
            moments.map { moment in
                ChoiceLink(
                    address: visit.here(asOf: visit.asOf, setting: [("since", moment.value)]),
                    words: moment.value, isChosen: moment.value == since)
            })
    }

    /// Editions that were published in this language, and snapshots; for the public snapshots alone.
    private var moments: [(value: String, words: String)] {
        let snapshots = visit.workspace.records(Snapshot.self).map {
            (value: $0.code, words: "\($0.code) \(visit.shown.shown($0.name))")
        }
        guard !visit.isPublic else { return snapshots }
        return visit.workspace.editions(of: source.record.id, in: visit.language).map {
            (value: $0.code, words: $0.code)
        } + snapshots
    }

    /// How many parts changed, and the way back to the document without changes.
    func summary(of redline: Redline, _ html: inout MarkupWriter) {
        html.element(.p) { html in
            html.text(
                visit.text(redline.isEmpty ? "redline.nothing" : "redline.counts", redline.counts)
                    + " ")
            html.element(
                .a,
                .href(visit.here(asOf: visit.asOf, setting: [("since", nil), ("against", nil)])),
                text: visit.text("redline.without"))
        }
    }
}
