import Markup
import Vocabulary

/// Runs of a document as HTML.
extension PageBody {
    /// Writes runs; those that say no change of their own have that of their paragraph.
    func runs(_ runs: [DocumentRun], _ change: DocumentChange?, _ html: inout MarkupWriter) {
        for run in runs { write(run, run.change ?? change, &html) }
    }

    private func write(
        _ run: DocumentRun, _ change: DocumentChange?, _ html: inout MarkupWriter
    ) {
        guard let change else { return linked(run, &html) }
        let isAdded = change.kind == .added
        html.element(
            isAdded ? .ins : .del, .dateTime(change.date.description), .title(change.author)
        ) { html in
            html.element(
                .span, .class("aloud"),
                text: "[\(isAdded ? document.labels.added : document.labels.removed)] ")
            // Signs in them that turn lines round turn nothing beside them.
            html.element(.bdi) { linked(run, &$0) }
        }
    }

    private func linked(_ run: DocumentRun, _ html: inout MarkupWriter) {
        guard let link = run.link else { return emphasized(run, &html) }
        html.element(.a, .href(link)) { emphasized(run, &$0) }
    }

    private func emphasized(_ run: DocumentRun, _ html: inout MarkupWriter) {
        var tags: [Tag] = []
        if run.emphasis.contains(.strong) { tags.append(.strong) }
        if run.emphasis.contains(.slanted) { tags.append(.em) }
        if run.emphasis.contains(.underlined) { tags.append(.u) }
        nested(tags[...], run, &html)
    }

    private func nested(
        _ tags: ArraySlice<Tag>, _ run: DocumentRun, _ html: inout MarkupWriter
    ) {
        guard let tag = tags.first else { return content(run, &html) }
        html.element(tag) { nested(tags.dropFirst(), run, &$0) }
    }

    private func content(_ run: DocumentRun, _ html: inout MarkupWriter) {
        switch run.content {
        case .words(let words): self.words(words, run, &html)
        case .tab: html.text(" ")
        case .lineBreak: html.element(.br)
        case .reference(let bookmark):
            guard let target = index.targets[bookmark] else { return html.text(bookmark) }
            html.element(
                .a, .href(WebAddress(fragment: Self.anchor(bookmark))), text: target.text)
        }
    }

    private func words(_ words: String, _ run: DocumentRun, _ html: inout MarkupWriter) {
        guard let language = run.language else { return html.text(words) }
        guard run.isUntranslated else {
            return html.element(.span, in: language) { $0.text(words) }
        }
        html.element(.span, .class("missing")) { html in
            html.element(.span, in: language) { $0.text(words) }
            html.text("\u{A0}")
            html.element(.small) { html in
                html.element(.span, in: document.language) { html in
                    html.text(document.labels.untranslated[language] ?? "")
                }
            }
        }
    }
}
