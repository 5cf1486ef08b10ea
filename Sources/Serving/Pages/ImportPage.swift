import Accounts
import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Bringing a governing text in: what it is and what would be created is shown before it is done.
struct ImportPage {
    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// The form for a document.
    func answer(_ problems: [Finding] = [], status: Int = 200) -> Answer {
        var page = Page(visit.text("import.title")) { html in
            html.problems(problems, visit)
            html.postForm(visit.address(["plan", "import"]), visit, sendsFiles: true) { html in
                html.field("file", visit.text("import.file"), hint: visit.text("import.file-hint"))
                {
                    html in
                    html.element(
                        .input, .type("file"), .id("file"), .name("file"),
                        .accept(".txt,.docx,.html,.htm,.pdf,.xml,.akn"))
                }
                if let sent, visit.body.values.filled("text") == nil {
                    html.hidden("document", Data(sent.bytes).base64EncodedString())
                    html.hidden("name", sent.name)
                    html.element(.p, text: visit.text("import.kept", ["name": .text(sent.name)]))
                }
                html.field("text", visit.text("import.text")) { html in
                    html.element(
                        .textarea, .id("text"), .name("text"), .rows(10),
                        text: visit.body.values["text"] ?? "")
                }
                language(&html)
                html.line(
                    "code", visit.term("field.code"), value: visit.body.values["code"] ?? "",
                    hint: visit.text("import.code-hint"))
                html.element(.button, .class("main"), text: visit.text("import.preview"))
            }
        }
        page.lead = visit.text("import.lead")
        page.status = status
        page.section = Section.of(GoverningText.kind)
        return .page(page)
    }

    private func language(_ html: inout MarkupWriter) {
        let chosen = visit.body.values["language"]
        html.field("language", visit.text("import.language")) { html in
            html.element(.select, .id("language"), .name("language")) { html in
                html.element(.option, .value(""), text: visit.text("import.language-found"))
                for language in Language.allCases {
                    html.element(
                        .option, .value(language.code), .selected(language.code == chosen),
                        text: language.nativeName)
                }
            }
        }
    }

    // MARK: Preview and import

    /// Shows what importing the document would do, or does it where that was seen and confirmed.
    func receive() -> Answer {
        do throws(Refusal) {
            guard let document else { throw Refusal(Finding("import.no-document", .error)) }
            let plan = try document.plan(
                for: visit.workspace, code: visit.body.values.filled("code"),
                newKey: visit.register.newKey)
            let isConfirmed = visit.body.values["confirmed"] == "1"
            let isSeen = visit.body.values["from"] == "\(visit.workspace.position)"
            guard isConfirmed, isSeen else {
                return .page(preview(document, plan, isAgain: isConfirmed))
            }
            guard plan.outcome != .unchanged else {
                return .done(visit.address(GoverningText.kind, plan.code))
            }
            let number = try visit.commit(
                plan.edits, files: [document.bytes], as: .importText)
            return .done(
                visit.address(["plan", "texts", plan.code], [("done", "\(number)")]))
        } catch {
            return answer(error.findings, status: HTTPStatus.of(error))
        }
    }

    /// The document that was sent, now or with an earlier form.
    private var sent: (bytes: [UInt8], name: String)? {
        let values = visit.body.values
        if let file = visit.body.file("file") { return (file.bytes, file.name) }
        if let text = values.filled("text") {
            return (Array(text.utf8), visit.text("import.pasted"))
        }
        return values.filled("document").flatMap { Data(base64Encoded: $0) }.map {
            ([UInt8]($0), values["name"] ?? "")
        }
    }

    private var document: DocumentImport? {
        let language = visit.body.values.filled("language").flatMap { Language(rawValue: $0) }
        let reader = TextReader(language: language, kind: nil)
        return sent.map {
            DocumentImport(reader.tree(ofDocument: $0.bytes), bytes: $0.bytes, name: $0.name)
        }
    }

