import Serving

/// What can be configured: its name in the file, in the environment and as an option, and how its
/// value is read.
struct Setting: Sendable {
    /// The name in the file; the other two follow from it.
    let name: String
    /// What stands for the value in help.
    let placeholder: String
    /// The key of its explanation.
    let key: String
    /// The value where nothing else was said, as it would be written; empty where there is none.
    let standard: String
    /// Whether the value is never shown, and no option gives it, since others see those.
    var isSecret = false
    /// Takes a value over, or answers `false` where it can't be one.
    let take: @Sendable (String, inout ServeConfiguration) -> Bool

    /// The name in the environment.
    var variable: String {
        "THROUGHLINE_" + name.uppercased().split(separator: "-").joined(separator: "_")
    }

    /// The name as an option.
    var option: String { "--" + name }

    /// The key of what is expected as value.
    var expected: String { "config.expected.\(name)" }

    /// What is shown of a value.
    func shown(_ text: String) -> String { isSecret && !text.isEmpty ? "********" : text }
}

/// What `serve` needs to know.
struct ServeConfiguration: Sendable {
    var server = ServerSettings()
    /// The data folder.
    var data = ""
    /// Whether others may reach the server without TLS.
    var allowsPlainHTTP = false
    /// Whether whoever has no second factor can do nothing but set one up.
    var demandsSecondFactor = false
}
