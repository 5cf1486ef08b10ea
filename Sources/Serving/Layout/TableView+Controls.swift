import Journals
import Markup
import Presenting
import Vocabulary

/// How a list is narrowed by whoever looks at it: by words, to some columns; all of it in the address.
extension TableView {
    /// The list as the address asks for it.
    static func narrowed(_ listing: Listing, _ visit: Visit) -> Listing {
        let names = visit.query.all("columns")
        let words = visit.query.filled("words").flatMap { SearchQuery.parse($0) }
        guard !names.isEmpty || words != nil else { return listing }
        return listing.narrowed(to: names, holding: words)
    }

    /// Words and columns to choose, and the views that were saved.
    func controls(_ html: inout MarkupWriter) {
        let query = visit.query
        let isNarrowed = query.filled("words") != nil || query["columns"] != nil
        html.element(.details, .class("views"), .open(isNarrowed)) { html in
            html.element(.summary, text: visit.text("views.title"))
            html.element(
                .form, .method("get"), .action(visit.here(asOf: nil)), .class("filters"),
                content: narrowing)
            SavedViews.write(visit, &html)
        }
    }

    private func narrowing(_ html: inout MarkupWriter) {
        let own: Set = ["words", "columns", "page", "done"]
        for item in visit.query.items where !own.contains(item.name) {
            html.hidden(item.name, item.value)
        }
        html.element(.label) { html in
            html.element(.span, text: visit.text("views.words"))
            html.element(
                .input, .type("search"), .name("words"), .value(visit.query["words"] ?? ""))
        }
        let chosen = visit.query.all("columns")
        html.element(.fieldset, .class("choices")) { html in
            html.element(.legend, text: visit.text("views.columns"))
            for column in columns {
                html.element(.label, .class("choice")) { html in
                    html.element(
                        .input, .type("checkbox"), .name("columns"), .value(column.name),
                        .checked(chosen.isEmpty || chosen.contains(column.name)))
                    html.element(.span, text: visit.term(column.title))
                }
            }
        }
        html.element(.button, text: visit.text("filter.apply"))
    }
}
