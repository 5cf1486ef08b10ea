import Accounts
import Diagnostics
import Interchange
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// What is to be translated: the queue of one language, with source and translation side by side for
/// those who may write.
struct TranslationsPage {
    /// How many texts are written on one page.
    static let pageSize = 20

    let visit: Visit
    /// The language into which is translated.
    let language: Language
    /// What the address asks for.
    let filter: TranslationFilter
    /// The queue.
    let tasks: [TranslationTask]
    /// Texts that were typed and are not saved, by the names of their fields.
    var typed: [String: String] = [:]
    /// What others wrote meanwhile, by the names of the fields.
    var clashes: [String: TranslationClash] = [:]

    /// The queue that an address asks for.
    ///
    /// - Throws: A `Refusal` with `record.not-found` for a document that isn't there.
    init(_ visit: Visit) throws(Refusal) {
        self.visit = visit
        language =
            visit.query.filled("language").flatMap { Language(rawValue: $0) } ?? visit.language
        var filter = TranslationFilter(into: language)
        filter.kind = visit.query.filled("kind")
        filter.source = visit.query.filled("source").flatMap { Language(rawValue: $0) }
        if let code = visit.query.filled("document") {
            let record = try visit.workspace.found(DocumentRecord.self, code)
            let phrases = Phrases(visit.phrases.catalogue, in: language)
            let shown = Presentation(visit.workspace, phrases, on: visit.shown.today)
            filter.records = shown.recordKeys(of: DocumentSource(record, shown, visit.book))
        }
        self.filter = filter
        tasks = visit.shown.translationTasks(filter)
    }

    /// The queue as a page or as data.
    func answer(_ problems: [Finding] = [], status: Int = 200) -> Answer {
        let table = TableView(visit.shown.translations(tasks), visit)
        if visit.form == "xlf" { return exported }
        if let data = table.data(named: "translations") { return data }
        let shown = shownTasks
        var page = Page(visit.term("section.translations.title")) { html in
            html.notice(visit)
            html.problems(problems, visit)
            filters(&html)
            downloads(&html)
            if mayWrite {
                editor(shown, &html)
                upload(&html)
            } else {
                table.write(&html)
            }
        }
        page.lead = lead
        page.status = status
        page.section = Section.at("documents", "translations")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// Whether the visitor may write translations at all.
    var mayWrite: Bool { visit.may(.translate) }

    private var lead: String {
        visit.text(
            "translations.lead",
            [
                "count": .number(tasks.count),
                "words": .number(tasks.reduce(0) { $0 + $1.words }),
                "language": .term("language.\(language.code)"),
            ])
    }

    private var exported: Answer {
        let file = TranslationFile(
            tasks, from: filter.source, to: language, visit.shown
        ) { visit.origin + visit.address($0.kind, $0.code).text }
        return .data(
            XLIFFWriter.bytes(of: file), type: "application/xliff+xml",
            name: "translations-\(language.code).xlf")
    }

    // MARK: Filters

    private func filters(_ html: inout MarkupWriter) {
        html.element(
            .form, .class("filters"), .method("get"),
            .action(visit.address(["documents", "translations"]))
        ) { html in
            html.element(.label) { html in
                html.element(.span, text: visit.text("translations.into"))
                html.element(.select, .name("language")) { html in
                    for language in Language.allCases {
                        html.element(
                            .option, .value(language.code), .selected(language == self.language),
                            text: visit.term("language.\(language.code)"))
                    }
                }
            }
            html.choice("kind", visit.term("column.type"), kinds, visit)
            html.choice("document", visit.term("kind.document"), documents, visit)
            html.timeField(visit)
            html.element(.button, text: visit.text("filter.apply"))
        }
    }

    private var kinds: [(value: String, words: String)] {
        var open = filter
        open.kind = nil
        let known = Set(visit.shown.translationTasks(open).map(\.kind))
        return visit.workspace.schema.types.map(\.kind).filter(known.contains).map {
            ($0, visit.term("kind.\($0)"))
        }
    }

    private var documents: [(value: String, words: String)] {
        visit.workspace.records(DocumentRecord.self).map {
            ($0.code, "\($0.code) \(visit.shown.shown($0.name))")
        }
    }

    /// One file for each language in which the sources were written.
    private func downloads(_ html: inout MarkupWriter) {
        let sources = Dictionary(grouping: tasks, by: \.source.language).mapValues(\.count)
        guard !sources.isEmpty else { return }
        html.element(.div, .class("actions")) { html in
            for (source, count) in sources.sorted(by: { $0.key < $1.key }) {
                html.element(
                    .a, .class("button"),
                    .href(
                        visit.here(
                            asOf: visit.asOf, form: "xlf",
                            setting: [
                                ("language", language.code), ("source", source.code),
                                ("page", nil),
                            ])),
                    text: visit.text(
                        "translations.download",
                        ["language": .term("language.\(source.code)"), "count": .number(count)]))
            }
        }
    }

    // MARK: Pages of the queue

    private var page: Int { max(1, visit.query.filled("page").flatMap { Int($0) } ?? 1) }

    /// The texts of the page, with all that was typed and not saved.
    private var shownTasks: [TranslationTask] {
        guard typed.isEmpty else {
            return typed.keys.sorted().compactMap { task(named: $0) }
        }
        let first = min(page - 1, tasks.count) * Self.pageSize
        return Array(tasks.dropFirst(first).prefix(Self.pageSize))
    }

    /// The pages before and behind this one.
    func pages(_ html: inout MarkupWriter) {
        let last = (tasks.count + Self.pageSize - 1) / Self.pageSize
        guard last > 1, typed.isEmpty else { return }
        html.element(.nav, .class("pages"), .label(visit.text("table.pages"))) { html in
            if page > 1 { link(to: page - 1, "table.previous", &html) }
            html.element(
                .span,
                text: visit.text("table.page", ["number": .number(page), "last": .number(last)]))
            if page < last { link(to: page + 1, "table.next", &html) }
        }
    }

    private func link(to page: Int, _ key: String, _ html: inout MarkupWriter) {
        html.element(
            .a, .href(visit.here(asOf: visit.asOf, setting: [("page", "\(page)")])),
            text: visit.text(key))
    }
}
