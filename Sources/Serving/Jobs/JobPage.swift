import Accounts
import Diagnostics
import Foundation
import Markup
import Presenting
import Vocabulary

/// How far a job is, and what came of it; while it goes on, the page can be asked again.
struct JobPage {
    private let pages: AccountPages
    private let job: Job

    /// The page of a job of whoever asks.
    ///
    /// - Throws: A `Refusal` with `site.not-found`.
    init(_ pages: AccountPages) throws(Refusal) {
        let key = pages.path.dropFirst().first.flatMap { Identifier<Job>($0) }
        guard let key,
            let job = pages.dispatch.site.jobs.job(key, of: pages.visitor.caller.account)
        else { throw Refusal(Finding("site.not-found", .error)) }
        self.pages = pages
        self.job = job
    }

    static func address(_ key: Identifier<Job>, _ language: Language) -> WebAddress {
        WebAddress(path: [language.code, "jobs", key.description])
    }

    func show() throws(Refusal) -> Reply {
        if pages.path.last == "file" { return try file() }
        let page = pages.page("job.\(job.kind)", problems: job.state == .failed ? job.findings : [])
        return .page(page.bytes { html in body(&html) }, status: 200)
    }

    private func body(_ html: inout MarkupWriter) {
        html.element(.section, .id("progress"), .goesOn(if: job.state == .underway)) { html in
            html.element(.p) { html in
                html.element(.bdi, text: job.register)
                html.text(" · " + text("job.state.\(job.state.rawValue)"))
            }
            steps(&html)
        }
    }

    private func steps(_ html: inout MarkupWriter) {
        html.element(.ol) { html in
            for (index, step) in job.steps.enumerated() {
                let isDone = index < job.stepsDone
                html.element(.li) { html in
                    html.text(text(step) + " ")
                    html.element(
                        .span, .class(isDone ? "chip done" : "chip idle"),
                        text: text(isDone ? "job.state.done" : "job.waiting"))
                }
            }
        }
        switch job.state {
        case .underway: cancelling(&html)
        case .done: result(&html)
        case .failed, .cancelled:
            html.element(
                .a, .class("button"),
                .href(
                    WebAddress(
                        path: [pages.phrases.language.code] + (back?.path ?? [job.register]))),
                text: back.map { text($0.title) } ?? job.register)
        }
    }

    private func cancelling(_ html: inout MarkupWriter) {
        let address = WebAddress(
            path: [pages.phrases.language.code, "jobs", job.key.description, "cancel"])
        html.element(
            .a, .class("button"), .href(Self.address(job.key, pages.phrases.language)),
            text: text("job.look-again"))
        guard job.isCancellable else { return }
        html.element(.form, .method("post"), .action(address)) { html in
            html.hidden("token", pages.visitor.formToken)
            html.element(.button, text: text("job.cancel"))
        }
    }

    /// The page where work on registers is begun, for those whose page it is.
    private var back: (path: [String], title: String)? {
        pages.visitor.caller.isAdministrator ? (["installation"], "installation.title") : nil
    }

    private func result(_ html: inout MarkupWriter) {
        if job.findings.isEmpty { html.element(.p, text: text("job.sound")) }
        for finding in job.findings.prefix(100) {
            html.element(.p, text: pages.phrases.findings.summary(of: finding))
        }
        let language = pages.phrases.language.code
        if let file = job.file {
            html.element(
                .a, .class("button main"),
                .href(WebAddress(path: [language, "jobs", job.key.description, "file"])),
                text: file.name)
        } else if let place = job.place {
            html.element(
                .a, .class("button main"),
                .href(WebAddress(path: [language, job.register] + place)), text: text("job.see"))
        } else if job.kind == "restore" {
            html.element(
                .a, .class("button main"), .href(WebAddress(path: [language, job.register])),
                text: job.register)
        }
    }

    private func file() throws(Refusal) -> Reply {
        guard let file = job.file, FileManager.default.isReadableFile(atPath: file.path) else {
            throw Refusal(Finding("site.not-found", .error))
        }
        return .file(file)
    }

    /// Ends the job where the form asks for it.
    func change() throws(Refusal) -> Reply {
        guard pages.path.last == "cancel" else { throw Refusal(Finding("site.not-found", .error)) }
        pages.dispatch.site.jobs.cancel(job.key, by: pages.visitor.caller.account)
        return .moved(Self.address(job.key, pages.phrases.language), isPermanent: false)
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }
}
