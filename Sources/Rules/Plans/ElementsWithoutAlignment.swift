import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `alignment.missing`, `alignment.only-secondary`: a strategic priority, objective or outcome
    /// of a Sector's plan under another plan that is aligned with nothing, or by secondary links
    /// only, neither by itself nor by an element above or below it.
    static let elementsWithoutAlignment = Rule(
        codes: ["alignment.missing", "alignment.only-secondary"]
    ) { inspection in
        let tree = inspection.tree
        return inspection.elements.compactMap { element in
            guard let plan = tree.plan(of: element), plan.scope == .sector,
                let upper = plan.alignedTo, tree.role(of: element)?.needsAlignment ?? false
            else { return nil }
            let related = [element] + tree.above(element) + tree.below(element)
            let ranks = related.flatMap { inspection.book.alignments(of: $0.id) }.map(\.rank)
            guard ranks.allSatisfy({ $0 == .secondary }) else { return nil }
            let code = inspection.workspace.code(Plan.kind, upper.retyped())
            return Finding(
                ranks.isEmpty ? "alignment.missing" : "alignment.only-secondary",
                ranks.isEmpty ? .warning : .note, at: element.place,
                ["plan": .text(code), "count": .number(ranks.count)])
        }
    }
}

extension LevelRole {
    /// Whether such an element of a Sector serves something of the Union.
    fileprivate var needsAlignment: Bool {
        [.strategicPriority, .objective, .outcome].contains(self)
    }
}
