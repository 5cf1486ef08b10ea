import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `element.nothing-below`: a goal, priority, objective or outcome that nothing serves: no
    /// element below it, none that is aligned with it, no indicator.
    static let elementsWithNothingBelow = Rule(codes: ["element.nothing-below"]) { inspection in
        inspection.elements.filter { element in
            inspection.tree.isServed(element)
                && inspection.workspace.planLinks.children[element.id] == nil
                && inspection.workspace.indicators(of: element.id).isEmpty
                && inspection.tree.serving(element).isEmpty
        }.map { Finding("element.nothing-below", .warning, at: $0.place) }
    }
}
