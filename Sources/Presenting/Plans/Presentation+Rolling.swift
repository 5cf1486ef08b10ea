package import Planning
import Records
import Vocabulary

/// What changes as a rolling plan moves on by a year.
extension Presentation {
    /// The years of the plan, then a row for each record to which something happens.
    package func rolling(_ rolling: PlanRolling) -> Listing {
        var listing = Listing(
            ("change", "column.change"), ("type", "column.type"), ("code", "field.code"),
            ("name", "field.name"), ("before", "column.before"), ("now", "column.now"))
        listing.add(years(rolling)) { $0 }
        listing.add(rolling.changes) { row($0) }
        return listing
    }

    private func years(_ rolling: PlanRolling) -> [[Listing.Cell]] {
        let (plan, earlier) = (rolling.plan, rolling.plan.editions.last)
        let head: [Listing.Cell] = [
            kind(Plan.kind), .record(Plan.kind, plan.code), cell(plan.name),
        ]
        return [
            [change("rolled")] + head + [cell(earlier?.period), cell(plan.period)],
            [change("approved-through")] + head
                + [cell(earlier?.approvedThrough), cell(plan.approvedThrough)],
        ]
    }

    private func row(_ change: RollingChange) -> [Listing.Cell] {
        switch change {
        case .extended(let activity, let before):
            row(change, activity, cell(before), cell(activity.period))
        case .droppedOut(let activity), .unfinished(let activity):
            row(change, activity, cell(activity.period), cell(activity.status))
        case .becameApproved(.activity(let activity, let before)):
            row(change, activity, cell(before), cell(activity.approved))
        case .becameApproved(.target(let target, let before)):
            [
                self.change(change.code), kind(Target.kind), .record(Target.kind, target.code),
                name(ofIndicator: target), exact(before), exact(target.approved),
            ]
        case .missingTarget(let indicator):
            [
                self.change(change.code), kind(Indicator.kind),
                .record(Indicator.kind, indicator.code), cell(indicator.name), .none, .none,
            ]
        }
    }

    private func row(
        _ change: RollingChange, _ activity: Activity, _ before: Listing.Cell, _ now: Listing.Cell
    ) -> [Listing.Cell] {
        [
            self.change(change.code), kind(Activity.kind), .record(Activity.kind, activity.code),
            cell(activity.name), before, now,
        ]
    }

    private func change(_ code: String) -> Listing.Cell {
        .named(code, words: phrases.text("rolling.\(code)"))
    }

    /// The type of a record as a cell.
    func kind(_ kind: String) -> Listing.Cell {
        .named(kind, words: phrases.term("kind.\(kind)"))
    }

    /// The name of the indicator of which something is a target.
    func name(ofIndicator target: Target) -> Listing.Cell {
        target.indicator.flatMap { workspace[$0] }.map { cell($0.name) } ?? .none
    }

    /// A number as it was entered, as a cell.
    func exact(_ quantity: Quantity?) -> Listing.Cell {
        quantity.map { .amount($0.doubleValue, words: phrases.quantity($0)) } ?? .none
    }
}
