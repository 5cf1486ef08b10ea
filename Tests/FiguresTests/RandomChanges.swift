import Planning
import Records
import Vocabulary

/// Changes of all that figures come from, one after the other: records are made, altered and taken out,
/// in an order that no person would think of.
struct RandomChanges {
    /// Where rows go that are handed in.
    let source = BlockRows()
    private var plan: RandomPlan
    private var made = 0

    init(_ plan: RandomPlan) { self.plan = plan }

    /// What makes the plan itself, with its rows in the source.
    var beginning: [RecordEdit] {
        let submissions = plan.submissions.map { submission in
            var handedIn = submission
            let own = plan.measured.filter { $0.submission == submission.id }.map(\.row)
            handedIn.blocks = source.blocks(of: own)
            return handedIn
        }
        return plan.edits.filter { $0.kind != Submission.kind }
            + submissions.map { .creating($0) }
    }

    /// Whether something is so, `share` times of ten.
    mutating func happens(_ share: Int) -> Bool { plan.happens(share) }

    /// The next change of a workspace; empty where it happens that there is nothing to change.
    mutating func next(in workspace: Workspace) -> [RecordEdit] {
        let edit: RecordEdit? =
            switch plan.number(1...13) {
            case 1, 2, 3: .creating(submission())
            case 4: plan.one(of: workspace.records(Submission.self)).map { .removing($0.id) }
            case 5, 6: changed(in: workspace) { $0.changeSubmission(&$1) }
            case 7, 8: changed(in: workspace) { $0.changeIndicator(&$1, workspace) }
            case 9: changed(in: workspace) { $0.changeTarget(&$1, workspace) }
            case 10: .creating(target(workspace))
            case 11: changed(in: workspace) { $0.changeElement(&$1, workspace) }
            case 12: changed(in: workspace) { $0.changeAlignment(&$1, workspace) }
            default: removal(workspace)
            }
        return [edit].compactMap(\.self)
    }

    private mutating func changed<Changed: Record>(
        in workspace: Workspace, _ change: (inout RandomChanges, inout Changed) -> Void
    ) -> RecordEdit? {
        guard let old = plan.one(of: workspace.records(Changed.self)) else { return nil }
        var new = old
        change(&self, &new)
        return RecordEdit.changing(old, to: new)
    }

    /// A key that no record has; later ones don't sort behind earlier ones.
    private mutating func newKey<Made>() -> Identifier<Made> {
        made += 1
        return .number(UInt64(plan.number(0...99) * 10_000 + 5_000 + made))
    }

    // MARK: What was measured

    private mutating func submission() -> Submission {
        var submission = Submission(id: newKey())
        submission.code = "S\(submission.id)"
        changeSubmission(&submission)
        submission.blocks = source.blocks(of: rows())
        return submission
    }

    /// Other values in cells that were measured before.
    private mutating func rows() -> [Measurement] {
        (0..<plan.number(1...4)).compactMap { _ in
            guard let old = plan.one(of: plan.measured)?.row else { return nil }
            return Measurement(
                of: old.indicator, in: old.period, Quantity(plan.number(1...900)),
                outOf: old.denominator.map { _ in Quantity(1_000) }, for: old.categories,
                by: old.reporter)
        }
    }

    private mutating func changeSubmission(_ submission: inout Submission) {
        if plan.happens(3) { submission.source = "\(plan.number(1...9))" }
        if plan.happens(2) { submission.blocks = source.blocks(of: rows()) }
        submission.state =
            plan.happens(5) ? .approved : plan.one(of: [.open, .submitted, .returned, .locked])
    }

    // MARK: Plans

    private mutating func changeIndicator(_ indicator: inout Indicator, _ workspace: Workspace) {
        switch plan.number(1...5) {
        case 1: indicator.countedIn = plan.one(of: workspace.records(Indicator.self))?.id
        case 2: indicator.countedIn = nil
        case 3: indicator.element = plan.one(of: workspace.records(PlanElement.self))?.id
        case 4: indicator.overTime = plan.one(of: [.sum, .latest, .highest, .average])
        default: indicator.weight = Quantity(plan.number(0...5))
        }
    }

    private mutating func target(_ workspace: Workspace) -> Target {
        var target = Target(id: newKey())
        target.code = "T\(target.id)"
        target.period = Period(years: 2026, through: 2026)
        target.targetKind = plan.happens(5) ? .milestone : .target
        changeTarget(&target, workspace)
        return target
    }

    private mutating func changeTarget(_ target: inout Target, _ workspace: Workspace) {
        target.value = Quantity(plan.number(1...900))
        if plan.happens(5) {
            target.indicator = plan.one(of: workspace.records(Indicator.self))?.id
        }
    }

    private mutating func changeElement(_ element: inout PlanElement, _ workspace: Workspace) {
        element.parent =
            plan.happens(7) ? plan.one(of: workspace.records(PlanElement.self))?.id : nil
        element.weight = Quantity(plan.number(0...5))
    }

    private mutating func changeAlignment(
        _ alignment: inout PlanAlignment, _ workspace: Workspace
    ) {
        let elements = workspace.records(PlanElement.self)
        alignment.rank = plan.happens(5) ? .primary : .secondary
        if plan.happens(5) { alignment.element = plan.one(of: elements)?.id }
        if plan.happens(5) { alignment.serves = plan.one(of: elements)?.id }
    }

    private mutating func removal(_ workspace: Workspace) -> RecordEdit? {
        switch plan.number(1...4) {
        case 1: plan.one(of: workspace.records(Target.self)).map { .removing($0.id) }
        case 2: plan.one(of: workspace.records(PlanAlignment.self)).map { .removing($0.id) }
        case 3: plan.one(of: workspace.records(PlanElement.self)).map { .removing($0.id) }
        default: plan.one(of: workspace.records(Indicator.self)).map { .removing($0.id) }
        }
    }
}
