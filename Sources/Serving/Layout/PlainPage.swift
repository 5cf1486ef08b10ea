import Accounts
import Diagnostics
import Markup
import Presenting
import Vocabulary

/// A page outside any workspace: signing in, accounts, the choice of a register.
struct PlainPage {
    let phrases: Phrases
    let visitor: Visitor
    let title: String
    var lead = ""
    /// Whether the page says that what was wanted is done.
    var isDone = false
    /// What stands in the way, where a form could not be carried out.
    var problems: [Finding] = []
    /// The parts of the path behind the language, for the switch to another one.
    var path: [String] = []
    var query: [(name: String, value: String?)] = []

    /// The page in UTF-8.
    func bytes(_ content: (inout MarkupWriter) -> Void) -> [UInt8] {
        var writer = MarkupWriter(phrases.language)
        writer.document(visitor.scheme) { html in
            html.element(.head) { html in
                html.headOfPage(title, isError: !problems.isEmpty, phrases)
            }
            html.element(.body) { html in
                html.element(
                    .a, .class("skip"), .href(WebAddress(fragment: "main")),
                    text: phrases.text("page.skip"))
                header(&html)
                html.element(.main, .id("main"), .tabIndex(-1)) { html in
                    html.element(.h1, text: title)
                    if !lead.isEmpty { html.element(.p, .class("lead"), text: lead) }
                    if isDone {
                        html.element(
                            .p, .class("notice"), .role("status"),
                            text: phrases.text("account.saved"))
                    }
                    if !problems.isEmpty { told(&html) }
                    content(&html)
                }
                html.element(.footer, .class("foot")) { html in
                    html.colours(visitor, phrases, path: path, query: query)
                }
            }
        }
        return writer.bytes
    }

    private func header(_ html: inout MarkupWriter) {
        html.element(.header, .class("head")) { html in
            html.element(.a, .class("mark"), .href(WebAddress(path: [phrases.language.code]))) {
                html in
                PageShell.mark(&html)
                html.element(.span, text: "Throughline")
            }
            html.element(.nav, .label(phrases.text("page.language"))) { html in
                html.element(.ul) { html in
                    for language in Language.allCases { link(to: language, &html) }
                }
            }
            html.element(.div, .class("tools")) { html in
                html.accountMenu(visitor, phrases, isAtSignIn: path.first == "sign-in")
            }
        }
    }

    private func link(to language: Language, _ html: inout MarkupWriter) {
        html.element(.li, in: language) { html in
            html.element(
                .a, .href(WebAddress(path: [language.code] + path, query: query)),
                .hrefLanguage(language), .current("true", if: language == phrases.language),
                text: language.nativeName)
        }
    }

    private func told(_ html: inout MarkupWriter) {
        html.element(.div, .class("problems"), .role("alert"), .tabIndex(-1), .autofocus()) {
            html in
            for finding in problems {
                html.element(.p) { html in
                    html.text(phrases.findings.summary(of: finding))
                    if let explanation = phrases.findings.explanation(of: finding) {
                        html.element(.small, text: " " + explanation)
                    }
                    if let remedy = phrases.findings.remedy(of: finding) {
                        html.text(" ")
                        html.element(.small, .class("remedy"), text: remedy)
                    }
                }
            }
            if let reference = RequestTrace.reference(for: problems) {
                html.element(.p, text: phrases.text("error.reference", reference))
            }
        }
    }
}

extension MarkupWriter {
    /// The choice of light and dark, for which nobody has to be known; it leads back to the same page.
    mutating func colours(
        _ visitor: Visitor, _ phrases: Phrases, path: [String], query: [(String, String?)]
    ) {
        let language = phrases.language.code
        element(
            .form, .method("post"), .action(WebAddress(path: [language, "colours"])),
            .class("colours")
        ) { html in
            html.hidden("to", ([language] + path).joined(separator: "/"))
            let asked = WebAddress.query(query)
            if !asked.isEmpty { html.hidden("asked", asked) }
            html.element(.span, .id("colours"), text: phrases.text("colours.title"))
            for scheme in [nil] + ColorScheme.allCases.map(Optional.init) {
                html.element(
                    .button, .name("scheme"), .value(scheme?.rawValue ?? ""), .class("quiet"),
                    .current("true", if: scheme == visitor.scheme), .described(by: "colours"),
                    text: phrases.text("colours.\(scheme?.rawValue ?? "system")"))
            }
        }
    }

    /// Who is signed in, and the way in or out.
    mutating func accountMenu(_ visitor: Visitor, _ phrases: Phrases, isAtSignIn: Bool = false) {
        let language = phrases.language.code
        guard visitor.isSignedIn else {
            guard !isAtSignIn else { return }
            element(
                .a, .href(WebAddress(path: [language, "sign-in"])),
                text: phrases.text("account.sign-in"))
            return
        }
        let name = visitor.name.isEmpty ? phrases.text("person.unknown") : visitor.name
        element(.details) { html in
            html.element(.summary) { $0.element(.bdi, text: name) }
            html.element(.ul) { html in
                html.item(["account"], "account.title", phrases)
                if visitor.caller.isAdministrator {
                    html.item(["people"], "people.title", phrases)
                    html.item(["installation"], "installation.title", phrases)
                }
                if (try? TrailReach(of: visitor.caller)) != nil {
                    html.item(["trail"], "trail.title", phrases)
                }
                html.element(.li) { html in
                    html.element(
                        .form, .method("post"), .action(WebAddress(path: [language, "sign-out"]))
                    ) { html in
                        html.hidden("token", visitor.formToken)
                        html.element(.button, text: phrases.text("account.sign-out"))
                    }
                }
            }
        }
    }

    private mutating func item(_ path: [String], _ key: String, _ phrases: Phrases) {
        element(.li) { html in
            html.element(
                .a, .href(WebAddress(path: [phrases.language.code] + path)), text: phrases.text(key)
            )
        }
    }
}
