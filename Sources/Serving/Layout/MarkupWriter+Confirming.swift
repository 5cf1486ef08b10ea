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

    /// The form that makes a mandate of what one paragraph of a text asks.
    mutating func confirmation(
        of paragraph: Planning.Paragraph, in text: GoverningText, _ visit: Visit
    ) {
        let address = visit.address(["plan", "texts", text.code, "confirm"])
        element(.form, .method("post"), .action(address), .class("inline")) { html in
            html.hidden("token", visit.visitor.formToken)
            html.hidden("paragraph", paragraph.code)
            html.element(.button, .class("quiet")) { html in
                html.text(visit.text("mandates.confirm-one") + " ")
                html.element(.span, .class("apart"), text: paragraph.path)
            }
        }
    }
}
