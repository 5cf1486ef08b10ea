import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Holds a profile against the rules of a post.
///
/// The profile stands in the address alone: it is kept in no register, journal or log.
struct PostCheckPage {
    private let visit: Visit
    private let post: Post
    private let job: JobDescription

    /// - Throws: A `Refusal` with `record.not-found` or `job-description.not-found`.
    init(_ visit: Visit, _ code: String) throws(Refusal) {
        self.visit = visit
        post = try visit.workspace.found(Post.self, code)
        guard let job = visit.workspace.job(of: post.id, on: visit.shown.today) else {
            throw Refusal(
                Finding("job-description.not-found", .error, ["post": .text(post.code)]))
        }
        self.job = job
    }

    /// The form, and what becomes of each rule once something was filled in.
    func answer() -> Answer {
        let reader = read()
        let check = QualificationCheck(
            reader.profile, against: visit.workspace.qualifications(of: job.id))
        let isAsked = !reader.profile.isEmpty && reader.findings.isEmpty
        if isAsked, let data = TableView(visit.shown.outcomes(check), visit).data(named: post.code)
        {
            return data
        }
        var page = Page(visit.text("profile.title")) { html in
            html.problems(reader.findings, visit)
            if isAsked { outcome(check, &html) }
            html.section(visit.text("profile.told")) { form(&$0) }
        }
        page.lead = visit.text("profile.lead")
        page.section = Section.of(Post.kind)
        page.crumbs = crumbs
        page.status = reader.findings.isEmpty ? 200 : 422
        return .page(page)
    }

    private var crumbs: [Page.Crumb] {
        [
            Page.Crumb(
                text: visit.term("section.posts"),
                address: visit.address(["organization", "posts"])
            ),
            Page.Crumb(text: post.code, address: visit.address(Post.kind, post.code)),
            Page.Crumb(text: visit.text("profile.crumb"), address: nil),
        ]
    }

    // MARK: Reading

    private func read() -> ProfileReader {
        var reader = ProfileReader()
        reader.readEducation(visit.query.filled("degree"))
        reader.readExperience(span("experience"))
        reader.readInternational(span("international"))
        reader.readLanguages(
            Language.allCases.compactMap { language in
                visit.query.filled(language.code).map { "\(language.code):\($0)" }
            }.filter { !$0.hasSuffix(":none") })
        reader.readGroups(
            isInternal: answer("internal"), isFromDevelopingCountry: answer("developing"))
        return reader
    }

    /// Years and months of two fields, as they are written together; `nil` where both are empty.
    private func span(_ name: String) -> String? {
        let years = visit.query.filled("\(name)-years").map { $0 + "y" }
        let months = visit.query.filled("\(name)-months").map { $0 + "m" }
        return years == nil && months == nil ? nil : (years ?? "") + (months ?? "")
    }

    private func answer(_ name: String) -> Bool? {
        switch visit.query.filled(name) {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    // MARK: Page

    private func outcome(_ check: QualificationCheck, _ html: inout MarkupWriter) {
        html.section(visit.text("profile.outcome")) { html in
            html.element(.p) { html in
                html.element(
                    .strong, text: visit.text("profile.result.\(check.result.rawValue)"))
            }
            TableView(visit.shown.outcomes(check), visit).write(&html)
        }
    }

    private func form(_ html: inout MarkupWriter) {
        let address = visit.address(["organization", "posts", post.code, "check"])
        html.element(.form, .method("get"), .action(address), .class("form")) { html in
            html.timeField(visit)
            select(
                "degree", visit.text("profile.degree"),
                Education.allCases.map {
                    ($0.rawValue, visit.text($0.degree?.term ?? "education.none"))
                }, &html)
            span("experience", &html)
            span("international", &html)
            html.element(.fieldset) { html in
                html.element(.legend, text: visit.text("profile.languages"))
                html.element(.div, .class("few")) { html in
                    for language in Language.allCases { self.language(language, &html) }
                }
            }
            yesOrNo("internal", &html)
            yesOrNo("developing", &html)
            html.element(.button, .class("main"), text: visit.text("profile.check"))
        }
    }

    private func span(_ name: String, _ html: inout MarkupWriter) {
        html.element(.fieldset) { html in
            html.element(.legend, text: visit.text("profile.\(name)"))
            html.element(.div, .class("few")) { html in
                for unit in ["years", "months"] {
                    html.line(
                        "\(name)-\(unit)", visit.text("profile.\(unit)"),
                        value: visit.query["\(name)-\(unit)"] ?? "")
                }
            }
        }
    }

    private func language(_ language: Language, _ html: inout MarkupWriter) {
        let levels = LanguageLevel.allCases.reversed().map {
            ($0.rawValue, visit.text("language-level.\($0.rawValue)"))
        }
        select(language.code, visit.term(language.term), levels, &html)
    }

    private func yesOrNo(_ name: String, _ html: inout MarkupWriter) {
        let choices = ["yes", "no"].map { ($0, visit.term("choice.\($0)")) }
        select(name, visit.text("profile.\(name)"), choices, &html)
    }

    private func select(
        _ name: String, _ label: String, _ choices: [(String, String)], _ html: inout MarkupWriter
    ) {
        let chosen = visit.query.filled(name)
        html.field(name, label) { html in
            html.element(.select, .id(name), .name(name)) { html in
                html.element(.option, .value(""), text: visit.text("told.nothing"))
                for (value, words) in choices {
                    html.element(
                        .option, .value(value), .selected(value == chosen), text: words)
                }
            }
        }
    }
}
