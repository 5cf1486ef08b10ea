import Accounts
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// The ways in: the first administrator, a password, a code, an invitation.
struct SignInPages {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    private var values: FormValues { pages.values }
    private var query: FormValues { pages.dispatch.query }
    private var from: String { pages.visitor.address }

    // MARK: The first administrator

    func begin(_ problems: [Finding]) -> Reply {
        var page = pages.page("begin.title", problems: problems)
        page.lead = pages.phrases.text("begin.lead")
        return .page(
            page.bytes { html in
                form("begin.action", &html) { html in
                    html.line(
                        "name", text("account.name"), value: values["name"] ?? "",
                        hint: text("account.name-hint"), isRequired: true)
                    login(&html)
                    password(&html, isNew: true)
                }
            }, status: 200)
    }

    func beginning() async throws(Refusal) -> Reply {
        let people = try People(pages.dispatch.site.folder.people)
        let login = values["login"] ?? ""
        let actor = People.newActor()
        let signedIn = try await pages.desk.begin(
            token: SecretToken(query["token"] ?? ""), login: login,
            password: Password(values["password"] ?? ""), actor: actor, from: from)
        try people.keep(values.filled("name") ?? login, of: actor)
        return .signed(signedIn.token, to: pages.home)
    }

    // MARK: Password and code

    func signIn(_ problems: [Finding]) -> Reply {
        let page = pages.page("account.sign-in", problems: problems)
        return .page(
            page.bytes { html in
                form("account.sign-in", &html) { html in
                    login(&html)
                    password(&html, isNew: false)
                }
            }, status: 200)
    }

    func signingIn() async throws(Refusal) -> Reply {
        let signedIn = try await pages.desk.signIn(
            values["login"] ?? "", Password(values["password"] ?? ""), from: from)
        guard signedIn.session.isSecondFactorPending else {
            return .signed(signedIn.token, to: landing)
        }
        return .signed(
            signedIn.token,
            to: WebAddress(
                path: [pages.phrases.language.code, "code"],
                query: [("to", query["to"]), ("asked", query["asked"])]))
    }

    func code(_ problems: [Finding]) -> Reply {
        var page = pages.page("account.code-title", problems: problems)
        page.lead = text("account.code-lead")
        return .page(
            page.bytes { html in
                form("account.sign-in", &html) { html in
                    html.field("code", text("account.code")) { html in
                        html.element(
                            .input, .type("text"), .id("code"), .name("code"),
                            .autocomplete("one-time-code"), .required())
                    }
                }
            }, status: 200)
    }

    func confirming() throws(Refusal) -> Reply {
        guard let session = pages.visitor.session else {
            throw Refusal(Finding("account.session-ended", .error))
        }
        let signedIn = try pages.desk.confirm(session, code: values["code"] ?? "", from: from)
        return .signed(signedIn.token, to: landing)
    }

    /// Where whoever signed in wanted to go: within this site, or to the start.
    private var landing: WebAddress { pages.place(in: query) }

    // MARK: Invitation

    func invitation(_ problems: [Finding]) throws(Refusal) -> Reply {
        let login = try pages.desk.login(invitedBy: SecretToken(query["token"] ?? ""))
        var page = pages.page("invitation.title", problems: problems)
        page.lead = pages.phrases.text("invitation.lead", ["login": .text(login.text)])
        return .page(
            page.bytes { html in
                form("invitation.action", &html) { html in password(&html, isNew: true) }
            }, status: 200)
    }

    func accepting() async throws(Refusal) -> Reply {
        let signedIn = try await pages.desk.accept(
            SecretToken(query["token"] ?? ""), password: Password(values["password"] ?? ""),
            from: from)
        return .signed(
            signedIn.token,
            to: signedIn.session.isSecondFactorPending
                ? WebAddress(path: [pages.phrases.language.code, "code"]) : pages.home)
    }

    // MARK: Parts

    private func text(_ key: String) -> String { pages.phrases.text(key) }

    private func form(
        _ action: String, _ html: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        html.element(.form, .class("form"), .method("post"), .action(pages.address)) { html in
            content(&html)
            html.element(.button, .class("main"), text: text(action))
        }
    }

    private func login(_ html: inout MarkupWriter) {
        html.field("login", text("account.login"), hint: text("account.login-hint")) { html in
            html.element(
                .input, .type("text"), .id("login"), .name("login"), .value(values["login"] ?? ""),
                .described(by: "login-hint"), .autocomplete("username"), .required())
        }
    }

    private func password(_ html: inout MarkupWriter, isNew: Bool) {
        let hint = isNew ? text("account.password-hint") : ""
        html.field("password", text("account.password"), hint: hint) { html in
            html.element(
                .input, .type("password"), .id("password"), .name("password"),
                .described(by: isNew ? "password-hint" : ""),
                .autocomplete(isNew ? "new-password" : "current-password"), .required())
        }
    }
}
