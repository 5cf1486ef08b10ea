package import Planning
package import Vocabulary

/// Which amount of budget lines is meant.
package enum CostMeasure: String, Hashable, Sendable, CaseIterable {
    /// What may be spent.
    case planned
    /// What was promised to others.
    case committed
    /// What was paid.
    case spent
}

extension BudgetLine {
    /// The amount of the line; `nil` where nobody said it.
    package func amount(_ measure: CostMeasure) -> Quantity? {
        switch measure {
        case .planned: planned
        case .committed: committed
        case .spent: spent
        }
    }

    /// Where the line is.
    package var recordPlace: RecordPlace { RecordPlace(BudgetLine.kind, code) }
}

extension PlanElement {
    /// Where the element is.
    package var recordPlace: RecordPlace { RecordPlace(PlanElement.kind, code) }
}
