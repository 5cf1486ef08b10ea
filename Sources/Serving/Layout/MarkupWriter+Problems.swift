import Diagnostics
import Markup

extension MarkupWriter {
    /// What stands in the way, at the top of a form: all of it, with links to the fields, and that
    /// nothing typed is lost.
    mutating func problems(_ findings: [Finding], _ visit: Visit, at fields: [String] = []) {
        guard !findings.isEmpty else { return }
        element(.div, .class("problems"), .role("alert"), .tabIndex(-1), .autofocus()) { html in
            html.element(
                .h2, text: visit.text("form.problems", ["count": .number(findings.count)]))
            for finding in findings { html.finding(finding, visit, linksPlace: false) }
            if !fields.isEmpty { html.links(to: fields, visit) }
            html.element(.p, text: visit.text("form.kept"))
        }
    }

    private mutating func links(to fields: [String], _ visit: Visit) {
        element(.ul) { html in
            for field in fields {
                html.element(.li) { html in
                    html.element(
                        .a, .href(WebAddress(fragment: field)), text: visit.term("field.\(field)"))
                }
            }
        }
    }
}
