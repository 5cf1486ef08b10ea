import Planning
import Records
import Vocabulary

/// Units, posts and plan elements of the demo.
struct DemoRecords {
    /// What makes them.
    let edits: [RecordEdit]

    init(_ workspace: Workspace, newKey: () -> RecordKey) {
        let items = DemoFile.json("records.json").elements ?? []
        var keys: [String: RecordKey] = [:]
        for item in items { keys[item["code"]?.text ?? ""] = newKey() }
        edits = items.compactMap { item in
            guard let code = item["code"]?.text, let key = keys[code],
                let kind = item["type"]?.text, workspace.schema[kind] != nil
            else { return nil }
            let parent = item["parent"]?.text.flatMap { keys[$0] }
            let values: [(String, FieldValue)] = [
                ("code", .text(code)), ("name", item["name"]?.wordings.fieldValue ?? .absent),
                ("kind", (item["kind"]?.text ?? "").fieldValue),
                ("parent", parent.map(FieldValue.reference) ?? .absent),
                ("basis", item["basis"]?.text.map(FieldValue.code) ?? .absent),
            ]
            return RecordEdit(
                .create, kind: kind, key: key,
                settings: values.filter { !$0.1.isAbsent }.map { .init(FieldPath($0.0), $0.1) })
        }
    }
}
