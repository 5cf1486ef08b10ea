package import Vocabulary

/// What happens to one record as a rolling plan moves on by a year.
package enum RollingChange: Hashable, Sendable {
    /// A continuing activity goes on for a year more than before.
    case extended(Activity, before: Period)
    /// An activity ended with the year that the plan leaves behind.
    case droppedOut(Activity)
    /// An activity ended with that year although it was not completed.
    case unfinished(Activity)
    /// What was indicative is approved.
    case becameApproved(Approval)
    /// An indicator has no target in the year that the plan gains.
    case missingTarget(Indicator)

    /// What became approved, with what was approved of it before.
    package enum Approval: Hashable, Sendable {
        case activity(Activity, before: Period?)
        case target(Target, before: Quantity?)
    }

    /// The name of the change; the catalogue words it as `rolling.<code>`.
    package var code: String {
        switch self {
        case .extended: "extended"
        case .droppedOut: "dropped-out"
        case .unfinished: "unfinished"
        case .becameApproved: "became-approved"
        case .missingTarget: "missing-target"
        }
    }
}
