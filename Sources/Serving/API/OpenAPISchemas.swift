import Presenting
import Records
import Vocabulary

/// Schemas of records and of what they are made of.
struct OpenAPISchemas: Sendable {
    private let phrases: Phrases

    init(_ phrases: Phrases) { self.phrases = phrases }

    /// The schema of a type: of the record as it is read, and of the values that are written.
    func record(_ type: RecordDescription, _ writer: inout JSONWriter) {
        writer.key(type.kind)
        writer.object { writer in
            writer.member("type", "object")
            writer.member("title", phrases.term("kind.\(type.kind)"))
            writer.key("required")
            writer.array(of: ["version", "type", "id"]) { $0.value($1) }
            writer.key("properties")
            writer.object { writer in
                writer.key("version")
                writer.object { $0.member("type", "integer") }
                writer.key("type")
                writer.object { $0.member("const", type.kind) }
                writer.key("id")
                reference("key", &writer)
                fields(type, &writer)
            }
        }
        writer.key("\(type.kind)-list")
        writer.object { writer in list(type, &writer) }
        for (name, isMade) in [("making", true), ("changing", false)] {
            writer.key("\(type.kind)-\(name)")
            writer.object { writer in change(type, isMade: isMade, &writer) }
        }
        values(type, isMade: false, &writer)
        values(type, isMade: true, &writer)
    }

    /// What is written of a record: all that a new one needs, or some of one that is there.
    private func values(
        _ type: RecordDescription, isMade: Bool, _ writer: inout JSONWriter
    ) {
        writer.key("\(type.kind)-\(isMade ? "first-" : "")values")
        writer.object { writer in
            writer.member("type", "object")
            let needed = type.fields.filter { $0.requirement == .toSave }.map(\.name)
            if isMade, !needed.isEmpty {
                writer.key("required")
                writer.array(of: needed) { $0.value($1) }
            }
            writer.key("properties")
            writer.object { writer in
                for field in type.fields {
                    writer.key(field.name)
                    written(
                        field, isNeeded: isMade && needed.contains(field.name), of: type, &writer)
                }
            }
            writer.key("patternProperties")
            writer.object { writer in wordings(type, &writer) }
            writer.member("additionalProperties", false)
        }
    }

    private func change(
        _ type: RecordDescription, isMade: Bool, _ writer: inout JSONWriter
    ) {
        object(["why": ["type": "string"]], &writer, more: ["values"]) { writer in
            writer.key("values")
            reference("\(type.kind)-\(isMade ? "first-" : "")values", &writer)
        }
    }

    private func list(_ type: RecordDescription, _ writer: inout JSONWriter) {
        object(["position": ["type": "integer"]], &writer, more: ["records"]) { writer in
            writer.key("records")
            writer.object { writer in
                writer.member("type", "array")
                writer.key("items")
                reference(type.kind, &writer)
            }
            writer.key("next")
            writer.object { $0.member("type", "string") }
            writer.key("removed")
            writer.object { writer in
                writer.member("type", "array")
                writer.key("items")
                writer.object { $0.member("type", "string") }
            }
        }
    }

    /// An object all of whose members but those that are left out of `more` must be there.
    private func object(
        _ members: [String: [String: String]], _ writer: inout JSONWriter, more: [String] = [],
        properties: (inout JSONWriter) -> Void = { _ in }
    ) {
        writer.member("type", "object")
        writer.key("required")
        writer.array(of: members.keys.sorted() + more) { $0.value($1) }
        writer.key("properties")
        writer.object { writer in
            for (name, schema) in members.sorted(by: { $0.key < $1.key }) {
                writer.key(name)
                writer.object { writer in
                    for (word, value) in schema {
                        writer.key(word)
                        writer.value(value)
                    }
                }
            }
            properties(&writer)
        }
    }

    private func fields(_ type: RecordDescription, _ writer: inout JSONWriter) {
        for field in type.fields {
            writer.key(field.name)
            schema(
                field.type, title: phrases.term("field.\(type.kind).\(field.name)"), &writer)
        }
    }

    /// A value as it is written: `null` takes it away, unless the record can't be without it.
    private func written(
        _ field: FieldDescription, isNeeded: Bool, of type: RecordDescription,
        _ writer: inout JSONWriter
    ) {
        let title = phrases.term("field.\(type.kind).\(field.name)")
        guard !isNeeded else {
            return schema(field.type, title: title, isWritten: true, &writer)
        }
        orNull(&writer) { schema(field.type, title: title, isWritten: true, &$0) }
    }

    private func orNull(_ writer: inout JSONWriter, _ schema: (inout JSONWriter) -> Void) {
        writer.object { writer in
            writer.key("anyOf")
            writer.array { writer in
                schema(&writer)
                writer.object { $0.member("type", "null") }
            }
        }
    }

    /// The wording of a text in one language: `name.fr`.
    private func wordings(_ type: RecordDescription, _ writer: inout JSONWriter) {
        let languages = Language.allCases.map(\.code).joined(separator: "|")
        for field in type.fields where field.type == .multilingual {
            writer.key("^\(field.name)\\\\.(\(languages))$")
            optionalText(&writer)
        }
    }

