import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `element.no-mandate`: an output, action, enabler or strategic priority of a Sector or a
    /// department that no mandate names, nor any element above or below it.
    static let elementsWithoutMandate = Rule(codes: ["element.no-mandate"]) { inspection in
        let tree = inspection.tree
        let named = Set(inspection.mandates.flatMap(\.elements))
        let over = named.compactMap { inspection.workspace[$0] }.flatMap { tree.above($0) }
        let covered = named.union(over.map(\.id))
        return inspection.elements.filter { element in
            guard let role = tree.role(of: element), role.needsMandate,
                let scope = tree.plan(of: element)?.scope, scope != .union
            else { return false }
            return !covered.contains(element.id)
                && !tree.above(element).contains { named.contains($0.id) }
        }.map { Finding("element.no-mandate", .note, at: $0.place) }
    }
}

extension LevelRole {
    /// Whether somebody must have asked for such an element.
    fileprivate var needsMandate: Bool {
        [.output, .action, .enabler, .strategicPriority].contains(self)
    }
}
