package import Records
import Vocabulary

extension Workspace {
    /// Whether a record is the work of one of some posts: what one of them sees to or stands in for, or
    /// what belongs to such a record, as a report does to its mandate.
    package func isWork(_ kind: String, _ key: RecordKey, of posts: Set<RecordKey>) -> Bool {
        if kind == Submission.kind { return isSubmission(key, of: posts) }
        return owned(kind, key)?.isWork(of: posts) ?? false
    }

    /// The record that decides whose work a record is.
    private func owned(_ kind: String, _ key: RecordKey) -> (any OwnedRecord)? {
        switch kind {
        case Mandate.kind: self[key.retyped(as: Mandate.self)]
        case ReportingDuty.kind:
            self[key.retyped(as: ReportingDuty.self)]?.mandate.flatMap { self[$0] }
        case MandateReview.kind:
            self[key.retyped(as: MandateReview.self)]?.mandate.flatMap { self[$0] }
        case PlanElement.kind: self[key.retyped(as: PlanElement.self)]
        case Activity.kind: self[key.retyped(as: Activity.self)]
        case Milestone.kind: milestoneOwner(key)
        case Risk.kind: self[key.retyped(as: Risk.self)]
        case Treatment.kind: self[key.retyped(as: Treatment.self)]
        case Indicator.kind: self[key.retyped(as: Indicator.self)]
        case ManagementProcess.kind: self[key.retyped(as: ManagementProcess.self)]
        default: nil
        }
    }

    private func milestoneOwner(_ key: RecordKey) -> (any OwnedRecord)? {
        guard let milestone = self[key.retyped(as: Milestone.self)] else { return nil }
        if let activity = milestone.activity.flatMap({ self[$0] }) { return activity }
        return milestone.element.flatMap { self[$0] }
    }

    /// Measurements are the work of those who see to all of their indicators.
    private func isSubmission(_ key: RecordKey, of posts: Set<RecordKey>) -> Bool {
        guard let blocks = self[key.retyped(as: Submission.self)]?.blocks, !blocks.isEmpty else {
            return false
        }
        return blocks.allSatisfy { block in
            block.indicator.flatMap { self[$0] }?.isWork(of: posts) ?? false
        }
    }
}
