import Accounts
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// Pages by which people come in and look after accounts.
struct AccountPages {
    let dispatch: Dispatch
    let phrases: Phrases
    /// The parts of the path behind the language.
    let path: [String]
    /// The form that data is asked for in; `nil` where a page is wanted.
    let form: String?

    /// The names that no register can have, since these pages are there.
    static let names: Set<String> = [
        "begin", "sign-in", "code", "sign-out", "invitation", "account", "people", "registers",
        "colours", "shortcuts", "installation", "jobs", "trail",
    ]
    /// The pages that are data too.
    private static let data: Set<String> = ["trail"]

    /// The page at a path, or `nil` where it is not one of these.
    init?(_ dispatch: Dispatch, _ language: Language) {
        guard let place = Self.place(of: dispatch.path) else { return nil }
        self.dispatch = dispatch
        phrases = Phrases(Site.catalogue, in: language)
        (path, form) = place
    }

    /// The parts of a path behind the language, and the form that it asks for; `nil` where none of these pages
    /// is there.
    static func place(of path: [String]) -> (path: [String], form: String?)? {
        var rest = Array(path.dropFirst())
        if let name = rest.first, names.contains(name) { return (rest, nil) }
        guard rest.count == 1, let form = Dispatch.takeForm(of: &rest), data.contains(rest[0])
        else {
            return nil
        }
        return (rest, form)
    }

    /// Whether passwords, codes or keys are sent to an address.
    static func takeSecrets(at address: WebAddress) -> Bool {
        let parts = address.text.prefix { $0 != "?" }.split(separator: "/")
        return parts.count > 1
            && ["begin", "sign-in", "code", "invitation", "account"].contains(parts[1])
    }

    /// Whether a path is open to whoever has yet to set up the second factor that is demanded.
    static func setsUp(_ path: [String]) -> Bool {
        path.count > 1 && ["account", "sign-out", "colours", "shortcuts"].contains(path[1])
    }

    var desk: AccountDesk { dispatch.site.desk }
    var visitor: Visitor { dispatch.visitor }
    var values: FormValues { dispatch.body.values }
    var home: WebAddress { WebAddress(path: [phrases.language.code]) }

    /// What goes out.
    func reply() async -> Reply {
        do throws(Refusal) {
            guard dispatch.isPost else { return try show() }
            return try await carryOut()
        } catch {
            return refused(error)
        }
    }

    /// The page of a form with what stands in the way of it; where no form is to blame, that alone.
    private func refused(_ refusal: Refusal) -> Reply {
        RequestTrace.current?.note(refusal)
        let status = HTTPStatus.of(refusal)
        if dispatch.isPost, let page = try? show(refusal.findings), case .page(let bytes, _) = page
        {
            return .page(bytes, status: status)
        }
        let page = page("error.title.\(status)", problems: refusal.findings)
        return .page(page.bytes { _ in }, status: status)
    }

    private func show(_ problems: [Finding] = []) throws(Refusal) -> Reply {
        switch path[0] {
        case "begin": return signInPages.begin(problems)
        case "sign-in": return signInPages.signIn(problems)
        case "code": return signInPages.code(problems)
        case "invitation": return try signInPages.invitation(problems)
        case "account": return try OwnAccountPage(self).show(problems)
        case "people": return try PeoplePage(self).show(problems)
        case "installation": return try InstallationPage(self).show(problems)
        case "jobs": return try JobPage(self).show()
        case "trail": return try TrailPage(self).show(problems)
        case "shortcuts": return .page(ShortcutsPage(self).bytes, status: 200)
        case "registers":
            return .page(
                StartPage(
                    dispatch.site, phrases.language, visitor, problems: problems,
                    refused: values["name"]
                ).bytes,
                status: 200)
        default: throw Refusal(Finding("site.not-found", .error))
        }
    }

    private func carryOut() async throws(Refusal) -> Reply {
        switch path[0] {
        case "begin": return try await signInPages.beginning()
        case "sign-in": return try await signInPages.signingIn()
        case "code": return try signInPages.confirming()
        case "invitation": return try await signInPages.accepting()
        case "sign-out":
            try dispatch.checkForm()
            if let session = visitor.session { try desk.signOut(session) }
            return .signed(nil, to: home)
        case "account":
            try dispatch.checkForm()
            return try await OwnAccountPage(self).change()
        case "people":
            try dispatch.checkForm()
            return try PeoplePage(self).change()
        case "registers":
            try dispatch.checkForm()
            return try NewRegister(self).make()
        case "installation":
            try dispatch.checkForm()
            return try InstallationPage(self).change()
        case "jobs":
            try dispatch.checkForm()
            return try JobPage(self).change()
        case "colours":
            return .chosen(values.filled("scheme").flatMap { ColorScheme(rawValue: $0) }, to: back)
        default: throw Refusal(Finding("site.not-found", .error))
        }
    }

    /// The page of ours that a form was sent from.
    private var back: WebAddress { place(in: values) }

    /// The page of ours that values tell of with path (`to`) and query (`asked`); the start where there is none.
    func place(in values: FormValues) -> WebAddress {
        let parts = (values.filled("to") ?? "").split(separator: "/").map(String.init)
        guard parts.first.flatMap({ Language(rawValue: $0) }) != nil else { return home }
        let asked = FormValues((values.filled("asked") ?? "").utf8).items
        return WebAddress(path: parts, query: asked.map { ($0.name, $0.value) })
    }

    private var signInPages: SignInPages { SignInPages(self) }

    /// A page of these, with its title.
    func page(_ title: String, problems: [Finding] = []) -> PlainPage {
        let query = dispatch.query.items.filter { $0.name != "done" }
        return PlainPage(
            phrases: phrases, visitor: visitor, title: phrases.text(title),
            isDone: query.count < dispatch.query.items.count, problems: problems,
            path: path, query: query.map { ($0.name, Optional($0.value)) })
    }

    /// The address of the page itself.
    var address: WebAddress {
        WebAddress(
            path: [phrases.language.code] + path,
            query: dispatch.query.items.map { ($0.name, Optional($0.value)) })
    }
}
