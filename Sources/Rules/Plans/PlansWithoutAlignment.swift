import Diagnostics
import Planning

extension Rule {
    /// `plan.no-alignment`: a plan of a Sector or a department that is under no other plan, though
    /// there is one of wider scope.
    static let plansWithoutAlignment = Rule(codes: ["plan.no-alignment"]) { inspection in
        inspection.plans.filter { plan in
            plan.alignedTo == nil
                && inspection.plans.contains { $0.breadth < plan.breadth && plan.scope != nil }
        }.map { Finding("plan.no-alignment", .warning, at: $0.place) }
    }
}

extension Plan {
    /// How far below the widest scope a plan is; one that says nothing is above none.
    fileprivate var breadth: Int {
        switch scope {
        case .union: 0
        case .sector: 1
        case .department, nil: 2
        }
    }
}
