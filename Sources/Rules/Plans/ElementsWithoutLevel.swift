import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `element.no-level`: an element of which nobody says what it is for, in a plan that has levels;
    /// other rules can't judge it.
    static let elementsWithoutLevel = Rule(codes: ["element.no-level"]) { inspection in
        let tree = inspection.tree
        let withLevels = Set(inspection.workspace.records(PlanLevel.self).compactMap(\.plan))
        return inspection.elements.filter { element in
            tree.role(of: element) == nil
                && tree.plan(of: element).map { withLevels.contains($0.id) } ?? false
        }.map { Finding("element.no-level", .warning, at: $0.place) }
    }
}
