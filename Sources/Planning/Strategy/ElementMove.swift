package import Diagnostics
package import Records
package import Vocabulary

/// A move of an element within its plan: among those that stand beside it, below the one before it, or
/// out from under the one above it.
package enum ElementMove: String, CaseIterable, Sendable {
    case up, down, `in`, out

    /// What is to be changed so that an element moves; its own place, and those beside it.
    ///
    /// - Throws: A `Refusal` with `element.no-move` where there is nowhere to go.
    package func edits(
        of element: PlanElement, in workspace: Workspace
    ) throws(Refusal) -> [RecordEdit] {
        guard let moved = moved(element, in: workspace) else {
            throw Refusal(
                Finding(
                    "element.no-move", .error,
                    at: Place(.record(kind: PlanElement.kind, code: element.code))))
        }
        return moved.enumerated().compactMap { index, sibling in
            var placed = sibling
            placed.rank = index + 1
            return workspace[sibling.id].flatMap { RecordEdit.changing($0, to: placed) }
        }
    }

    /// Whether an element can be moved so.
    package func isPossible(for element: PlanElement, in workspace: Workspace) -> Bool {
        moved(element, in: workspace) != nil
    }

    /// The siblings behind the move, in their order, with the element among them.
    private func moved(_ element: PlanElement, in workspace: Workspace) -> [PlanElement]? {
        var siblings = workspace.siblings(of: element)
        guard let index = siblings.firstIndex(where: { $0.id == element.id }) else { return nil }
        var element = element
        switch self {
        case .up, .down:
            let other = self == .up ? index - 1 : index + 1
            guard siblings.indices.contains(other) else { return nil }
            siblings.swapAt(index, other)
            return siblings
        case .in:
            guard index > 0 else { return nil }
            element.parent = siblings[index - 1].id
            return workspace.siblings(of: element) + [element]
        case .out:
            guard let parent = element.parent.flatMap({ workspace[$0] }),
                parent.plan == element.plan
            else { return nil }
            element.parent = parent.parent
            var above = workspace.siblings(of: parent)
            let place = above.firstIndex { $0.id == parent.id } ?? above.count - 1
            above.insert(element, at: place + 1)
            return above
        }
    }
}

extension Workspace {
    /// The elements that stand beside one, itself included, in their order: those below the same one,
    /// or those of the same level on top of the plan.
    package func siblings(of element: PlanElement) -> [PlanElement] {
        if let parent = element.parent.flatMap({ self[$0] }), parent.plan == element.plan {
            return planLinks.children[parent.id, default: []].filter { $0.plan == element.plan }
        }
        guard let plan = element.plan else { return [element] }
        return tops(of: plan).filter { $0.level == element.level }
    }

    /// What stands on top of a plan: by the ranks of levels, then by their own, then by codes.
    package func tops(of plan: Identifier<Plan>) -> [PlanElement] {
        let elements = records(PlanElement.self).filter { $0.plan == plan }
        let known = Set(elements.map(\.id))
        let ranks = Dictionary(
            records(PlanLevel.self).map { ($0.id, $0.rank ?? .max) },
            uniquingKeysWith: { one, _ in one })
        let tops = elements.filter { $0.parent.map { !known.contains($0) } ?? true }
        return tops.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            let levels = [left, right].map { $0.level.flatMap { ranks[$0] } ?? .max }
            return (levels[0], left.rank ?? .max, one.offset)
                < (levels[1], right.rank ?? .max, other.offset)
        }.map(\.element)
    }
}

extension [PlanElement] {
    /// The same by their ranks; those without one stay in their order, behind the others.
    var ranked: [PlanElement] {
        enumerated().sorted {
            ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
        }.map(\.element)
    }
}
