import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `element.in-circle`: elements each of which stands above the next, and the last above the
    /// first; told once, at the one whose code comes first.
    static let elementsInCircles = Rule(codes: ["element.in-circle"]) { inspection in
        var seen: Set<Identifier<PlanElement>> = []
        return inspection.elements.compactMap { element in
            let circle = inspection.tree.circle(through: element)
            guard !circle.isEmpty, !seen.contains(element.id) else { return nil }
            seen.formUnion(circle.map(\.id))
            return Finding(
                "element.in-circle", .error, at: element.place,
                ["elements": .list(circle.map(\.code)), "count": .number(circle.count)])
        }
    }
}
