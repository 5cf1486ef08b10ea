import Accounts
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// The pages before a workspace was chosen: languages, then workspaces.
struct StartPage {
    private let site: Site
    private let page: PlainPage
    private let visitor: Visitor
    private let unsaved: UnsavedForm?
    /// The name of a new register that could not be had.
    private let refused: String?

    init(
        _ site: Site, _ language: Language, _ visitor: Visitor, problems: [Finding] = [],
        unsaved: UnsavedForm? = nil, refused: String? = nil
    ) {
        self.refused = refused
        self.unsaved = unsaved
        self.site = site
        self.visitor = visitor
        let phrases = Phrases(Site.catalogue, in: language)
        page = PlainPage(
            phrases: phrases, visitor: visitor, title: phrases.text("start.title"),
            lead: phrases.text("start.lead"), problems: problems)
    }

    /// The workspaces that the visitor may see.
    var bytes: [UInt8] {
        page.bytes { html in
            unsaved?.write(&html)
            let names = site.folder.registers.filter(isShown)
            if visitor.caller.isAdministrator { making(&html) }
            if names.isEmpty, !visitor.caller.isAdministrator {
                html.element(.p, text: page.phrases.text("start.nothing"))
            }
            html.element(.ul, .class("tiles")) { html in
                for name in names {
                    html.element(.li) { html in
                        html.element(
                            .a, .href(WebAddress(path: [page.phrases.language.code, name]))
                        ) { html in
                            html.element(.strong) { $0.element(.bdi, text: name) }
                            if name == DataFolder.demoName {
                                html.element(.br)
                                html.element(.small, text: page.phrases.text("start.demo"))
                            }
                        }
                    }
                }
            }
        }
    }

    /// The ways to a first register, for administrators.
    private func making(_ html: inout MarkupWriter) {
        html.element(.div, .class("actions")) { html in
            if !site.folder.registers.contains(DataFolder.demoName) {
                form(DataFolder.demoName, &html) { html in
                    html.element(
                        .button, .class("main"), text: page.phrases.text("registers.demo"))
                }
            }
            html.element(.details, .open(refused != nil)) { html in
                html.element(
                    .summary, .class("button"), text: page.phrases.text("registers.new"))
                form("new", &html) { html in
                    html.line(
                        "name", page.phrases.text("registers.name"), value: refused ?? "",
                        hint: page.phrases.text("registers.name-hint"),
                        error: refused == nil ? "" : fault, isRequired: true)
                    html.element(.button, text: page.phrases.text("registers.new"))
                }
            }
            html.element(
                .a, .class("button"),
                .href(WebAddress(path: [page.phrases.language.code, "installation"])),
                text: page.phrases.text("job.restore"))
        }
    }

    /// What was wrong with the name.
    private var fault: String {
        page.problems.map { page.phrases.findings.summary(of: $0) }.joined(separator: " ")
    }

    private func form(
        _ name: String, _ html: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        let address = WebAddress(path: [page.phrases.language.code, "registers", name])
        html.element(.form, .class("form"), .method("post"), .action(address)) { html in
            html.hidden("token", visitor.formToken)
            content(&html)
        }
    }

    private func isShown(_ name: String) -> Bool {
        if Permission.allows(.read, visitor.caller.roles(in: name)) { return true }
        guard let register = try? site.register(named: name) else { return false }
        return (try? site.published(register, named: name, asOf: nil)) != nil
    }

    /// The six languages, each in its own script, for a browser that asks for none of them.
    static var languages: [UInt8] {
        var writer = MarkupWriter(Language.allCases[0])
        writer.document { html in
            html.element(.head) { html in
                html.element(.meta, .charset("utf-8"))
                html.element(.title, text: "Throughline")
                html.element(
                    .meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                html.element(
                    .link, .rel("stylesheet"), .href(WebAddress(path: ["static", "style.css"])))
            }
            html.element(.body) { html in
                html.element(.main, .id("main")) { html in
                    html.element(.h1, text: "Throughline")
                    html.element(.ul, .class("tiles")) { html in
                        for language in Language.allCases {
                            html.element(.li, in: language) { html in
                                html.element(
                                    .a, .href(WebAddress(path: [language.code])),
                                    text: language.nativeName)
                            }
                        }
                    }
                }
            }
        }
        return writer.bytes
    }
}