    private func schema(
        _ type: FieldType, title: String?, isWritten: Bool = false, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            if let title { writer.member("title", title) }
            switch type {
            case .text: writer.member("type", "string")
            case .number: writer.member("type", "integer")
            case .quantity: writer.member("type", "number")
            case .flag: writer.member("type", "boolean")
            case .date: format("date", &writer)
            case .instant: format("date-time", &writer)
            case .period: pattern(#"^\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}$"#, &writer)
            case .digest: pattern("^[0-9a-f]{64}$", &writer)
            case .code(let list):
                writer.key("enum")
                writer.array(of: list.codes) { $0.value($1) }
            case .reference: writer.member("type", "string")
            case .multilingual: writer.member("$ref", "#/components/schemas/text-in-languages")
            case .list(let element):
                writer.member("type", "array")
                writer.key("items")
                schema(element, title: nil, isWritten: isWritten, &writer)
            case .group(let fields): group(fields, isWritten: isWritten, &writer)
            }
        }
    }

    private func format(_ format: String, _ writer: inout JSONWriter) {
        writer.member("type", "string")
        writer.member("format", format)
    }

    private func pattern(_ pattern: String, _ writer: inout JSONWriter) {
        writer.member("type", "string")
        writer.member("pattern", pattern)
    }

    private func group(
        _ fields: [FieldDescription], isWritten: Bool, _ writer: inout JSONWriter
    ) {
        writer.member("type", "object")
        writer.key("properties")
        writer.object { writer in
            for field in fields {
                let title = phrases.term("field.\(field.name)")
                writer.key(field.name)
                if isWritten {
                    orNull(&writer) { schema(field.type, title: title, isWritten: true, &$0) }
                } else {
                    schema(field.type, title: title, &writer)
                }
            }
        }
        writer.member("additionalProperties", false)
    }

    private func reference(_ name: String, _ writer: inout JSONWriter) {
        writer.object { $0.member("$ref", "#/components/schemas/\(name)") }
    }

    // MARK: Texts

    /// A text as it is told: with its source.
    private func wholeText(_ writer: inout JSONWriter) {
        writer.member("type", "object")
        writer.key("required")
        writer.array(of: ["source"]) { $0.value($1) }
        writer.key("properties")
        writer.object { writer in
            writer.key("source")
            writer.object { writer in
                writer.key("enum")
                writer.array(of: Language.allCases) { $0.value($1.code) }
            }
        }
    }

    /// A text as it may be sent besides: what changes in some languages.
    private func someWordings(_ writer: inout JSONWriter) {
        writer.member("type", "object")
        writer.member("minProperties", 1)
        writer.member("additionalProperties", false)
        writer.key("properties")
        writer.object { writer in
            for language in Language.allCases {
                writer.key(language.code)
                optionalText(&writer)
            }
        }
    }

    private func optionalText(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("type")
            writer.array(of: ["string", "null"]) { $0.value($1) }
        }
    }

    // MARK: Shared

    /// Schemas that many others refer to.
    func shared(_ writer: inout JSONWriter) {
        writer.key("key")
        writer.object { pattern("^[0-9a-z]+$", &$0) }
        writer.key("text-in-languages")
        writer.object { writer in
            writer.key("anyOf")
            writer.array { writer in
                writer.object { wholeText(&$0) }
                writer.object { someWordings(&$0) }
            }
        }
        answers(&writer)
        writer.key("problem")
        writer.object { writer in
            writer.member("type", "object")
            writer.key("required")
            writer.array(of: ["type", "title", "status", "errors"]) { $0.value($1) }
        }
    }

    /// What is answered besides records.
    private func answers(_ writer: inout JSONWriter) {
        writer.key("registers")
        writer.object { writer in
            object([:], &writer, more: ["registers"]) { writer in
                writer.key("registers")
                writer.object { writer in
                    writer.member("type", "array")
                    writer.key("items")
                    writer.object { $0.member("type", "string") }
                }
            }
        }
        writer.key("overview")
        writer.object { writer in
            object(
                ["position": ["type": "integer"], "records": ["type": "object"]], &writer)
        }
        writer.key("taken")
        writer.object { writer in
            object(["created": ["type": "integer"], "changed": ["type": "integer"]], &writer)
        }
        writer.key("entry")
        writer.object { writer in object(["entry": ["type": "integer"]], &writer) }
        writer.key("file")
        writer.object { $0.member("type", "string") }
        for name in ["journal", "lines"] {
            writer.key(name)
            writer.object { writer in
                writer.member("type", "string")
                writer.member("minLength", 1)
            }
        }
        edits(&writer)
    }

    /// Changes of several records at once, as the journal writes them.
    private func edits(_ writer: inout JSONWriter) {
        writer.key("edits")
        writer.object { writer in
            object(["why": ["type": "string"]], &writer, more: ["edits"]) { writer in
                writer.key("from")
                writer.object { writer in
                    writer.member("type", "integer")
                    writer.member("minimum", 0)
                }
                writer.key("edits")
                writer.object { writer in
                    writer.member("type", "array")
                    writer.key("items")
                    writer.object { writer in
                        object(
                            ["type": ["type": "string"], "id": ["type": "string"]], &writer,
                            more: ["do"]
                        ) { writer in
                            writer.key("do")
                            writer.object { writer in
                                writer.key("enum")
                                writer.array(of: RecordEdit.Action.allCases) {
                                    $0.value($1.rawValue)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
