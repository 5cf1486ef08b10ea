import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Vocabulary

/// Finds what answers a request, and answers it: the one place where access to pages is decided.
struct Dispatch: Sendable {
    let site: Site
    let isPost: Bool
    /// The parts of the path, decoded.
    let path: [String]
    let query: FormValues
    let body: FormBody
    let visitor: Visitor
    /// The scheme, host and port by which the site was asked.
    let origin: String
    /// The languages that the browser asks for, the most wanted first.
    let accepted: [Language]

    /// What goes out.
    func reply() async -> Reply {
        guard let language = path.first.flatMap({ Language(rawValue: $0) }) else {
            return elsewhere
        }
        if visitor.caller.isSecondFactorMissing, !AccountPages.setsUp(path) {
            return isPost || visitor.session == nil
                ? refused(Refusal(Permission.withoutSecondFactor), language)
                : .moved(WebAddress(path: [language.code, "account"]), isPermanent: false)
        }
        guard path.count > 1 else {
            return .page(StartPage(site, language, visitor).bytes, status: 200)
        }
        if let page = AccountPages(self, language) { return await page.reply() }
        do throws(Refusal) {
            let visit = try visit(language, asOf: query.filled("as_of"))
            do throws(Refusal) {
                return reply(to: visit, try answer(visit))
            } catch {
                RequestTrace.current?.note(error)
                site.forget(visit.name, after: error)
                return wayIn(for: error, language)
                    ?? reply(to: visit, .page(ErrorPage(visit, error).page))
            }
        } catch {
            return wrongTime(error, language) ?? refused(error, language)
        }
    }

    /// The page that says that there is no such time, in the register as it is now.
    private func wrongTime(_ refusal: Refusal, _ language: Language) -> Reply? {
        let codes: Set<String> = ["usage.as-of", "journal.no-entry"]
        guard refusal.findings.contains(where: { codes.contains($0.code) }),
            let now = try? visit(language, asOf: nil)
        else { return nil }
        return reply(to: now, .page(ErrorPage(now, refusal).page))
    }

    /// Where a request without a language leads: to the pages in the language wanted most.
    private var elsewhere: Reply {
        guard path.isEmpty else {
            return refused(
                Refusal(Finding("site.not-found", .error)), accepted.first ?? site.fallback)
        }
        guard let language = accepted.first else {
            return .page(StartPage.languages, status: 200)
        }
        return .moved(WebAddress(path: [language.code]), isPermanent: false)
    }

    /// A page before any workspace.
    private func refused(_ refusal: Refusal, _ language: Language) -> Reply {
        RequestTrace.current?.note(refusal)
        if path.count > 1 { site.forget(path[1], after: refusal) }
        let unsaved = UnsavedForm(
            body, to: WebAddress(path: path, query: query.items.map { ($0.name, $0.value) }),
            by: visitor, Phrases(Site.catalogue, in: language))
        return wayIn(for: refusal, language)
            ?? .page(
                StartPage(
                    site, language, visitor, problems: refusal.findings, unsaved: unsaved
                ).bytes, status: HTTPStatus.of(refusal))
    }

    /// Where somebody who is not known signs in, if that could help.
    private func wayIn(for refusal: Refusal, _ language: Language) -> Reply? {
        // What could be a register that is hidden is answered as one.
        let isHidden =
            refusal.findings.contains { $0.code == "site.no-workspace" }
            && DataFolder.isName(path[1])
        guard HTTPStatus.of(refusal) == 403 || isHidden, !visitor.isSignedIn, !isPost else {
            return nil
        }
        let to = [
            ("to", path.joined(separator: "/")),
            ("asked", WebAddress.query(query.items.map { ($0.name, $0.value) })),
        ]
        return .moved(
            WebAddress(path: [language.code, "sign-in"], query: to), isPermanent: false)
    }

    // MARK: The workspace

    private func visit(_ language: Language, asOf time: String?) throws(Refusal) -> Visit {
        let name = path[1]
        let mayRead = Permission.allows(.read, visitor.caller.roles(in: name))
        let query = time == nil ? self.query.without("as_of") : self.query
        let (register, workspace) = try site.hiding(name, from: visitor.caller) {
            () throws(Refusal) in
            let register = try site.register(named: name)
            return try (
                register,
                mayRead
                    ? site.workspace(register, named: name, asOf: time)
                    : site.published(register, named: name, asOf: time)
            )
        }
        RequestTrace.current?.note(workspace: name)
        let today = time.flatMap { CalendarDate($0) } ?? site.clock().date
        var rest = Array(path.dropFirst(2))
        let form = Self.takeForm(of: &rest)
        return Visit(
            site: site, visitor: visitor, name: path[1], register: register,
            shown: Presentation(workspace, Phrases(Site.catalogue, in: language), on: today),
            path: rest, form: form, query: query, isPublic: !mayRead, body: body,
            origin: origin)
    }

    /// Takes the ending that names a form, such as `.csv`, off the last part of a path.
    static func takeForm(of path: inout [String]) -> String? {
        guard let last = path.last else { return nil }
        if path == CalendarPage.feed {
            path[path.count - 1] = "calendar"
            return "ics"
        }
        let forms = ["csv", "json", "svg", "docx", "html", "pdf", "xlf"]
        for form in forms where last.hasSuffix("." + form) {
            path[path.count - 1] = String(last.dropLast(form.count + 1))
            return form
        }
        return nil
    }

    // MARK: Answers

    private func answer(_ visit: Visit) throws(Refusal) -> Answer {
        for route in Route.all where route.isPost == isPost {
            guard let parts = route.parts(of: visit.path) else { continue }
            if isPost {
                guard visitor.isSignedIn else {
                    throw Refusal(Finding("account.session-ended", .error))
                }
                try checkForm()
            }
            try Permission.check(route.access(parts), by: visitor.caller, in: visit.name)
            return try route.answer(visit, parts)
        }
        throw Refusal(Finding("site.not-found", .error))
    }

    /// Makes sure that a page of ours made the form for this session.
    func checkForm() throws(Refusal) {
        guard let session = visitor.session else {
            throw Refusal(Finding("account.request-forged", .error))
        }
        let token = body.values["token"] ?? ""
        // Who was signed out sees what is to be sent, and sends it in the session that began since.
        guard !token.isEmpty || body.values["again"] == nil else {
            throw Refusal(CSRFToken.signedInSince)
        }
        try CSRFToken.verify(token, for: session)
    }

    private func reply(to visit: Visit, _ answer: Answer) -> Reply {
        switch answer {
        case .page(let page): .page(PageShell(visit: visit, page: page).bytes, status: page.status)
        case .data(let bytes, let type, let name): .data(bytes, type: type, name: name)
        case .moved(let address, let isPermanent): .moved(address, isPermanent: isPermanent)
        }
    }
}
