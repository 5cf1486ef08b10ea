package import Records
package import Vocabulary

/// A plan at two times: what was added, what is gone, what changed, and what became approved.
package struct PlanComparison: Sendable {
    /// One record, or one field of it.
    package struct Row: Sendable {
        /// What became of it.
        package enum Fate: String, Sendable, CaseIterable {
            case added, removed, changed
            /// What was indicative before is approved.
            case becameApproved = "became-approved"
        }

        package let fate: Fate
        package let kind: String
        /// The record as it was; `nil` where it wasn't in the plan.
        package let old: RecordContent?
        /// The record as it became; `nil` where it isn't in the plan any more.
        package let new: RecordContent?
        /// The field; `nil` where the whole record was added or is gone.
        package let difference: FieldDifference?
    }

    /// The rows: the plan itself, elements, activities, targets, in this order.
    package let rows: [Row]

    /// Compares a plan in two workspaces.
    ///
    /// An activity is in the plan as long as it has a part in the plan's years.
    package init(of id: Identifier<Plan>, from old: Workspace, to new: Workspace) {
        let before = old[id].map { PlanRecords(of: $0, in: old) }
        let after = new[id].map { PlanRecords(of: $0, in: new) }
        rows =
            Self.rows(before.map { [$0.plan] } ?? [], after.map { [$0.plan] } ?? [])
            + Self.rows(before?.elements ?? [], after?.elements ?? [])
            + Self.rows(before?.activities ?? [], after?.activities ?? [])
            + Self.rows(before?.targets ?? [], after?.targets ?? [])
    }

    private static func rows<Compared: Record>(_ old: [Compared], _ new: [Compared]) -> [Row] {
        let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let kept = Set(new.map(\.id))
        let type = RecordDescription(Compared.self)
        return new.flatMap { rows(known[$0.id]?.content, $0.content, type) }
            + old.filter { !kept.contains($0.id) }.flatMap { rows($0.content, nil, type) }
    }

    /// What became of one record: a row for it as a whole, or one for each field that differs.
    static func rows(
        _ old: RecordContent?, _ new: RecordContent?, _ type: RecordDescription
    ) -> [Row] {
        guard let old, let new else {
            return [
                Row(
                    fate: old == nil ? .added : .removed, kind: type.kind, old: old, new: new,
                    difference: nil)
            ]
        }
        return type.differences(from: old, to: new).filter { $0.path.field != "editions" }.map {
            Row(fate: fate(of: $0), kind: type.kind, old: old, new: new, difference: $0)
        }
    }

    private static func fate(of difference: FieldDifference) -> Row.Fate {
        let isApproval = ["approved", "approvedThrough"].contains(difference.path.field)
        return isApproval && !difference.new.isAbsent ? .becameApproved : .changed
    }
}
