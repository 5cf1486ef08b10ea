import Accounts
import Diagnostics
import Journals
import Markup
import Presenting
import Records
import Vocabulary

/// The administrator's page: who has an account, what each may do, and invitations.
struct PeoplePage {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    func show(_ problems: [Finding]) throws(Refusal) -> Reply {
        .page(try bytes(problems, link: nil), status: 200)
    }

    private func bytes(_ problems: [Finding], link: String?) throws(Refusal) -> [UInt8] {
        let accounts = try pages.desk.accounts(by: pages.visitor.caller)
        let people = pages.dispatch.site.people
        let page = pages.page("people.title", problems: problems)
        return page.bytes { html in
            if let link { told(link, &html) }
            html.element(.ul, .class("feed")) { html in
                for account in accounts { item(account, people, &html) }
            }
            html.section(text("people.add")) { html in newAccount(&html) }
            html.section(text("people.what-roles-may")) { html in roles(&html) }
        }
    }

    private func roles(_ html: inout MarkupWriter) {
        html.element(.dl) { html in
            for role in Role.allCases where role != .administrator {
                html.element(.dt, text: pages.phrases.term("role.\(role.rawValue)"))
                html.element(.dd, text: text("people.\(role.rawValue)-may"))
            }
        }
    }

    /// The link of an invitation, which is shown once.
    private func told(_ link: String, _ html: inout MarkupWriter) {
        html.element(.div, .class("notice"), .role("status")) { html in
            html.element(.p, text: text("people.link"))
            html.element(.pre) { $0.element(.code, text: link) }
        }
    }

    private func item(_ account: Account, _ people: People, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            html.element(.strong) {
                $0.element(.bdi, text: people.name(of: account.actor) ?? account.login.text)
            }
            html.text(" ")
            html.element(.bdi, .class("muted"), text: account.login.text)
            html.element(.div, .class("small"), text: words(for: account))
            html.element(.div, .class("actions")) { html in
                RightsForm(pages).write(account, &html)
                button("invite", account, "people.invite", &html)
                button(
                    account.isDisabled ? "enable" : "disable", account,
                    account.isDisabled ? "people.enable" : "people.disable", &html)
                if account.needsSecondFactor {
                    button("reset-factor", account, "people.reset-factor", &html)
                }
                html.element(.details) { html in
                    html.element(.summary, .class("button"), text: text("people.erase"))
                    html.element(.p, text: text("people.erase-why"))
                    button("erase", account, "people.erase-now", &html)
                }
            }
        }
    }

    private func words(for account: Account) -> String {
        var parts = account.roles.sorted { $0.key < $1.key }.map { name, roles in
            let words = roles.map { pages.phrases.term("role.\($0.rawValue)") }.sorted()
            return "\(name): \(pages.phrases.list(words))"
        }
        if account.isAdministrator { parts.insert(pages.phrases.term("role.administrator"), at: 0) }
        if account.isDisabled { parts.append(text("people.disabled")) }
        return parts.joined(separator: " · ")
    }

    private func button(
        _ action: String, _ account: Account, _ key: String, _ html: inout MarkupWriter
    ) {
        form([account.key.description, action], &html) { html in
            html.element(.button, text: text(key))
        }
    }

    private func newAccount(_ html: inout MarkupWriter) {
        form(["new"], &html) { html in
            html.line(
                "name", text("account.name"), value: pages.values["name"] ?? "",
                hint: text("account.name-hint"), isRequired: true)
            html.line(
                "login", text("account.login"), value: pages.values["login"] ?? "",
                hint: text("account.login-hint"), isRequired: true)
            RightsForm(pages).fields(of: nil, in: "new", &html)
            html.element(.button, .class("main"), text: text("people.add"))
        }
    }

    private func form(
        _ path: [String], _ html: inout MarkupWriter, content: (inout MarkupWriter) -> Void
    ) {
        let address = WebAddress(path: [pages.phrases.language.code, "people"] + path)
        html.element(.form, .class("form"), .method("post"), .action(address)) { html in
            html.hidden("token", pages.visitor.formToken)
            content(&html)
        }
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }

    // MARK: Changing

    func change() throws(Refusal) -> Reply {
        let (caller, from) = (pages.visitor.caller, pages.visitor.address)
        if pages.path.last == "new" { return try add() }
        guard pages.path.count == 3, let key = Identifier<Account>(pages.path[1]) else {
            throw Refusal(Finding("site.not-found", .error))
        }
        switch pages.path[2] {
        case "invite": return try invited(by: try pages.desk.invite(key, by: caller, from: from))
        case "disable": try pages.desk.disable(key, by: caller, from: from)
        case "enable": try pages.desk.enable(key, by: caller, from: from)
        case "reset-factor": try pages.desk.resetSecondFactor(of: key, by: caller, from: from)
        case "rights": try RightsForm(pages).save(key)
        case "erase": try erase(key)
        default: throw Refusal(Finding("site.not-found", .error))
        }
        return .moved(
            WebAddress(path: [pages.phrases.language.code, "people"]), isPermanent: false)
    }

    private func add() throws(Refusal) -> Reply {
        let people = try People(pages.dispatch.site.folder.people)
        try Permission.check(.manageAccounts, by: pages.visitor.caller, in: nil)
        let login = pages.values["login"] ?? ""
        var new = NewAccount(login: login, actor: People.newActor())
        let rights = try RightsForm(pages).read()
        (new.roles, new.posts) = (rights.roles, rights.posts)
        new.isAdministrator = rights.isAdministrator
        let made = try pages.desk.makeAccount(
            new, by: pages.visitor.caller, from: pages.visitor.address)
        try people.keep(pages.values.filled("name") ?? login, of: new.actor)
        return try invited(by: made.link)
    }

    private func invited(by link: SecretToken) throws(Refusal) -> Reply {
        let address = WebAddress(
            path: [pages.phrases.language.code, "invitation"], query: [("token", link.text)])
        return .page(try bytes([], link: pages.dispatch.origin + address.text), status: 200)
    }

    /// Takes the account away, and the name behind the pseudonym; the journal stays as it is.
    private func erase(_ key: Identifier<Account>) throws(Refusal) {
        let account = try pages.desk.erase(
            key, by: pages.visitor.caller, from: pages.visitor.address)
        _ = try People(pages.dispatch.site.folder.people).erase(nameOf: account.actor)
    }
}
