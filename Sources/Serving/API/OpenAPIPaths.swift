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
            operation("get", "listRegisters", [], &writer) { writer in
                answers(OpenAPIAnswers.reading("registers").without("304", "400", "404"), &writer)
            }
        }
        writer.key("/{register}")
        writer.object { writer in
            operation("get", "showRegister", ["register", "as_of"], &writer) { writer in
                answers(
                    OpenAPIAnswers.reading("overview").without("304").tagged("200"), &writer)
            }
        }
    }

    /// The records of a type.
    func records(_ name: String, _ type: RecordDescription, _ writer: inout JSONWriter) {
        writer.key("/{register}/\(name)")
        writer.object { writer in
            list(name, type, &writer)
            operation("post", "make-\(name)", ["register", "idempotency-key"], &writer) { writer in
                body("\(type.kind)-making", &writer)
                answers(OpenAPIAnswers.writing("201", type.kind).tagged("201"), &writer)
            }
        }
        writer.key("/{register}/\(name)/{code}")
        writer.object { writer in one(name, type, &writer) }
        writer.key("/{register}/\(name):import")
        writer.object { writer in
            operation(
                "post", "import-\(name)", ["register", "why", "dry_run", "idempotency-key"],
                &writer
            ) { writer in
                table(&writer)
                answers(OpenAPIAnswers.writing("200", "taken").without("428"), &writer)
            }
        }
    }

    private func list(_ name: String, _ type: RecordDescription, _ writer: inout JSONWriter) {
        operation(
            "get", "list-\(name)",
            ["register", "limit", "cursor", "changed_since", "as_of", "if-none-match"], &writer
        ) { writer in
            answers(OpenAPIAnswers.reading("\(type.kind)-list").tagged("200", "304"), &writer)
        }
    }

    private func one(_ name: String, _ type: RecordDescription, _ writer: inout JSONWriter) {
        let place = ["register", "code"]
        operation("get", "show-\(name)", place + ["as_of", "if-none-match"], &writer) { writer in
            answers(
                OpenAPIAnswers.reading(type.kind).with("308", nil).tagged("200", "304"), &writer)
        }
        operation("patch", "change-\(name)", place + ["if-match"], &writer) { writer in
            body("\(type.kind)-changing", &writer)
            answers(OpenAPIAnswers.writing("200", type.kind).tagged("200"), &writer)
        }
        operation("delete", "remove-\(name)", place + ["if-match", "why"], &writer) { writer in
            answers(OpenAPIAnswers.writing("204", nil), &writer)
        }
    }

    /// The journal.
    func changes(_ writer: inout JSONWriter) {
        writer.key("/{register}/changes")
        writer.object { writer in
            operation("get", "listChanges", ["register", "since", "entries"], &writer) { writer in
                answers(
                    OpenAPIAnswers.reading("journal").without("304").tagged("200"), &writer)
            }
            operation("post", "change", ["register", "idempotency-key"], &writer) { writer in
                body("edits", &writer)
                answers(OpenAPIAnswers.writing("201", "entry").without("428"), &writer)
            }
        }
    }

    /// Files and blocks of measurements.
    func files(_ writer: inout JSONWriter) {
        writer.key("/{register}/files/{digest}")
        writer.object { writer in
            operation("get", "showFile", ["register", "digest"], &writer) { writer in
                answers(OpenAPIAnswers.reading("file").without("304"), &writer)
            }
        }
    }

    // MARK: Parts

    private func operation(
        _ method: String, _ id: String, _ parameters: [String] = [], _ writer: inout JSONWriter,
        content: (inout JSONWriter) -> Void
    ) {
        writer.key(method)
        writer.object { writer in
            writer.member("operationId", id)
            writer.key("security")
            writer.array { writer in
                // What is published can be read without a token.
                if method == "get" { writer.object { _ in } }
                writer.object { writer in
                    writer.key("token")
                    writer.array { _ in }
                }
            }
            if !parameters.isEmpty {
                writer.key("parameters")
                writer.array(of: parameters) { writer, name in
                    OpenAPIParameter.named(name).write(phrases, to: &writer)
                }
            }
            content(&writer)
        }
    }

    private func body(_ schema: String, _ writer: inout JSONWriter) {
        writer.key("requestBody")
        writer.object { writer in
            writer.member("required", true)
            content(["application/json": schema], &writer)
        }
    }

    /// Records as JSON lines or as a table.
    private func table(_ writer: inout JSONWriter) {
        writer.key("requestBody")
        writer.object { writer in
            writer.member("required", true)
            content(["application/jsonl": "lines", "text/csv": "lines"], &writer)
        }
    }

    private func answers(_ answers: OpenAPIAnswers, _ writer: inout JSONWriter) {
        writer.key("responses")
        writer.object { writer in
            for (status, schema) in answers.schemas.sorted(by: { $0.key < $1.key }) {
                writer.key(status)
                writer.object { writer in
                    writer.member("description", phrases.text("api.status.\(status)"))
                    if answers.tagged.contains(status) { tag(&writer) }
                    guard let schema else { return }
                    content([OpenAPIAnswers.type(of: schema): schema], &writer)
                }
            }
        }
    }

    private func tag(_ writer: inout JSONWriter) {
        writer.key("headers")
        writer.object { writer in
            writer.key("ETag")
            writer.object { writer in
                writer.member("required", true)
                writer.member("description", phrases.text("api.header.etag"))
                writer.key("schema")
                writer.object { writer in
                    writer.member("type", "string")
                    writer.member("pattern", #"^"[0-9]+"$"#)
                }
            }
        }
    }

    private func content(_ schemas: [String: String], _ writer: inout JSONWriter) {
        writer.key("content")
        writer.object { writer in
            for (type, schema) in schemas.sorted(by: { $0.key < $1.key }) {
                writer.key(type)
                writer.object { writer in
                    writer.key("schema")
                    writer.object { $0.member("$ref", "#/components/schemas/\(schema)") }
                }
            }
        }
    }
}
