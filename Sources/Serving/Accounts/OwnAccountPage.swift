import Accounts
import Diagnostics
import Markup
import Presenting
import Vocabulary

/// What people look after themselves: password and second factor.
struct OwnAccountPage {
    let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    func show(_ problems: [Finding]) throws(Refusal) -> Reply {
        let account = try account()
        let sessions = try sessions()
        let isMissing = pages.visitor.caller.isSecondFactorMissing
        var page = pages.page("account.title", problems: problems)
        if isMissing { page.lead = text("account.second-factor-demanded") }
        return .page(
            page.bytes { html in
                if isMissing { secondFactor(account, &html) }
                password(&html)
                if !isMissing { secondFactor(account, &html) }
                html.section(text("account.sessions")) { html in write(sessions, &html) }
                let tokens = TokensPart(pages)
                if tokens.isShown {
                    html.section(text("token.title")) { tokens.write(account, &$0) }
                }
            }, status: 200)
    }

    private func password(_ html: inout MarkupWriter) {
        html.section(text("account.change-password")) { html in
            form("password", "account.change-password", &html) { html in
                secret("current", "account.password-now", "current-password", in: "password", &html)
                secret("new", "account.password-new", "new-password", in: "password", &html)
            }
        }
    }

    private func secondFactor(_ account: Account, _ html: inout MarkupWriter) {
        html.section(text("account.second-factor")) { factor(account, &$0) }
    }

    private func account() throws(Refusal) -> Account {
        guard let session = pages.visitor.session else {
            throw Refusal(Finding("account.session-ended", .error))
        }
        return try pages.desk.caller(session: session).account
    }

    private func factor(_ account: Account, _ html: inout MarkupWriter) {
        guard !account.needsSecondFactor else {
            html.element(.p, text: text("account.second-factor-on"))
            form("factor-codes", "account.recovery-renew", &html) { html in
                secret("current", "account.password-now", "current-password", in: "codes", &html)
            }
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

    // MARK: Sessions

    private func sessions() throws(Refusal) -> [Session] {
        guard let session = pages.visitor.session else { return [] }
        return try pages.desk.sessions(of: session)
    }

    private func write(_ sessions: [Session], _ html: inout MarkupWriter) {
        html.element(.ul) { html in
            for session in sessions {
                let isHere = session.hash == pages.visitor.session?.hash
                html.element(.li) { html in
                    html.text(
                        pages.phrases.text(
                            isHere ? "account.session-here" : "account.session-elsewhere",
                            [
                                "since": .date(session.created.date),
                                "seen": .date(session.lastSeen.date),
                            ]))
                }
            }
        }
        guard sessions.count > 1 else { return }
        form("sessions-end", "account.sessions-end", &html) { _ in }
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
                session, password: current, issuer: Self.issuer, from: from)
            return enrolled(enrolment)
        case "factor-on": return try confirmed(session, from)
        case "factor-codes":
            let codes = try await pages.desk.renewRecoveryCodes(
                session, password: current, from: from)
            return .page(page(of: codes, "account.recovery-new"), status: 200)
        case "sessions-end":
            try pages.desk.endSession(nil, of: session, from: from)
            return .moved(here, isPermanent: false)
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

    /// Has a code of the device asked for from now on; one that is wrong can be typed again.
    private func confirmed(_ session: SecretToken, _ from: String) throws(Refusal) -> Reply {
        do throws(Refusal) {
            let confirmed = try pages.desk.confirmEnrolment(
                session, code: pages.values["code"] ?? "", from: from)
            return .signedPage(
                confirmed.signedIn.token,
                page(of: confirmed.recoveryCodes, "account.recovery-codes"))
        } catch  where error.findings.contains(where: { $0.code == Self.wrongCode }) {
            let shown = pages.desk.enrolment(
                of: pages.values["key"] ?? "", session, issuer: Self.issuer)
            return enrolled(shown, problems: error.findings, status: HTTPStatus.of(error))
        }
    }

    /// What devices list the codes under.
    private static let issuer = "Throughline"
    private static let wrongCode = "account.second-factor-failed"

    private func page(of codes: [RecoveryCode], _ lead: String) -> [UInt8] {
        var page = pages.page("account.second-factor")
        page.lead = text(lead)
        return page.bytes { html in
            html.element(.ul) { html in
                for code in codes { html.element(.li) { $0.element(.code, text: code.text) } }
            }
        }
    }

    // MARK: Parts

    private var here: WebAddress {
        WebAddress(path: [pages.phrases.language.code, "account"], query: [("done", "1")])
    }

    func text(_ key: String) -> String { pages.phrases.text(key) }

    func form(
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
