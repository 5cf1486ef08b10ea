import Accounts
import Diagnostics
import Markup
import Presenting
import Vocabulary

/// What people look after themselves: password and second factor.
struct OwnAccountPage {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    func show(_ problems: [Finding]) throws(Refusal) -> Reply {
        let account = try account()
        let page = pages.page("account.title", problems: problems)
        return .page(
            page.bytes { html in
                html.section(text("account.change-password")) { html in
                    form("password", "account.change-password", &html) { html in
                        secret(
                            "current", "account.password-now", "current-password", in: "password",
                            &html)
                        secret("new", "account.password-new", "new-password", in: "password", &html)
                    }
                }
                html.section(text("account.second-factor")) { html in
                    secondFactor(account, &html)
                }
                let tokens = TokensPart(pages)
                if tokens.isShown {
                    html.section(text("token.title")) { tokens.write(account, &$0) }
                }
            }, status: 200)
    }

    private func account() throws(Refusal) -> Account {
        guard let session = pages.visitor.session else {
            throw Refusal(Finding("account.session-ended", .error))
        }
        return try pages.desk.caller(session: session).account
    }

    private func secondFactor(_ account: Account, _ html: inout MarkupWriter) {
        guard !account.needsSecondFactor else {
            html.element(.p, text: text("account.second-factor-on"))
            form("factor-off", "account.second-factor-remove", &html) { html in
                secret("current", "account.password-now", "current-password", in: "off", &html)
                html.line("code", text("account.code"), isRequired: true)
            }
            return
        }
        html.element(.p, text: text("account.second-factor-why"))
        form("factor", "account.second-factor-add", &html) { html in
            secret("current", "account.password-now", "current-password", in: "on", &html)
        }
    }

    // MARK: Changing

    func change() async throws(Refusal) -> Reply {
        guard let session = pages.visitor.session, pages.path.count > 1 else {
            throw Refusal(Finding("site.not-found", .error))
        }
        let values = pages.values
        let current = Password(values["current"] ?? "")
        let from = pages.visitor.address
        switch pages.path[1] {
        case "password":
            let signedIn = try await pages.desk.changePassword(
                session, from: current, to: Password(values["new"] ?? ""), at: from)
            return .signed(signedIn.token, to: here)
        case "factor":
            let enrolment = try await pages.desk.enrol(
                session, password: current, issuer: "Throughline", from: from)
            return enrolled(enrolment)
        case "factor-on":
            let confirmed = try pages.desk.confirmEnrolment(
                session, code: values["code"] ?? "", from: from)
            return codes(confirmed)
        case "factor-off":
            let signedIn = try await pages.desk.removeSecondFactor(
                session, password: current, code: values["code"] ?? "", from: from)
            return .signed(signedIn.token, to: here)
        case "token": return try TokensPart(pages).make()
        case "token-end":
            try TokensPart(pages).end(try account())
            return .moved(here, isPermanent: false)
        default: throw Refusal(Finding("site.not-found", .error))
        }
    }

    private func enrolled(_ enrolment: Enrolment) -> Reply {
        var page = pages.page("account.second-factor")
        page.lead = text("account.second-factor-steps")
        return .page(
            page.bytes { html in
                html.element(.pre) { $0.element(.code, text: enrolment.address) }
                form("factor-on", "account.second-factor-confirm", &html) { html in
                    html.line("code", text("account.code"), isRequired: true)
                }
            }, status: 200)
    }

    private func codes(_ confirmed: ConfirmedEnrolment) -> Reply {
        var page = pages.page("account.second-factor")
        page.lead = text("account.recovery-codes")
        return .signedPage(
            confirmed.signedIn.token,
            page.bytes { html in
                html.element(.ul) { html in
                    for code in confirmed.recoveryCodes {
                        html.element(.li) { $0.element(.code, text: code.text) }
                    }
                }
            })
    }

    // MARK: Parts

    private var here: WebAddress {
        WebAddress(path: [pages.phrases.language.code, "account"], query: [("done", "1")])
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }

    private func form(
        _ name: String, _ action: String, _ html: inout MarkupWriter,
        content: (inout MarkupWriter) -> Void
    ) {
        let address = WebAddress(path: [pages.phrases.language.code, "account", name])
        html.element(.form, .class("form"), .method("post"), .action(address)) { html in
            html.hidden("token", pages.visitor.formToken)
            content(&html)
            html.element(.button, text: text(action))
        }
    }

    private func secret(
        _ name: String, _ key: String, _ purpose: StaticString, in form: String,
        _ html: inout MarkupWriter
    ) {
        let id = "\(form)-\(name)"
        html.field(id, text(key)) { html in
            html.element(
                .input, .type("password"), .id(id), .name(name), .autocomplete(purpose),
                .required())
        }
    }
}
