import Diagnostics
import Journals
import Markup
import Planning

extension MarkupWriter {
    /// The form that makes mandates of all that a text asks and nobody has confirmed; nothing where
    /// nothing is asked.
    mutating func confirmation(of text: GoverningText, _ visit: Visit) {
        let count = MandateProposal.all(
            of: text, in: visit.workspace, newKey: visit.register.newKey
        ).count
        guard count > 0 else { return }
        postForm(visit.address(["plan", "texts", text.code, "confirm"]), visit) { html in
            html.element(.div, .class("actions")) { html in
                html.element(
                    .button, .class("main"),
                    text: visit.text(
                        "mandates.confirm", ["count": .number(count), "code": .text(text.code)]))
            }
        }
    }
}
