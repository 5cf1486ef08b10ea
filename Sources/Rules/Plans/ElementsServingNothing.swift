import Diagnostics
import Planning

extension Rule {
    /// `element.serves-nothing`: an output or action that leads to no goal, priority, objective or
    /// outcome, neither by what it is part of nor by alignments.
    static let elementsServingNothing = Rule(codes: ["element.serves-nothing"]) { inspection in
        let tree = inspection.tree
        return inspection.elements.filter { element in
            [.output, .action].contains(tree.role(of: element))
                && !inspection.workspace.wayUp(from: element).contains { tree.isServed($0) }
        }.map { Finding("element.serves-nothing", .warning, at: $0.place) }
    }
}
