import Diagnostics
import Markup
import Planning
import Presenting

/// What is shown in the place of a page that can't be: what is wrong and what to do.
struct ErrorPage {
    let page: Page

    init(_ visit: Visit, _ refusal: Refusal) {
        let status = HTTPStatus.of(refusal)
        var page = Page(visit.text("error.title.\(status)")) { html in
            for finding in refusal.findings { html.finding(visit.naming(finding), visit) }
            if let reference = RequestTrace.reference(for: refusal.findings) {
                html.element(.p, text: visit.text("error.reference", reference))
            }
            UnsavedForm(visit, after: refusal)?.write(&html)
            html.element(
                .form, .class("filters"), .action(visit.address(["search"])), .method("get")
            ) {
                html in
                html.element(.label) { html in
                    html.text(visit.text("search.label"))
                    html.element(
                        .input, .type("search"), .name("q"), .value(visit.path.last ?? ""))
                }
                html.element(.button, text: visit.text("page.search"))
            }
        }
        page.status = status
        self.page = page
    }
}

extension UnsavedForm {
    /// What was sent to the page of a visit and refused.
    init?(_ visit: Visit, after refusal: Refusal) {
        let query = visit.query.items.map { ($0.name, Optional($0.value)) }
        let isToldOfOthers = refusal.findings.contains { $0.code == "change.conflict" }
        self.init(
            visit.body, to: visit.address(visit.path, query), by: visit.visitor,
            visit.shown.phrases, over: isToldOfOthers ? visit.workspace.position : nil)
    }
}
