import Diagnostics
import Markup

extension MarkupWriter {
    /// What stands in the way, at the top of a form: all of it, and that nothing typed is lost.
    mutating func problems(_ findings: [Finding], _ visit: Visit) {
        guard !findings.isEmpty else { return }
        element(.div, .class("problems"), .role("alert"), .tabIndex(-1)) { html in
            html.element(
                .h2, text: visit.text("form.problems", ["count": .number(findings.count)]))
            for finding in findings { html.finding(finding, visit) }
            html.element(.p, text: visit.text("form.kept"))
        }
    }
}
