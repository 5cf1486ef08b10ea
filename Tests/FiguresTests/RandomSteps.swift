import Planning
import Records
import Vocabulary

/// A random plan as it comes about: record by record, and then changed here and there.
struct RandomSteps {
    /// The changes, in order.
    private(set) var changes: [[RecordEdit]] = []
    private var plan: RandomPlan

    init(_ plan: RandomPlan) {
        self.plan = plan
        var rest = plan.edits[...]
        while !rest.isEmpty {
            let step = rest.prefix(self.plan.number(8...16))
            rest = rest.dropFirst(step.count)
            changes.append(Array(step))
        }
        changes += [
            stateOfSubmission(), weightOfIndicator(), elementAbove(), target(), alignment(),
        ]
        .compactMap { edit in edit.map { [$0] } }
    }

    private mutating func stateOfSubmission() -> RecordEdit? {
        guard let old = plan.one(of: plan.submissions) else { return nil }
        var new = old
        new.state = old.state == .approved ? .returned : .approved
        return RecordEdit.changing(old, to: new)
    }

    private mutating func weightOfIndicator() -> RecordEdit? {
        guard let old = plan.one(of: plan.indicators) else { return nil }
        var new = old
        new.weight = Quantity(7)
        new.overTime = old.overTime == .latest ? .highest : .latest
        return RecordEdit.changing(old, to: new)
    }

    private mutating func elementAbove() -> RecordEdit? {
        guard let old = plan.one(of: plan.elements.filter { $0.parent != nil }) else { return nil }
        var new = old
        new.parent = nil
        return RecordEdit.changing(old, to: new)
    }

    private mutating func target() -> RecordEdit? {
        guard let old = plan.one(of: plan.targets) else { return nil }
        guard plan.happens(5) else { return .removing(old.id) }
        var new = old
        new.value = Quantity(12)
        return RecordEdit.changing(old, to: new)
    }

    private mutating func alignment() -> RecordEdit? {
        plan.one(of: plan.alignments).map { .removing($0.id) }
    }
}
