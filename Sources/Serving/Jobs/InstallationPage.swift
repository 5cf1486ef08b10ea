import Accounts
import Diagnostics
import Journals
import Markup
import Presenting
import Vocabulary

/// The administrator's page of registers: copies, checks, restoring, and what goes on.
struct InstallationPage {
    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    private var site: Site { pages.dispatch.site }

    func show(_ problems: [Finding]) throws(Refusal) -> Reply {
        try Permission.check(.manageAccounts, by: pages.visitor.caller, in: nil)
        return .page(
            pages.page("installation.title", problems: problems).bytes { html in
                for name in site.folder.registers { register(name, &html) }
                html.section(text("installation.restore")) { html in restoring(&html) }
                let jobs = site.jobs.jobs(of: pages.visitor.caller.account)
                guard !jobs.isEmpty else { return }
                html.section(text("installation.jobs")) { html in
                    html.element(.ul, .class("feed")) { html in
                        for job in jobs { item(job, &html) }
                    }
                }
            }, status: 200)
    }

    private func register(_ name: String, _ html: inout MarkupWriter) {
        html.element(.section) { html in
            html.element(.h2) { $0.element(.bdi, text: name) }
            html.element(.div, .class("actions")) { html in
                for kind in ["backup", "verify"] {
                    form([kind, name], &html) { html in
                        html.element(.button, text: text("job.\(kind)"))
                    }
                }
            }
        }
    }

    private func restoring(_ html: inout MarkupWriter) {
        html.element(.p, text: text("installation.restore-why"))
        form(["restore"], sendsFiles: true, &html) { html in
            html.field("file", pages.phrases.term("field.file")) { html in
                html.element(.input, .type("file"), .id("file"), .name("file"), .required())
            }
            html.line(
                "name", text("registers.name"), hint: text("registers.name-hint"),
                isRequired: true)
            html.element(.button, text: text("job.restore"))
        }
    }

    private func item(_ job: Job, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            html.element(
                .a, .href(JobPage.address(job.key, pages.phrases.language)),
                text: text("job.\(job.kind)"))
            html.text(" ")
            html.element(.bdi, text: job.register)
            html.text(" · " + text("job.state.\(job.state.rawValue)"))
        }
    }

    private func form(
        _ path: [String], sendsFiles: Bool = false, _ html: inout MarkupWriter,
        content: (inout MarkupWriter) -> Void
    ) {
        let address = WebAddress(path: [pages.phrases.language.code, "installation"] + path)
        let files: [Attribute] = sendsFiles ? [.sendsFiles()] : []
        html.element(.form, [.class("form"), .method("post"), .action(address)] + files) { html in
            html.hidden("token", pages.visitor.formToken)
            content(&html)
        }
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }

    // MARK: Beginning

    func change() throws(Refusal) -> Reply {
        try Permission.check(.manageAccounts, by: pages.visitor.caller, in: nil)
        guard let owner = pages.visitor.caller.account, pages.path.count > 1 else {
            throw Refusal(Finding("site.not-found", .error))
        }
        let work = RegisterJobs(site: site, owner: owner)
        let key: Identifier<Job>
        switch (pages.path[1], pages.path.dropFirst(2).first) {
        case ("backup", let name?): key = try work.backUp(name)
        case ("verify", let name?): key = try work.verify(name)
        case ("restore", nil):
            key = try work.restore(
                pages.dispatch.body.file("file"), as: pages.values["name"] ?? "")
        default: throw Refusal(Finding("site.not-found", .error))
        }
        return .moved(JobPage.address(key, pages.phrases.language), isPermanent: false)
    }
}
