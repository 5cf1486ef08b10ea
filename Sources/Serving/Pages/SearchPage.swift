import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Records by their words, in all languages, and pages by their names; an exact code leads to its record.
struct SearchPage {
    /// How many records are found at most.
    private static let most = 200
    /// How many are looked at where only some of them are meant.
    private static let mostNarrowed = 5_000

    private let visit: Visit
    private let typed: String
    private let request: SearchRequest

    init(_ visit: Visit) {
        self.visit = visit
        typed = visit.query.filled("q") ?? ""
        request = SearchRequest(typed, visit)
    }

    func answer() throws(Refusal) -> Answer {
        for kind in Section.all.compactMap(\.kind) {
            if let key = visit.workspace.key(kind, code: typed) {
                return .done(visit.address(kind, visit.workspace.code(kind, key)))
            }
        }
        let title =
            typed.isEmpty
            ? visit.text("page.search") : visit.text("search.title", ["words": .text(typed)])
        let found = try found()
        return ListPages.answer(visit, nil, found, title: title) { html in
            form(&html)
            if !request.isNarrowed, found.rows.count >= Self.most {
                let most = visit.text("search.first", ["count": .number(found.rows.count)])
                html.element(.p, text: most)
            }
            places(&html)
        }
    }

    // MARK: Finding

    private func found() throws(Refusal) -> Listing {
        let limit = request.isNarrowed ? Self.mostNarrowed : Self.most
        guard let query = SearchQuery.parse(request.words) else { return narrowed }
        let isNow = visit.asOf == nil && !visit.isPublic
        let all =
            isNow
            ? visit.shown.hits(try visit.register.search(query, limit: limit), query)
            : visit.shown.found(query, limit: limit)
        guard request.isNarrowed else { return all }
        return all.filtered { row in
            guard case .record(let kind, let code) = row[1],
                let key = visit.workspace.key(kind, code: code)
            else { return false }
            return request.accepts(kind, key, visit)
        }
    }

    /// The records that are meant where there are no words; none where nothing narrows them either.
    private var narrowed: Listing {
        var listing = Listing(
            ("type", "column.type"), ("code", "field.code"), ("words", "field.words"))
        guard request.isNarrowed else { return listing }
        let kinds = Section.all.compactMap(\.kind)
        for kind in kinds where request.kinds.isEmpty || request.kinds.contains(kind) {
            let keys = visit.workspace.keys(kind).filter { request.accepts(kind, $0, visit) }
            for key in keys.prefix(Self.most) {
                listing.add(
                    .named(kind, words: visit.term("kind.\(kind)")),
                    .record(kind, visit.workspace.code(kind, key)),
                    visit.shown.title(of: kind, key).map { .words($0) } ?? .none)
            }
        }
        return listing
    }

    // MARK: Page

    private func form(_ html: inout MarkupWriter) {
        html.element(.form, .class("filters"), .method("get"), .role("search")) { html in
            html.element(.label) { html in
                html.text(visit.text("search.label"))
                html.element(
                    .input, .type("search"), .name("q"), .value(typed), .size(40),
                    .described(by: "narrowing"))
            }
            html.timeField(visit)
            html.element(.button, text: visit.text("page.search"))
        }
        html.element(.p, .id("narrowing"), .class("small muted")) { html in
            html.text(visit.text("search.narrowing") + visit.phrases.colon)
            html.element(.code, text: "type:risk owner:me changed:30d")
        }
    }

    /// The pages whose names have all words.
    private func places(_ html: inout MarkupWriter) {
        let wanted = SearchWords.indexed([request.words]).split(separator: " ")
        guard !wanted.isEmpty, !request.isNarrowed else { return }
        let sections = Section.all.filter { section in
            let name = SearchWords.indexed([visit.term(section.term)])
            return wanted.allSatisfy { name.contains($0) }
        }
        guard !sections.isEmpty else { return }
        html.element(.ul, .class("key"), .label(visit.text("search.pages"))) { html in
            for section in sections {
                html.element(.li) { html in
                    html.element(
                        .a, .href(visit.address([section.area.rawValue, section.name])),
                        text: visit.term(section.term))
                }
            }
        }
    }
}
