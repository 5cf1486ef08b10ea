import Planning

extension Inspection {
    /// The budgets that no other one took the place of.
    var budgets: [Budget] {
        workspace.records(Budget.self).filter { $0.state != .superseded }
    }
}