    /// What importing would do.
    ///
    /// - Parameters:
    ///   - document: What is to be imported.
    ///   - plan: What comes of it.
    ///   - isAgain: Whether it was seen already, and the register changed since.
    /// - Returns: The page with the way to confirm it.
    private func preview(
        _ document: DocumentImport, _ plan: ImportPlan, isAgain: Bool
    ) -> Page {
        let paragraphs = document.tree.paragraphs.filter { $0.part != .front }
        let asked = paragraphs.filter { $0.part == .operative && $0.obligation != nil }
        var page = Page(visit.text("import.preview-title", ["code": .text(plan.code)])) { html in
            if isAgain { html.finding(Finding("import.seen-before", .warning), visit) }
            for finding in plan.findings { html.finding(finding, visit) }
            if !plan.fates.isEmpty {
                html.section(visit.text("import.fates")) { html in
                    TableView(visit.shown.fates(plan.fates), visit).write(&html)
                }
            }
            recognized(document.tree, &html)
            confirmation(document, plan, &html)
            let rest = paragraphs.filter { $0.part != .operative || $0.obligation == nil }
            for (key, group) in [("import.asked", asked), ("import.rest", rest)]
            where !group.isEmpty {
                html.section(visit.text(key, ["count": .number(group.count)])) { html in
                    html.element(.ol, .class("paragraphs")) { html in
                        for paragraph in group { item(paragraph, document.tree.language, &html) }
                    }
                }
            }
        }
        page.lead = visit.text(
            "import.preview-lead",
            [
                "outcome": .term("import.\(plan.outcome.rawValue)"),
                "count": .number(plan.paragraphCount), "asked": .number(asked.count),
            ])
        page.section = Section.of(GoverningText.kind)
        return page
    }

    /// What the document says of itself, as it was read.
    private func recognized(_ tree: TextTree, _ html: inout MarkupWriter) {
        let heading = tree.heading
        var act = Citation()
        act.actKind = heading.kind
        act.number = heading.number ?? ""
        act.body = heading.body ?? ""
        act.year = heading.year
        act.isRevised = heading.isRevised
        html.element(.dl, .class("facts")) { html in
            html.fact(visit.term("kind.text")) {
                $0.element(.bdi, text: visit.shown.name(of: act))
            }
            if let language = tree.language {
                if let title = heading.title {
                    html.fact(visit.term("field.title")) { html in
                        html.element(.span, in: language, .class("words")) { html in
                            html.element(.bdi, text: title)
                        }
                    }
                }
                html.fact(visit.term("field.language")) {
                    $0.text(visit.term("language.\(language.code)"))
                }
            }
        }
    }

    private func confirmation(
        _ document: DocumentImport, _ plan: ImportPlan, _ html: inout MarkupWriter
    ) {
        html.postForm(visit.address(["plan", "import"]), visit) { html in
            html.hidden("confirmed", "1")
            html.hidden("document", Data(document.bytes).base64EncodedString())
            html.hidden("name", document.name)
            html.hidden("code", plan.code)
            html.hidden("language", visit.body.values["language"] ?? "")
            html.reason(visit, value: visit.text("import.reason", ["code": .text(plan.code)]))
            html.element(.div, .class("actions")) { html in
                html.element(
                    .button, .class("main"),
                    text: visit.text("import.confirm", ["count": .number(plan.edits.count)]))
                html.element(
                    .a, .href(visit.address(["plan", "import"])), text: visit.text("form.cancel"))
            }
        }
    }

    private func item(
        _ paragraph: GoverningTexts.Paragraph, _ language: Language?, _ html: inout MarkupWriter
    ) {
        html.element(.li) { html in
            html.element(.bdi, .class("code"), text: paragraph.path)
            html.element(.div, in: language ?? visit.language, .class("words")) { html in
                if let heading = paragraph.heading { html.element(.small, text: heading) }
                html.element(.p) {
                    $0.recognized(paragraph.text, in: language ?? visit.language)
                }
            }
            html.element(.div, .class("facts")) { html in
                if let obligation = paragraph.obligation, paragraph.part == .operative {
                    html.element(.span, text: visit.term(obligation.term))
                }
                let asked = [
                    ("field.addressees", paragraph.addressees.map(\.mention)),
                    ("field.reportTo", paragraph.reportTo),
                ]
                for (term, bodies) in asked where !bodies.isEmpty {
                    html.element(.span) { html in
                        html.text(visit.term(term) + visit.phrases.colon)
                        let names = visit.shown.names(of: bodies.map { Party($0) })
                        html.element(.bdi, text: visit.phrases.several(names))
                    }
                }
                if let rhythm = paragraph.recurrence?.rhythm {
                    html.element(.span, text: visit.term(rhythm.term))
                }
            }
        }
    }
}
