import Presenting
import Records
import Vocabulary

/// Something that an operation is told in its address or head.
struct OpenAPIParameter: Sendable {
    private enum Kind {
        case text
        case word(pattern: String)
        case number(ClosedRange<Int>)
        case choice([String])
    }

    private let name: String
    /// `path`, `query` or `header`.
    private let place: String
    private let isRequired: Bool
    private let kind: Kind

    private init(_ name: String, _ place: String, _ kind: Kind, isRequired: Bool = false) {
        self.name = name
        self.place = place
        self.kind = kind
        self.isRequired = isRequired || place == "path"
    }

    /// The parameter of a name.
    static func named(_ name: String) -> OpenAPIParameter {
        switch name {
        case "register", "code": OpenAPIParameter(name, "path", .text)
        case "limit": OpenAPIParameter(name, "query", .number(1...1_000))
        case "entries": OpenAPIParameter("limit", "query", .number(1...10_000))
        case "changed_since", "since":
            OpenAPIParameter(name, "query", .number(0...API.mostEntries))
        case "digest": OpenAPIParameter(name, "path", .word(pattern: "^[0-9a-f]{64}$"))
        case "cursor": OpenAPIParameter(name, "query", .word(pattern: "^[0-9a-f]{32}$"))
        case "as_of": OpenAPIParameter(name, "query", .word(pattern: "^.+$"))
        case "dry_run": OpenAPIParameter(name, "query", .choice(["0", "1"]))
        case "if-match":
            OpenAPIParameter(
                "If-Match", "header", .word(pattern: #"^"[0-9]{1,15}"$"#), isRequired: true)
        case "if-none-match":
            OpenAPIParameter("If-None-Match", "header", .text)
        case "idempotency-key":
            OpenAPIParameter("Idempotency-Key", "header", .text)
        default: OpenAPIParameter(name, "query", .text)
        }
    }

    func write(_ phrases: Phrases, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", name)
            writer.member("in", place)
            if isRequired { writer.member("required", true) }
            writer.member(
                "description", phrases.text("api.parameter.\(name.lowercased())"))
            writer.key("schema")
            writer.object { schema(&$0) }
        }
    }

    private func schema(_ writer: inout JSONWriter) {
        switch kind {
        case .text: writer.member("type", "string")
        case .word(let pattern):
            writer.member("type", "string")
            writer.member("pattern", pattern)
        case .number(let range):
            writer.member("type", "integer")
            writer.member("minimum", range.lowerBound)
            writer.member("maximum", range.upperBound)
        case .choice(let words):
            writer.key("enum")
            writer.array(of: words) { $0.value($1) }
        }
    }
}
