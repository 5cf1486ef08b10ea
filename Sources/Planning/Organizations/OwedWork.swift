package import Records
package import Vocabulary

/// Something that is to be done by a day and isn't yet.
package struct OwedWork: Sendable {
    package let due: CalendarDate
    package let kind: String
    package let key: RecordKey
    package let code: String
}

extension Workspace {
    /// What is to be done by some day and isn't yet, the earliest first: mandates, milestones and
    /// treatments of risks.
    ///
    /// - Parameter posts: Whose work it is, as owner or deputy; where they are none, everybody's.
    /// - Returns: All of it, also what is late.
    package func owedWork(of posts: Set<RecordKey>) -> [OwedWork] {
        let all = kept("owed work") { $0.allOwedWork }
        return posts.isEmpty ? all : all.filter { isWork($0.kind, $0.key, of: posts) }
    }

    private var allOwedWork: [OwedWork] {
        let mandates = records(Mandate.self).filter { $0.status?.isOpen ?? true }
        let milestones = records(Milestone.self).filter { $0.reached == nil }
        let treatments = records(Treatment.self).filter { $0.status?.isOpen ?? true }
        let all =
            mandates.compactMap { owed($0, $0.code, by: $0.due) }
            + milestones.compactMap { owed($0, $0.code, by: $0.due) }
            + treatments.compactMap { owed($0, $0.code, by: $0.due) }
        return all.sorted { ($0.due, $0.code) < ($1.due, $1.code) }
    }

    private func owed<Content: Record>(
        _ record: Content, _ code: String, by due: CalendarDate?
    ) -> OwedWork? {
        due.map { OwedWork(due: $0, kind: Content.kind, key: record.id.retyped(), code: code) }
    }
}
