import Planning
import Records
import Vocabulary

/// Records of the demo from files in which they stand by their codes.
///
/// - Shape: an array of objects with `type`, `code` and the fields of the type; records that are
///   pointed to stand by their codes. One that is there already is changed.
struct DemoRecords {
    /// What makes or changes them.
    private(set) var edits: [RecordEdit] = []

    private let workspace: Workspace
    private var keys: [Name: RecordKey] = [:]

    private struct Name: Hashable {
        let kind: String
        let code: String
    }

    init(_ file: String, _ workspace: Workspace, newKey: () -> RecordKey) {
        self.workspace = workspace
        let items = DemoFile.json(file).elements ?? []
        for item in items {
            let name = Name(kind: item["type"]?.text ?? "", code: item["code"]?.text ?? "")
            if workspace.key(name.kind, code: name.code) == nil { keys[name] = newKey() }
        }
        edits = items.compactMap { edit($0) }
    }

    private func edit(_ item: JSONValue) -> RecordEdit? {
        guard let kind = item["type"]?.text, let code = item["code"]?.text,
            let type = workspace.schema[kind], let key = key(kind, code)
        else { return nil }
        let settings = type.fields.compactMap { field in
            item[field.name].flatMap { value($0, field.type) }.map {
                RecordEdit.Setting(FieldPath(field.name), $0)
            }
        }
        let isNew = keys[Name(kind: kind, code: code)] != nil
        return RecordEdit(
            isNew ? .create : .set, kind: kind, key: key,
            settings: settings.filter { isNew ? !$0.value.isAbsent : $0.path.field != "code" })
    }

    private func key(_ kind: String, _ code: String) -> RecordKey? {
        keys[Name(kind: kind, code: code)] ?? workspace.key(kind, code: code)
    }

    /// Several values; none are absence.
    private func list(_ values: [FieldValue]) -> FieldValue {
        values.isEmpty ? .absent : .list(values)
    }

    /// - Complexity: as deep as a field is described.
    private func value(_ json: JSONValue, _ type: FieldType) -> FieldValue? {
        switch type {
        case .multilingual: json.wordings.fieldValue
        case .reference(let kind):
            json.text.flatMap { key(kind, $0) }.map(FieldValue.reference)
        case .list(let element):
            list((json.elements ?? []).compactMap { value($0, element) })
        case .group(let fields):
            FieldValue.group(
                fields.map { field in json[field.name].flatMap { value($0, field.type) } ?? .absent
                }
            )
        default: type.value(json)
        }
    }
}
