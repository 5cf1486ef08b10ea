import Diagnostics
import Planning

extension Rule {
    /// `element.no-indicator`: an output or outcome by which nothing is measured.
    static let elementsWithoutIndicator = Rule(codes: ["element.no-indicator"]) { inspection in
        inspection.elements.filter { element in
            [.output, .outcome].contains(inspection.tree.role(of: element))
                && inspection.workspace.indicators(of: element.id).isEmpty
        }.map { Finding("element.no-indicator", .warning, at: $0.place) }
    }
}
