package import Records
import Vocabulary

/// Which records point to which.
extension Workspace {
    /// The records of a type that point to a record, in the order of their keys.
    package func records<Wanted: Record>(
        _ type: Wanted.Type, mentioning key: RecordKey
    ) -> [Wanted] {
        referrers(of: key).filter { $0.kind == Wanted.kind }.compactMap { self[$0.key.retyped()] }
    }

    /// The records that point to a record, type by type, in the order of their keys.
    ///
    /// - Cost: the first call looks at the JSON of every record.
    package func referrers(of key: RecordKey) -> [(kind: String, key: RecordKey)] {
        let mentions = kept("mentions") { Mentions($0) }
        return mentions.of(key).compactMap { mention in
            let type = schema.types[mention.type]
            guard let content = content(type.kind, mention.key),
                content.values.contains(where: { $0.keys.contains(key) })
            else { return nil }
            return (type.kind, mention.key)
        }
    }
}

/// In which records which keys stand.
private struct Mentions: Sendable {
    /// A record in which a key stands.
    struct Mention: Sendable {
        /// The place of its type in the schema.
        let type: Int
        let key: RecordKey
    }

    private var mentions: [RecordKey: [Mention]] = [:]

    init(_ workspace: Workspace) {
        for (type, table) in workspace.tables.enumerated() {
            table.visitAll { key, stored in
                JSONSearch.forEachKey(in: stored.json) { mentioned in
                    guard mentioned != key else { return }
                    let last = mentions[mentioned]?.last
                    guard last?.key != key || last?.type != type else { return }
                    mentions[mentioned, default: []].append(Mention(type: type, key: key))
                }
            }
        }
        mentions = mentions.mapValues { $0.sorted { ($0.type, $0.key) < ($1.type, $1.key) } }
    }

    /// The records in which a key stands, in the order of types and keys.
    func of(_ key: RecordKey) -> [Mention] { mentions[key] ?? [] }
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

extension FieldType {
    /// The records to which a value of this type points, each with the kind that it must be of; those
    /// inside lists and groups too.
    func references(in value: FieldValue) -> [(kind: String, key: RecordKey)] {
        switch (self, value) {
        case (.reference(let kind), .reference(let key)): [(kind, key)]
        case (.list(let element), .list(let values)):
            values.flatMap { element.references(in: $0) }
        case (.group(let fields), .group(let values)):
            zip(fields, values).flatMap { $0.type.references(in: $1) }
        default: []
        }
    }
}
