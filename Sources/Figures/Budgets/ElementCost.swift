package import Planning
import Vocabulary

/// What an element of a plan costs by one budget, each figure with what it came from.
package struct ElementCost: Hashable, Sendable {
    package let element: PlanElement
    /// How deep it stands below the first element with a cost above it.
    package let depth: Int
    /// What its own lines say and those of all below it.
    package let direct: Figure
    /// What it and all below it got of costs that several share.
    package let shared: Figure
    /// Both together.
    package let full: Figure
    /// What it got of the cost of elements elsewhere.
    package let allocated: Figure
}

extension CostFlow {
    /// The costs of all elements that have one, or stand above one that has; those above first.
    package var elements: [ElementCost] {
        let own = Set(direct.keys).union(received.keys)
        let named = Set(own.flatMap { tree.way(up: $0) }).union(allocated.keys)
        var found: [ElementCost] = []
        var seen: Set<Identifier<PlanElement>> = []
        let isTop = { (element: PlanElement) in
            element.parent.map { !named.contains($0) } ?? true
        }
        let sorted = tree.sorted(named)
        // What stands in a circle has no top; it comes behind.
        for top in sorted.filter(isTop) + sorted {
            visit(top, 0, named, &seen, &found)
        }
        return found
    }

    /// - Complexity: as deep as plans are; each element is visited once.
    private func visit(
        _ element: PlanElement, _ depth: Int, _ named: Set<Identifier<PlanElement>>,
        _ seen: inout Set<Identifier<PlanElement>>, _ found: inout [ElementCost]
    ) {
        guard seen.insert(element.id).inserted else { return }
        found.append(cost(of: element, depth))
        for child in tree.children(of: element.id) where named.contains(child.id) {
            visit(child, depth + 1, named, &seen, &found)
        }
    }

    /// What an element costs.
    package func cost(of element: PlanElement, _ depth: Int = 0) -> ElementCost {
        let all = [element.id] + below(element.id)
        let direct = CostSum(all.flatMap { self.direct[$0]?.inputs ?? [] })
        let shared = CostSum(all.flatMap { received[$0]?.inputs ?? [] })
        return ElementCost(
            element: element, depth: depth, direct: direct.figure(.directCost),
            shared: shared.figure(.sharedCost), full: full(element, all),
            allocated: (allocated[element.id] ?? CostSum()).figure(.allocated))
    }

    /// The full cost: own lines and shares, and the full cost of each element right below.
    private func full(
        _ element: PlanElement, _ all: [Identifier<PlanElement>]
    ) -> Figure {
        var sum = ownCost(of: element.id)
        for child in tree.children(of: element.id) {
            let below = CostSum(
                ([child.id] + below(child.id)).filter { $0 != element.id }
                    .flatMap { ownCost(of: $0).inputs })
            guard !below.isEmpty else { continue }
            let figure = below.figure(.fullCost)
            sum.add(FigureInput(.part, figure.result, of: child.recordPlace, by: figure))
        }
        return sum.figure(.fullCost)
    }

    /// All elements below one, each once.
    private func below(_ id: Identifier<PlanElement>) -> [Identifier<PlanElement>] {
        var found: [Identifier<PlanElement>] = []
        var seen: Set = [id]
        var ahead = [id]
        while let next = ahead.popLast() {
            for child in tree.children(of: next) where seen.insert(child.id).inserted {
                found.append(child.id)
                ahead.append(child.id)
            }
        }
        return found
    }
}
