package import Records
import Vocabulary

/// All that belongs to one plan: elements, activities, and by what they are measured.
package struct PlanRecords: Sendable {
    package let plan: Plan
    /// Its elements, each behind the one that it is part of.
    package let outline: [OutlinedElement]
    /// Its activities that have a part in its years, or no years of their own.
    package let activities: [Activity]
    /// Its activities that ended before its years began, or begin behind them.
    package let otherActivities: [Activity]
    /// The indicators of its elements, and of those that its activities serve.
    package let indicators: [Indicator]
    /// The targets of its indicators.
    package let targets: [Target]

    /// What belongs to a plan in a workspace, in the order of codes.
    package init(of plan: Plan, in workspace: Workspace) {
        self.plan = plan
        outline = OutlinedElement.outline(of: plan.id, in: workspace)
        let all = workspace.records(Activity.self).filter { $0.plan == plan.id }
        let isCurrent = { (activity: Activity) in
            guard let years = plan.period, let period = activity.period else { return true }
            return period.overlaps(years)
        }
        activities = all.filter(isCurrent)
        otherActivities = all.filter { !isCurrent($0) }
        let elements = Set(outline.map(\.element.id)).union(activities.compactMap(\.element))
        indicators = workspace.records(Indicator.self).filter { indicator in
            indicator.element.map { elements.contains($0) } ?? false
        }
        let measured = Set(indicators.map(\.id))
        targets = workspace.records(Target.self).filter { target in
            target.indicator.map { measured.contains($0) } ?? false
        }
    }

    /// The elements, each behind the one that it is part of.
    package var elements: [PlanElement] { outline.map(\.element) }

    /// The keys of the plan and of all records that belong to it, of whatever type.
    package func keys(in workspace: Workspace) -> Set<RecordKey> {
        let elements = Set(outline.map(\.element.id))
        let activities = Set((activities + otherActivities).map(\.id))
        var keys: Set<RecordKey> = [plan.id.retyped()]
        keys.formUnion(elements.map { $0.retyped() })
        keys.formUnion(activities.map { $0.retyped() })
        keys.formUnion(indicators.map { $0.id.retyped() })
        keys.formUnion(targets.map { $0.id.retyped() })
        func add<Added: Record>(_ type: Added.Type, where isPart: (Added) -> Bool) {
            keys.formUnion(workspace.records(type).filter(isPart).map { $0.id.retyped() })
        }
        add(PlanLevel.self) { $0.plan == plan.id }
        add(ValueProposition.self) { $0.plan == plan.id }
        add(PlanAlignment.self) { $0.element.map(elements.contains) ?? false }
        add(Succession.self) { !elements.isDisjoint(with: $0.from + $0.into) }
        add(Milestone.self) { milestone in
            milestone.activity.map(activities.contains)
                ?? milestone.element.map(elements.contains) ?? false
        }
        return keys
    }
}

/// An element in the outline of its plan.
package struct OutlinedElement: Sendable {
    package let element: PlanElement
    /// How many elements of the plan stand above it.
    package let depth: Int

    /// The outline of a plan: the top by the ranks of the levels, all else by ranks and codes.
    ///
    /// Elements that go round in a circle stand at its end, each by itself.
    static func outline(of plan: Identifier<Plan>, in workspace: Workspace) -> [OutlinedElement] {
        let elements = workspace.records(PlanElement.self).filter { $0.plan == plan }
        let known = Set(elements.map(\.id))
        let children = Dictionary(grouping: elements) { element in
            element.parent.flatMap { known.contains($0) ? $0 : nil }
        }.mapValues(\.ranked)
        let tops = workspace.tops(of: plan)
        let outline = tops.flatMap { below($0, 0, children) }
        let reached = Set(outline.map(\.element.id))
        return outline
            + elements.filter { !reached.contains($0.id) }.map { .init(element: $0, depth: 0) }
    }

    /// An element with all below it.
    ///
    /// - Complexity: as deep as the plan; a circle has no top from which it would be reached.
    private static func below(
        _ element: PlanElement, _ depth: Int, _ children: [Identifier<PlanElement>?: [PlanElement]]
    ) -> [OutlinedElement] {
        [OutlinedElement(element: element, depth: depth)]
            + (children[element.id] ?? []).flatMap { below($0, depth + 1, children) }
    }
}
