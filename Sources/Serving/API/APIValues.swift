import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// Values of fields as programs send them: `{"name":{"source":"en","en":"Bureau"},"parent":"TSB"}`.
///
/// A field may name a language (`name.fr`), records may stand by their codes, `null` takes a value
/// away; a text without `source` changes just the languages that it names, and where there is none yet, it
/// names one. Unlike the journal, a member that no field has is refused: whoever writes must know it.
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
                settings += try self.settings(member)
            } catch {
                findings += error.findings
            }
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        return settings.together
    }

    private func settings(_ member: JSONValue.Member) throws(Refusal) -> [RecordEdit.Setting] {
        guard let index = type.indices[member.key], type.fields[index].type == .multilingual,
            case .object(let wordings) = member.value, member.value["source"] == nil,
            !wordings.isEmpty, wordings.count == 1 || !old.values[index].isAbsent,
            wordings.allSatisfy({ Language(rawValue: $0.key) != nil && $0.value.isWording })
        else { return [try setting(member.key, to: member.value)] }
        return try wordings.map { wording throws(Refusal) in
            try setting("\(member.key).\(wording.key)", to: wording.value)
        }
    }

    private func setting(_ name: String, to value: JSONValue) throws(Refusal) -> RecordEdit.Setting
    {
        guard let path = FieldPath(parsing: name), let index = type.indices[path.field]
        else { throw Refusal(unknown(name)) }
        let field = type.fields[index]
        if let language = path.language, field.type == .multilingual {
            guard let text = value == .null ? "" : value.text else {
                throw Refusal(wrong(value, field))
            }
            return try Assignments(workspace, type, old, in: language).setting(
                name, to: text)
        }
        guard path.language == nil, let read = field.type.value(keyed(value, field.type))
        else { throw Refusal(wrong(value, field)) }
        return .init(path, read)
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

    private func wrong(_ value: JSONValue, _ field: FieldDescription) -> Finding {
        Finding(
            "usage.wrong-value", .error,
            [
                "field": .term("field.\(type.kind).\(field.name)"),
                "value": .text(value.shown),
                "type": .term("type.\(field.type.name)"),
            ])
    }
}

extension JSONValue {
    /// Whether this can be the wording in a language: a text, or `null` for none.
    fileprivate var isWording: Bool { self == .null || text != nil }

    /// The value for people: of what has parts, only that it has some.
    fileprivate var shown: String {
        switch self {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .otherNumber(let text), .text(let text): text
        case .array: "[…]"
        case .object(let members): "{\(members.map(\.key).joined(separator: ", ")): …}"
        }
    }
}
