import Diagnostics
import Planning
import Vocabulary

extension Inspection {
    /// The names that all readers see, with the places of their records: of plans, their levels,
    /// elements, indicators and activities, and of value propositions.
    var names: [(place: Place, name: MultilingualText)] {
        let levels = workspace.records(PlanLevel.self).filter { isCurrent($0.plan) }
        let propositions = workspace.records(ValueProposition.self).filter { isCurrent($0.plan) }
        var names = plans.map { ($0.place, $0.name) }
        names += levels.map { ($0.place, $0.name) }
        names += elements.map { ($0.place, $0.name) }
        names += indicators.map { ($0.place, $0.name) }
        names += activities.map { ($0.place, $0.name) }
        return names + propositions.map { ($0.place, $0.audience) }
    }

    private func isCurrent(_ plan: Identifier<Plan>?) -> Bool {
        plan.flatMap { workspace[$0] }?.isCurrent ?? true
    }
}
