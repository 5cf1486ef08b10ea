import Planning
import Presenting
import Records
import Vocabulary

/// The description of the API, made from the descriptions of the records.
///
/// - Source: OpenAPI 3.1; JSON Schema 2020-12.
struct OpenAPI: Sendable {
    private let phrases: Phrases

    init(_ phrases: Phrases) { self.phrases = phrases }

    /// The description as JSON.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("openapi", "3.1.0")
            writer.key("info")
            writer.object { writer in
                writer.member("title", "Throughline")
                writer.member("version", "1")
                writer.member("description", phrases.text("api.description"))
            }
            writer.key("servers")
            writer.array { writer in writer.object { $0.member("url", "/api/v1") } }
            writer.key("paths")
            writer.object { writer in paths(&writer) }
            writer.key("components")
            writer.object { writer in components(&writer) }
        }
        return writer.take()
    }

    // MARK: Paths

    private func paths(_ writer: inout JSONWriter) {
        let lists = Section.all.compactMap { section in
            section.kind.flatMap { Schema.standard[$0] }.map { (section.name, $0) }
        }
        OpenAPIPaths(phrases).registers(&writer)
        for (name, type) in lists {
            OpenAPIPaths(phrases).records(name, type, &writer)
        }
        OpenAPIPaths(phrases).changes(&writer)
        OpenAPIPaths(phrases).files(&writer)
    }

    // MARK: Schemas

    private func components(_ writer: inout JSONWriter) {
        writer.key("securitySchemes")
        writer.object { writer in
            writer.key("token")
            writer.object { writer in
                writer.member("type", "http")
                writer.member("scheme", "bearer")
            }
        }
        writer.key("schemas")
        writer.object { writer in
            OpenAPISchemas(phrases).shared(&writer)
            for type in Schema.standard.types {
                OpenAPISchemas(phrases).record(type, &writer)
            }
        }
    }
}
