import Presenting
import Records
import Vocabulary

/// What can be asked at which address.
struct OpenAPIPaths: Sendable {
    private let phrases: Phrases

    init(_ phrases: Phrases) { self.phrases = phrases }

    /// The registers, and what is in one.
    func registers(_ writer: inout JSONWriter) {
        writer.key("/")
        writer.object { writer in
            operation("get", "listRegisters", &writer) { writer in
                answers(["200": nil], &writer)
            }
        }
        writer.key("/{register}")
        writer.object { writer in
            parameters(["register"], &writer)
            operation("get", "showRegister", &writer) { writer in
                query(["as_of"], &writer)
                answers(
                    ["200": nil, "400": "problem", "403": "problem", "404": "problem"], &writer)
            }
        }
    }

    /// The records of a type.
    func records(_ name: String, _ type: RecordDescription, _ writer: inout JSONWriter) {
        writer.key("/{register}/\(name)")
        writer.object { writer in
            parameters(["register"], &writer)
            operation("get", "list-\(name)", &writer) { writer in
                query(["limit", "cursor", "changed_since", "as_of"], &writer)
                answers(Self.read, &writer)
            }
            operation("post", "make-\(name)", &writer) { writer in
                values(type, &writer)
                answers(Self.written(type, "201"), &writer)
            }
        }
        writer.key("/{register}/\(name)/{code}")
        writer.object { writer in
            parameters(["register", "code"], &writer)
            operation("get", "show-\(name)", &writer) { writer in
                query(["as_of"], &writer)
                answers(Self.read.merging(["200": type.kind, "308": nil]) { $1 }, &writer)
            }
            operation("patch", "change-\(name)", &writer) { writer in
                values(type, &writer)
                answers(Self.written(type, "200"), &writer)
            }
            operation("delete", "remove-\(name)", &writer) { writer in
                query(["why"], &writer)
                answers(Self.written(type, "204"), &writer)
            }
        }
        writer.key("/{register}/\(name):import")
        writer.object { writer in
            parameters(["register"], &writer)
            operation("post", "import-\(name)", &writer) { writer in
                query(["why", "dry_run"], &writer)
                answers(Self.written(type, "200"), &writer)
            }
        }
    }

    /// The journal.
    func changes(_ writer: inout JSONWriter) {
        writer.key("/{register}/changes")
        writer.object { writer in
            parameters(["register"], &writer)
            operation("get", "listChanges", &writer) { writer in
                query(["since", "limit"], &writer)
                answers(
                    ["200": nil, "400": "problem", "403": "problem", "404": "problem"], &writer)
            }
            operation("post", "change", &writer) { writer in
                answers(
                    [
                        "201": nil, "400": "problem", "403": "problem", "404": "problem",
                        "412": "problem", "422": "problem",
                    ], &writer)
            }
        }
    }

    // MARK: Parts

    private static let read: [String: String?] = [
        "200": nil, "304": nil, "400": "problem", "403": "problem", "404": "problem",
    ]

    private static func written(_ type: RecordDescription, _ status: String) -> [String: String?] {
        var answers: [String: String?] = [status: status == "204" ? nil : type.kind]
        for refused in ["400", "401", "403", "404", "409", "412", "422", "428"] {
            answers[refused] = "problem"
        }
        return answers
    }

    private func operation(
        _ method: String, _ id: String, _ writer: inout JSONWriter,
        content: (inout JSONWriter) -> Void
    ) {
        writer.key(method)
        writer.object { writer in
            writer.member("operationId", id)
            writer.key("security")
            writer.array { writer in
                writer.object { _ in }
                writer.object { writer in
                    writer.key("token")
                    writer.array { _ in }
                }
            }
            content(&writer)
        }
    }

    private func parameters(_ names: [String], _ writer: inout JSONWriter) {
        writer.key("parameters")
        writer.array(of: names) { writer, name in parameter(name, "path", &writer) }
    }

    private func query(_ names: [String], _ writer: inout JSONWriter) {
        writer.key("parameters")
        writer.array(of: names) { writer, name in parameter(name, "query", &writer) }
    }

    private func parameter(_ name: String, _ place: String, _ writer: inout JSONWriter) {
        let isNumber = ["limit", "changed_since", "since"].contains(name)
        writer.object { writer in
            writer.member("name", name)
            writer.member("in", place)
            if place == "path" { writer.member("required", true) }
            writer.member("description", phrases.text("api.parameter.\(name)"))
            writer.key("schema")
            writer.object { writer in
                writer.member("type", isNumber ? "integer" : "string")
                if isNumber { writer.member("minimum", name == "limit" ? 1 : 0) }
                if name == "limit" { writer.member("maximum", 1_000) }
            }
        }
    }

    private func values(_ type: RecordDescription, _ writer: inout JSONWriter) {
        writer.key("requestBody")
        writer.object { writer in
            writer.member("required", true)
            content("application/json", &writer) { writer in
                writer.member("type", "object")
                writer.key("required")
                writer.array(of: ["why", "values"]) { $0.value($1) }
                writer.key("properties")
                writer.object { writer in
                    writer.key("why")
                    writer.object { $0.member("type", "string") }
                    writer.key("values")
                    writer.object {
                        $0.member("$ref", "#/components/schemas/\(type.kind)-values")
                    }
                }
            }
        }
    }

    private func answers(_ answers: [String: String?], _ writer: inout JSONWriter) {
        writer.key("responses")
        writer.object { writer in
            for (status, schema) in answers.sorted(by: { $0.key < $1.key }) {
                writer.key(status)
                writer.object { writer in
                    writer.member("description", phrases.text("api.status.\(status)"))
                    guard let schema else { return }
                    let type = schema == "problem" ? "application/problem+json" : "application/json"
                    content(type, &writer) { writer in
                        writer.member("$ref", "#/components/schemas/\(schema)")
                    }
                }
            }
        }
    }

    private func content(
        _ type: String, _ writer: inout JSONWriter, schema: (inout JSONWriter) -> Void
    ) {
        writer.key("content")
        writer.object { writer in
            writer.key(type)
            writer.object { writer in
                writer.key("schema")
                writer.object(schema)
            }
        }
    }
}
