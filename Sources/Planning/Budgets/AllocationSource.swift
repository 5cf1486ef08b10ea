package import Records
package import Vocabulary

/// A cost that goes to elements by drivers: a line that several share, or what an element costs.
package enum AllocationSource: Hashable, Sendable {
    case line(BudgetLine)
    case element(PlanElement)

    package var kind: String {
        switch self {
        case .line: BudgetLine.kind
        case .element: PlanElement.kind
        }
    }

    package var key: RecordKey {
        switch self {
        case .line(let line): line.id.retyped()
        case .element(let element): element.id.retyped()
        }
    }

    package var code: String {
        switch self {
        case .line(let line): line.code
        case .element(let element): element.code
        }
    }

    package var name: MultilingualText {
        switch self {
        case .line(let line): line.name
        case .element(let element): element.name
        }
    }

    /// The cost that an allocation spreads; `nil` where it names none that is there.
    package init?(of allocation: Allocation, in workspace: Workspace) {
        if let line = allocation.line.flatMap({ workspace[$0] }) {
            self = .line(line)
        } else if let element = allocation.element.flatMap({ workspace[$0] }) {
            self = .element(element)
        } else {
            return nil
        }
    }

    /// The allocations of a budget that spread it, in the order of their codes.
    package func allocations(of budget: Budget, in workspace: Workspace) -> [Allocation] {
        workspace.records(Allocation.self).filter { allocation in
            guard allocation.budget == budget.id else { return false }
            switch self {
            case .line(let line): return allocation.line == line.id
            case .element(let element):
                return allocation.line == nil && allocation.element == element.id
            }
        }
    }

    /// A new allocation of it to an element, with a code of both.
    package func allocation(
        _ key: Identifier<Allocation>, into element: PlanElement, of budget: Budget
    ) -> Allocation {
        var allocation = Allocation(id: key)
        allocation.budget = budget.id
        allocation.into = element.id
        switch self {
        case .line(let line): allocation.line = line.id
        case .element(let source): allocation.element = source.id
        }
        let stem = code.hasPrefix(budget.code) ? code : "\(budget.code).\(code)"
        allocation.code = "\(stem)>\(element.code)"
        return allocation
    }
}
