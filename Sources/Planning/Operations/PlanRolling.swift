package import Diagnostics
package import Records
import Vocabulary

/// The next edition of a rolling operational plan: one year on.
///
/// - Source: PP Resolution 71, annex 3: operational plans are four-year rolling plans.
package struct PlanRolling: Sendable {
    /// The plan as it becomes.
    package let plan: Plan
    /// What makes it so.
    package let edits: [RecordEdit]
    /// What happens to its activities, targets and indicators.
    package let changes: [RollingChange]

    /// Rolls a plan on by a year.
    ///
    /// - Parameters:
    ///   - old: The plan as it is.
    ///   - workspace: The records, as they are.
    ///   - approvedYears: How many years of the next edition are approved; `nil` for as many as before.
    /// - Throws: A `Refusal` with all findings `plan.…`.
    package init(
        _ old: Plan, in workspace: Workspace, approvedYears: Int? = nil
    ) throws(Refusal) {
        let years = try RolledYears(old, approvedYears: approvedYears)
        plan = Self.next(old, years, at: workspace.position)
        let approved = years.newlyApproved(since: old.approvedThrough)
        let activities = PlanRecords(of: old, in: workspace).activities.map {
            RolledActivity($0, years, approved)
        }
        let records = PlanRecords(of: plan, in: workspace)
        let targets = records.targets.compactMap { RolledTarget($0, approved) }
        edits =
            [RecordEdit.changing(old, to: plan)].compactMap { $0 }
            + activities.compactMap(\.edit) + targets.compactMap(\.edit)
        changes =
            activities.compactMap(\.extension) + activities.compactMap(\.end)
            + activities.compactMap(\.approval) + targets.map(\.change)
            + Self.withoutTarget(records, years).map(RollingChange.missingTarget)
    }

    private static func next(_ old: Plan, _ years: RolledYears, at position: Int) -> Plan {
        var edition = PlanEdition()
        edition.period = old.period
        edition.approvedThrough = old.approvedThrough
        edition.position = position
        var next = old
        next.period = years.next
        next.approvedThrough = years.approvedThrough
        next.editions.append(edition)
        return next
    }

    private static func withoutTarget(
        _ records: PlanRecords, _ years: RolledYears
    ) -> [Indicator] {
        guard let gained = years.gained else { return [] }
        let measured = Set(
            records.targets.filter { $0.period?.overlaps(gained) ?? false }.compactMap(\.indicator))
        return records.indicators.filter { !measured.contains($0.id) }
    }
}

/// An activity as its plan moves on by a year.
private struct RolledActivity {
    private let old: Activity
    private var new: Activity
    private let years: RolledYears

    init(_ old: Activity, _ years: RolledYears, _ newlyApproved: Period?) {
        self.old = old
        self.years = years
        new = old
        guard let period = old.period else { return }
        let isOpen = old.status?.isOpen ?? true
        if old.isContinuing, isOpen, years.oldLastYear?.contains(period.last) ?? false {
            new.period = period.last.sameEnd(monthsLater: 12).flatMap {
                Period(first: period.first, last: $0)
            }
        }
        if let newlyApproved, let period = new.period, period.overlaps(newlyApproved) {
            new.approved = Period(
                first: period.first, last: min(period.last, newlyApproved.last))
        }
    }

    var edit: RecordEdit? { RecordEdit.changing(old, to: new) }

    var `extension`: RollingChange? {
        guard let before = old.period, new.period != before else { return nil }
        return .extended(new, before: before)
    }

    /// How it ends, where it has no part in the years to come.
    var end: RollingChange? {
        guard let period = new.period, period.last < years.next.first else { return nil }
        return old.status?.isOpen ?? true ? .unfinished(old) : .droppedOut(old)
    }

    var approval: RollingChange? {
        guard new.approved != old.approved else { return nil }
        return .becameApproved(.activity(new, before: old.approved))
    }
}

/// A target that becomes approved as its plan moves on by a year.
private struct RolledTarget {
    let edit: RecordEdit?
    let change: RollingChange

    /// The target, or `nil` where it isn't in the days that became approved, or nothing changes.
    init?(_ old: Target, _ newlyApproved: Period?) {
        guard let newlyApproved, let period = old.period, let value = old.value,
            newlyApproved.contains(period.first), newlyApproved.contains(period.last),
            old.approved != value
        else { return nil }
        var new = old
        new.approved = value
        edit = RecordEdit.changing(old, to: new)
        change = .becameApproved(.target(new, before: old.approved))
    }
}
