import Diagnostics
import Markup
import Planning
import Presenting
import Publishing

/// The thread from a governing text to what was done, as a tree.
enum TracePage {
    /// The threads on which a record lies.
    static func answer(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let traces = try visit.shown.traces(of: code)
        let picture = AlluvialPicture(try visit.shown.mandates(on: code), visit.shown).picture
        if visit.form == "svg", let picture {
            return .picture(picture)
        }
        var page = Page(visit.text("trace.title", ["code": .text(code)])) { html in
            if let picture { html.pictureWithFile(picture, visit) }
            if traces.isEmpty {
                html.element(.p, text: visit.text("trace.none", ["code": .text(code)]))
            }
            html.element(.ul, .class("tree")) { html in
                for trace in traces { node(trace, visit, &html) }
            }
        }
        page.section = Section.at("results", "findings")
        return .page(page)
    }

    /// - Complexity: as deep as the thread, which is fixed.
    private static func node(_ node: TraceNode, _ visit: Visit, _ html: inout MarkupWriter) {
        html.element(.li, .class(node.isBroken ? "gap" : "")) { html in
            if !node.term.isEmpty {
                html.element(.small) { $0.element(.bdi, text: node.term) }
                html.text(" ")
            }
            if let link = node.link {
                html.link(link.kind, link.code, visit)
            } else {
                html.element(.bdi, text: node.code)
            }
            html.text(" ")
            html.element(.bdi, text: node.words)
            guard !node.children.isEmpty else { return }
            html.element(.ul) { html in
                for child in node.children { self.node(child, visit, &html) }
            }
        }
    }
}
