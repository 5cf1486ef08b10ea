import Accounts
import Diagnostics
import Markup
import Presenting
import Vocabulary

/// The tokens of programs, on the page of their owner's account.
struct TokensPart {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    /// Whether the visitor may have tokens at all.
    var isShown: Bool {
        (try? Permission.check(.manageTokens, by: pages.visitor.caller, in: nil)) != nil
    }

    /// Writes the tokens that there are, and the form for a new one.
    func write(_ account: Account, _ html: inout MarkupWriter) {
        let tokens = (try? pages.desk.tokens(of: account.key, by: pages.visitor.caller)) ?? []
        html.element(.p, text: text("token.why"))
        html.element(.ul, .class("feed")) { html in
            for token in tokens { item(token, &html) }
        }
        form("token", &html) { html in
            html.line("name", text("token.name"), isRequired: true)
            html.field("scope", text("token.scope")) { html in
                html.element(.select, .id("scope"), .name("scope")) { html in
                    for scope in APIToken.Scope.allCases {
                        html.element(
                            .option, .value(scope.rawValue),
                            text: text("token.scope.\(scope.rawValue)"))
                    }
                }
            }
            html.line("days", text("token.days"), value: "90", isRequired: true)
            html.element(.button, text: text("token.make"))
        }
    }

    private func item(_ token: APIToken, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            html.element(.bdi, text: token.name)
            html.text(" ")
            html.element(
                .small,
                text: pages.phrases.text("token.until", ["date": .date(token.expires.date)]))
            form("token-end", &html) { html in
                html.hidden("key", token.key.description)
                html.element(.button, text: text("token.end"))
            }
        }
    }

    // MARK: Changing

    /// Makes a token; its secret is shown this once.
    func make() throws(Refusal) -> Reply {
        let values = pages.values
        let days = values.filled("days").flatMap { Int($0) } ?? 0
        let scopes: Set<APIToken.Scope> =
            values["scope"] == APIToken.Scope.write.rawValue ? [.read, .write] : [.read]
        let now = pages.dispatch.site.clock()
        let expires = Instant(
            milliseconds: now.milliseconds + max(0, min(days, 10_000)) * 86_400_000)
        let made = try pages.desk.makeToken(
            NewToken(name: values["name"] ?? "", scopes: scopes, expires: expires),
            by: pages.visitor.caller, from: pages.visitor.address)
        var page = pages.page("token.title")
        page.lead = text("token.once")
        return .page(
            page.bytes { html in
                html.element(.pre) { $0.element(.code, text: made.secret.text) }
            }, status: 200)
    }

    /// Ends a token.
    func end(_ account: Account) throws(Refusal) {
        guard let key = pages.values["key"].flatMap({ Identifier<APIToken>($0) }) else {
            throw Refusal(Finding("site.not-found", .error))
        }
        try pages.desk.revokeToken(
            key, of: account.key, by: pages.visitor.caller, from: pages.visitor.address)
    }

    // MARK: Parts

    private func text(_ key: String) -> String { pages.phrases.text(key) }

    private func form(
        _ name: String, _ html: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        let address = WebAddress(path: [pages.phrases.language.code, "account", name])
        html.element(.form, .class("form"), .method("post"), .action(address)) { html in
            html.hidden("token", pages.visitor.formToken)
            content(&html)
        }
    }
}
