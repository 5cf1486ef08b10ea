package import Records
import Vocabulary

/// Which records point to which.
extension Workspace {
    /// The records of a type in which a key stands, in no order; the others aren't read.
    func records<Wanted: Record>(_ type: Wanted.Type, mentioning key: RecordKey) -> [Wanted] {
        guard let index = schema.index(of: Wanted.kind) else { return [] }
        let digits = Array(key.description.utf8)
        var found: [Wanted] = []
        tables[index].visitAll { _, stored in
            guard JSONSearch.index(behind: digits, in: stored.json) != nil,
                let content = stored.content(schema.types[index]), let record = Wanted(content)
            else { return }
            found.append(record)
        }
        return found
    }

    /// The records that point to a record, type by type.
    ///
    /// - Cost: one look at the JSON of every record.
    package func referrers(of key: RecordKey) -> [(kind: String, key: RecordKey)] {
        let digits = Array(key.description.utf8)
        var found: [(kind: String, key: RecordKey)] = []
        forEachStored { type, other, stored in
            guard other != key, JSONSearch.index(behind: digits, in: stored.json) != nil,
                let content = stored.content(type),
                content.values.contains(where: { $0.keys.contains(key) })
            else { return }
            found.append((type.kind, other))
        }
        return found
    }
}

extension FieldValue {
    /// The keys of other records in a value.
    package var keys: [RecordKey] {
        switch self {
        case .reference(let key): [key]
        case .list(let values), .group(let values): values.flatMap(\.keys)
        default: []
        }
    }
}
