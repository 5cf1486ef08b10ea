import Vocabulary

/// Edits as JSON: `{"do":"set","type":…,"id":…,"set":{"status":"completed"}}`, `null` for a value
/// that is taken away.
extension RecordDescription {
    /// Writes an edit of a record of this type as an object; `more` may add members.
    package func write(
        _ edit: RecordEdit, to writer: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
    ) {
        writer.object { writer in
            writer.member("do", edit.action.rawValue)
            writer.member("type", edit.kind)
            writer.member("id", edit.key.description)
            more(&writer)
            guard !edit.settings.isEmpty else { return }
            writer.key("set")
            writer.object { writer in
                for setting in edit.settings {
                    writer.key(setting.path.description)
                    type(at: setting.path).write(setting.value, to: &writer)
                }
            }
        }
    }

    private func type(at path: FieldPath) -> FieldType {
        indices[path.field].map { fields[$0].type } ?? .text
    }

    /// The edit that JSON writes.
    ///
    /// - Returns: `nil` where it writes none of a record of this type. A field that there is not is
    ///   passed over, so that a later version's journal can be read.
    package func edit(_ json: JSONValue) -> RecordEdit? {
        guard let action = json["do"]?.text.flatMap(RecordEdit.Action.init(rawValue:)),
            json["type"]?.text == kind, let key = json["id"]?.text.flatMap({ RecordKey($0) })
        else { return nil }
        var settings: [RecordEdit.Setting] = []
        for member in json["set"]?.members ?? [] {
            guard let path = FieldPath(parsing: member.key) else { return nil }
            guard let index = indices[path.field] else { continue }
            guard let value = value(member.value, at: path, fields[index].type) else { return nil }
            settings.append(.init(path, value))
        }
        return RecordEdit(action, kind: kind, key: key, settings: settings)
    }

    private func value(_ json: JSONValue, at path: FieldPath, _ type: FieldType) -> FieldValue? {
        guard let language = path.language else { return type.value(json) }
        guard json != .null else { return .absent }
        return FieldType.wording(json, in: language).map(FieldValue.wording)
    }
}
