import Diagnostics
import Records

/// Fields that lead upwards or back in time, and so must come to an end.
extension Workspace {
    /// By which fields records stand above or before others of their type.
    private static let ways: [String: Set<String>] = [
        "element": ["parent"], "plan": ["alignedTo", "follows"],
        "indicator": ["continues", "countedIn"], "unit": ["parent"], "post": ["reportsTo"],
        "organization": ["basedOn"], "job-point": ["parent"], "qualification": ["insteadOf"],
        "budget": ["follows"], "budget-line": ["partOf"],
    ]

    /// Where an edit has a record lead back to itself, over however many others.
    func circleFaults(
        of content: RecordContent, _ edit: RecordEdit, _ type: RecordDescription
    ) -> [Finding] {
        let fields = Self.ways[type.kind] ?? []
        return Set(edit.settings.map(\.path.field)).intersection(fields).sorted().compactMap {
            field in
            guard let circle = circle(from: edit.key, type, field) else { return nil }
            // What is part of itself alone is told of by the type, where it knows that.
            let isTold = circle.count == 1 && !type.faults(of: content).isEmpty
            guard !isTold else { return nil }
            return Finding(
                "record.circle", .error, at: type.place(of: content),
                [
                    "field": .term("field.\(type.kind).\(field)"),
                    "records": .list(circle.map { code(type.kind, $0) }),
                ])
        }
    }

    /// The records from one back to itself, the shortest way; `nil` where no way leads back.
    private func circle(
        from start: RecordKey, _ type: RecordDescription, _ field: String
    ) -> [RecordKey]? {
        guard let index = type.indices[field] else { return nil }
        var before: [RecordKey: RecordKey] = [:]
        var ahead = [start]
        var place = 0
        while place < ahead.count {
            let key = ahead[place]
            place += 1
            for next in content(type.kind, key)?.values[index].keys ?? [] {
                if next == start { return way(to: key, before) }
                guard before[next] == nil else { continue }
                before[next] = key
                ahead.append(next)
            }
        }
        return nil
    }

    /// The records by which one was reached, from the first one.
    private func way(to key: RecordKey, _ before: [RecordKey: RecordKey]) -> [RecordKey] {
        var way = [key]
        while let earlier = before[way[way.count - 1]] { way.append(earlier) }
        return way.reversed()
    }
}
