package import Vocabulary

/// Which elements of plans lead to which.
extension Workspace {
    /// The elements right above an element: what it is part of, and what it serves.
    package func above(_ element: PlanElement) -> [PlanElement] {
        let parent = element.parent.flatMap { self[$0] }
        let served = planLinks.served[element.id, default: []].compactMap { alignment in
            alignment.serves.flatMap { self[$0] }
        }
        return [parent].compactMap(\.self) + served.filter { $0.id != parent?.id }
    }

    /// An element with all that it leads to, each once, nearest first.
    package func wayUp(from element: PlanElement) -> [PlanElement] {
        var found = [element]
        var index = 0
        while index < found.count {
            for next in above(found[index]) where !found.contains(where: { $0.id == next.id }) {
                found.append(next)
            }
            index += 1
        }
        return found
    }

    /// The indicators of an element, in the order of their codes.
    package func indicators(of element: Identifier<PlanElement>) -> [Indicator] {
        planLinks.indicators[element, default: []]
    }

    /// What an element is for, by its level or else by what the organization calls it.
    package func role(of element: PlanElement) -> LevelRole? {
        element.level.flatMap { self[$0]?.role } ?? LevelRole(rawValue: element.elementKind)
    }

    /// Whether an indicator is of a plan that goes on, or of none.
    package func isCurrent(_ indicator: Indicator) -> Bool {
        let plan = indicator.element.flatMap { self[$0]?.plan }.flatMap { self[$0] }
        return plan?.state != .superseded
    }

    /// Which records of plans hang on which.
    package var planLinks: PlanLinks { kept("plan links", of: PlanLinks.kinds) { PlanLinks($0) } }
}
