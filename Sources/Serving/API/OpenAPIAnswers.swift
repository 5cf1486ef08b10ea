/// Which answers an operation has: statuses with the names of their schemas.
struct OpenAPIAnswers: Sendable {
    /// The schema of each status; `nil` where nothing follows the head.
    private(set) var schemas: [String: String?]
    /// The statuses that bear an entity tag.
    private(set) var tagged: Set<String> = []

    /// What reading is answered with.
    static func reading(_ schema: String) -> OpenAPIAnswers {
        OpenAPIAnswers(
            success: "200", schema, refusals: ["400", "401", "403", "404", "429", "503"]
        )
        .with("304", nil)
    }

    /// What writing is answered with.
    static func writing(_ status: String, _ schema: String?) -> OpenAPIAnswers {
        OpenAPIAnswers(
            success: status, schema,
            refusals: [
                "400", "401", "403", "404", "408", "409", "412", "413", "415", "422", "428", "429",
                "503",
            ])
    }

    private init(success: String, _ schema: String?, refusals: [String]) {
        schemas = [success: schema]
        for status in refusals { schemas[status] = "problem" }
    }

    /// With one more status.
    func with(_ status: String, _ schema: String?) -> OpenAPIAnswers {
        var more = self
        more.schemas.updateValue(schema, forKey: status)
        return more
    }

    /// Without some statuses.
    func without(_ statuses: String...) -> OpenAPIAnswers {
        var less = self
        for status in statuses { less.schemas.removeValue(forKey: status) }
        return less
    }

    /// With an entity tag at some statuses.
    func tagged(_ statuses: String...) -> OpenAPIAnswers {
        var marked = self
        marked.tagged.formUnion(statuses)
        return marked
    }

    /// The media type in which a schema goes out.
    static func type(of schema: String) -> String {
        switch schema {
        case "problem": "application/problem+json"
        case "journal": "application/jsonl"
        case "file": "application/octet-stream"
        default: "application/json"
        }
    }
}
