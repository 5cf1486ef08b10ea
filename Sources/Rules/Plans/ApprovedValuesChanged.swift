import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `plan.approved-changed`: a target that says something else than was approved, or an activity
    /// whose approved years are others.
    static let approvedValuesChanged = Rule(codes: ["plan.approved-changed"]) { inspection in
        let targets = inspection.targets.compactMap { target -> Finding? in
            guard let approved = target.approved, approved != target.value else { return nil }
            let value = target.value.map(FindingValue.quantity)
            return changed(target.place, .quantity(approved), value)
        }
        return targets
            + inspection.activities.compactMap { activity in
                let plan = activity.plan.flatMap { inspection.workspace[$0] }
                let period = activity.period?.upTo(plan?.approvedThrough)
                guard let approved = activity.approved, approved != period else { return nil }
                let value = period.map { FindingValue.text($0.written) }
                return changed(activity.place, .text(approved.written), value)
            }
    }

    private static func changed(
        _ place: Place, _ approved: FindingValue, _ value: FindingValue?
    ) -> Finding {
        Finding(
            "plan.approved-changed", .error, at: place,
            ["approved": approved, "value": value ?? .text("–")])
    }
}

extension Period {
    /// The days up to the last one approved; `nil` where none are left.
    fileprivate func upTo(_ approvedThrough: CalendarDate?) -> Period? {
        Period(first: first, last: min(last, approvedThrough ?? last))
    }
}
