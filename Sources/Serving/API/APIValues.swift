import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// Values of fields as programs send them: `{"name":{"source":"en","en":"Bureau"},"parent":"TSB"}`.
///
/// A field may name a language (`name.fr`), records may stand by their codes, `null` takes a value
/// away. Unlike the journal, a member that no field has is refused: whoever writes must know it.
struct APIValues: Sendable {
    private let workspace: Workspace
    private let type: RecordDescription
    private let old: RecordContent

    /// Values for a record as it is; with nothing in it where one is made.
    init(_ workspace: Workspace, _ type: RecordDescription, _ old: RecordContent) {
        self.workspace = workspace
        self.type = type
        self.old = old
    }

    /// What the members of an object set.
    ///
    /// - Throws: A `Refusal` with all findings `usage.unknown-field` and `usage.wrong-value`.
    func settings(_ json: JSONValue) throws(Refusal) -> [RecordEdit.Setting] {
        var settings: [RecordEdit.Setting] = []
        var findings: [Finding] = []
        for member in json.members ?? [] {
            do throws(Refusal) {
                settings.append(try setting(member))
            } catch {
                findings += error.findings
            }
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        return settings
    }

    private func setting(_ member: JSONValue.Member) throws(Refusal) -> RecordEdit.Setting {
        guard let path = FieldPath(parsing: member.key), let index = type.indices[path.field]
        else { throw Refusal(unknown(member.key)) }
        let field = type.fields[index]
        if let language = path.language, field.type == .multilingual {
            guard let text = member.value == .null ? "" : member.value.text else {
                throw Refusal(wrong(member, field))
            }
            return try Assignments(workspace, type, old, in: language).setting(
                member.key, to: text)
        }
        guard path.language == nil, let value = field.type.value(keyed(member.value, field.type))
        else { throw Refusal(wrong(member, field)) }
        return .init(path, value)
    }

    /// The same JSON with the keys of records in the place of their codes.
    private func keyed(_ json: JSONValue, _ type: FieldType) -> JSONValue {
        switch (type, json) {
        case (.reference(let kind), .text(let code)):
            .text(workspace.key(kind, code: code)?.description ?? code)
        case (.list(let element), .array(let items)): .array(items.map { keyed($0, element) })
        default: json
        }
    }

    private func unknown(_ name: String) -> Finding {
        Finding(
            "usage.unknown-field", .error,
            [
                "field": .text(name), "type": .text(type.kind),
                "choices": .list(type.fields.map(\.name)),
            ])
    }

    private func wrong(_ member: JSONValue.Member, _ field: FieldDescription) -> Finding {
        Finding(
            "usage.wrong-value", .error,
            [
                "field": .term("field.\(type.kind).\(field.name)"),
                "value": .text(member.value.text ?? "JSON"),
                "type": .term("type.\(field.type.name)"),
            ])
    }
}
