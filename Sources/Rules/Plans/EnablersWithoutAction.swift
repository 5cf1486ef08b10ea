import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `element.no-action`: an enabler with no activity and no action, neither below it nor aligned
    /// with it.
    static let enablersWithoutAction = Rule(codes: ["element.no-action"]) { inspection in
        let tree = inspection.tree
        let active = Set(inspection.activities.compactMap(\.element))
        return inspection.elements.filter { tree.role(of: $0) == .enabler }.filter { enabler in
            let reach = ([enabler] + tree.below(enabler)).flatMap { [$0] + tree.serving($0) }
            return !reach.contains { tree.role(of: $0) == .action || active.contains($0.id) }
        }.map { Finding("element.no-action", .warning, at: $0.place) }
    }
}
