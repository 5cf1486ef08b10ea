import Accounts
import Diagnostics
import Foundation
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// A document as it would be now: what it lacks, the way to its files, and its words.
struct PaperPage {
    private let visit: Visit
    private let source: DocumentSource

    /// The document of a code.
    ///
    /// - Throws: A `Refusal` with `record.not-found`.
    init(_ visit: Visit, _ code: String) throws(Refusal) {
        self.visit = visit
        let record = try visit.workspace.found(DocumentRecord.self, code)
        source = DocumentSource(record, visit.shown, visit.book)
    }

    /// The page, or the document as a file.
    func answer(_ problems: [Finding] = [], status: Int = 200) throws(Refusal) -> Answer {
        let built = source.built
        let comparison = PaperComparison(visit, source)
        let redline = try comparison.redline(of: built.document)
        let document = redline?.document ?? built.document
        if let form = visit.form.flatMap({ DocumentForm(rawValue: $0) }) {
            return try file(document, form, isRedline: redline != nil)
        }
        var page = Page(visit.shown.shown(source.record.name)) { html in
            html.notice(visit)
            html.problems(problems, visit)
            comparison.choice(&html)
            if let redline { comparison.summary(of: redline, &html) }
            files(&html)
            readiness(built, &html)
            html.section(visit.text("paper.preview")) { html in
                html.scrolling(visit.text("paper.preview")) { document.write(into: &$0) }
            }
            if built.isReady, redline == nil, visit.may(.publish) { publishing(&html) }
        }
        page.lead = lead(built)
        page.status = status
        page.section = Section.of(DocumentRecord.kind)
        page.crumbs = crumbs
        return .page(page)
    }

    /// Publishes it in the language of the page.
    func publish() throws(Refusal) -> Answer {
        do throws(Refusal) {
            let published = try PublishedDocument(
                source.built, of: source, visit.register.newKey().retyped(),
                visit.site.press.typesetter)
            let number = try visit.commit(
                [.creating(published.record)], files: published.files, as: .publish)
            return .done(
                visit.address(
                    ["documents", "library", published.record.code], [("done", "\(number)")]))
        } catch {
            return try answer(error.findings, status: HTTPStatus.of(error))
        }
    }

    private func file(
        _ document: Document, _ form: DocumentForm, isRedline: Bool
    ) throws(Refusal) -> Answer {
        let name = "\(source.record.code)-\(visit.language.code)\(isRedline ? "-changes" : "")"
        let press = visit.site.press
        let bytes =
            form == .pdf
            ? try press.pdf(of: document) : try form.bytes(of: document, press.typesetter)
        return .data(
            bytes, type: "\(form.mediaType)",
            name: "\(name).\(form.rawValue)")
    }

    // MARK: Parts

    private func lead(_ built: BuiltDocument) -> String {
        built.readiness.isEmpty
            ? visit.text("paper.ready")
            : visit.text("paper.lacks", ["count": .number(built.readiness.count)])
    }

    private var crumbs: [Page.Crumb] {
        [
            Page.Crumb(text: visit.term("area.documents"), address: visit.address(["documents"])),
            Page.Crumb(
                text: visit.term("section.papers"), address: visit.address(["documents", "papers"])),
            Page.Crumb(
                text: source.record.code,
                address: visit.address(["documents", "papers", source.record.code])),
        ]
    }

    private func files(_ html: inout MarkupWriter) {
        html.element(.div, .class("actions")) { html in
            for form in DocumentForm.allCases {
                html.element(
                    .a, .class(form == .docx ? "button main" : "button"),
                    .href(visit.here(asOf: visit.asOf, form: form.rawValue)),
                    text: visit.text("paper.form.\(form.rawValue)"))
            }
        }
    }

    private func readiness(_ built: BuiltDocument, _ html: inout MarkupWriter) {
        guard !built.readiness.isEmpty else { return }
        let rows = visit.shown.findings(built.readiness)
        html.element(.details) { html in
            html.element(
                .summary,
                text: visit.text("paper.lacks", ["count": .number(built.readiness.count)]))
            TableView(rows, visit).write(&html)
        }
    }

    private func publishing(_ html: inout MarkupWriter) {
        html.section(visit.text("paper.publish")) { html in
            html.postForm(
                visit.address(["documents", "papers", source.record.code, "preview"]), visit
            ) { html in
                html.reason(visit, value: visit.body.values["why"] ?? "")
                html.element(.button, .class("main"), text: visit.text("paper.publish"))
            }
        }
    }
}
