import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// A governing text on its page: coverage of its instructions, and all paragraphs.
struct TextView {
    let visit: Visit
    let text: GoverningText
    private let paragraphs: [Planning.Paragraph]
    private let mandates: [Identifier<Planning.Paragraph>?: [Mandate]]

    init(_ visit: Visit, _ text: GoverningText) {
        self.visit = visit
        self.text = text
        paragraphs = visit.workspace.paragraphs(of: text.id)
        mandates = Dictionary(
            grouping: visit.workspace.records(Mandate.self), by: \.paragraph)
    }

    /// Writes coverage, relations and paragraphs.
    func write(_ html: inout MarkupWriter) {
        let own = paragraphs.flatMap { mandates[$0.id] ?? [] }
        if !own.isEmpty {
            let coverage = Coverage(of: own, on: visit.shown.today)
            html.element(.p, text: visit.shown.sentence(of: coverage))
            html.coverage(coverage, visit)
        }
        if visit.may(.confirmMandate) { html.confirmation(of: text, visit) }
        html.section(visit.text("text.paragraphs", ["count": .number(paragraphs.count)])) { html in
            html.element(.ol, .class("paragraphs")) { html in
                for paragraph in paragraphs { item(paragraph, &html) }
            }
        }
        relations(&html)
    }

    private func item(_ paragraph: Planning.Paragraph, _ html: inout MarkupWriter) {
        html.element(.li, .id(paragraph.path)) { html in
            html.element(
                .a, .href(visit.address(Planning.Paragraph.kind, paragraph.code)), .class("code")
            ) {
                $0.element(.bdi, text: paragraph.path)
            }
            html.element(.div) { html in
                heading(paragraph, &html)
                if let shown = paragraph.words.shown(in: visit.language) {
                    html.element(.span, in: shown.language, .class("words")) {
                        $0.recognized(shown.text, in: shown.language)
                    }
                    if shown.isSubstitute { html.other(shown.language, visit) }
                }
            }
            html.element(.div, .class("facts")) { html in facts(paragraph, &html) }
        }
    }

    private func heading(_ paragraph: Planning.Paragraph, _ html: inout MarkupWriter) {
        guard let shown = paragraph.heading.shown(in: visit.language), !shown.text.isEmpty else {
            return
        }
        html.element(.div, in: shown.language, .class("words small muted")) {
            $0.element(.bdi, text: shown.text)
        }
    }

    private func facts(_ paragraph: Planning.Paragraph, _ html: inout MarkupWriter) {
        guard paragraph.isInstruction else { return }
        if let obligation = paragraph.obligation {
            html.element(.span, text: visit.term(obligation.term))
        }
        if !paragraph.addressees.isEmpty {
            let names = visit.shown.names(of: paragraph.addressees).joined(separator: " · ")
            html.element(.span) { html in
                html.text(visit.term("field.addressees") + visit.phrases.colon)
                html.element(.bdi, text: names)
            }
        }
        for mandate in mandates[paragraph.id] ?? [] {
            html.element(.span) { html in
                html.chip(MandateState(of: mandate, on: visit.shown.today), visit)
                html.text(" · ")
                html.element(
                    .a, .href(visit.address(Mandate.kind, mandate.code)),
                    text: visit.term("kind.mandate"))
            }
        }
        if mandates[paragraph.id] == nil {
            html.element(.span, .class("chip nobody"), text: visit.text("trace.no-mandate"))
            if visit.may(.confirmMandate) { html.confirmation(of: paragraph, in: text, visit) }
        }
    }

    // MARK: Relations

    private func relations(_ html: inout MarkupWriter) {
        let library = TextLibrary.of(visit.workspace)
        let cited = Set(library.citations(of: text).compactMap { $0.text?.code })
        let citing = Set(
            library.paragraphs(citing: text).compactMap(\.text).compactMap {
                visit.workspace[$0]?.code
            })
        let later = library.successor(of: text).map { [$0.code] } ?? []
        let rows = [
            ("relation.cites", cited.sorted()), ("relation.cited-by", citing.sorted()),
            ("relation.revised-by", later),
        ]
        for (key, codes) in rows where !codes.isEmpty {
            html.section(visit.text(key)) { html in
                html.element(.ul) { html in
                    for code in codes {
                        html.element(.li) { html in html.link(GoverningText.kind, code, visit) }
                    }
                }
            }
        }
        if let earlier = text.revises.flatMap({ visit.workspace[$0] }) {
            html.element(.p) { html in
                html.element(
                    .a,
                    .href(visit.address(["plan", "texts", text.code, "compare", earlier.code])),
                    text: visit.text("text.compare", ["code": .text(earlier.code)]))
            }
        }
    }
}
