import Diagnostics

/// A command: what its help and its usage errors need (names and keys of the catalogue, no wording),
/// and what it does.
struct CommandDescription: Sendable {
    /// An option with its value, if it takes one.
    struct Option: Sendable {
        let name: String
        /// What stands for the value in help, or `nil` where the option takes none.
        let placeholder: String?
        /// The key of its explanation.
        let key: String
        /// The values that it may have; empty where any may be.
        var choices: [String] = []
        /// Whether it may be given more than once.
        var isRepeated = false
    }

    /// What a command takes beside options.
    struct Argument: Sendable {
        let placeholder: String
        let key: String
        var isRepeated = false
        /// Whether the command does without it.
        var isOptional = false
        /// The words that it may be; empty where any may be.
        var choices: [String] = []
    }

    /// One word, or two of which the first is shared by several commands.
    let name: String
    var arguments: [Argument] = []
    var options: [Option] = []
    /// Commands with the key of what they show.
    var examples: [(key: String, command: String)] = []
    var exitCodes: [Int] = [0, 1, 2]
    /// Carries it out.
    let run: @Sendable (CommandRun) throws(Refusal) -> Int

    /// Options that every command has.
    static let global: [Option] = [
        Option(
            name: "--interface-language", placeholder: "LANGUAGE", key: "option.interface-language",
            choices: languages),
        Option(name: "--help", placeholder: nil, key: "option.help"),
        Option(name: "--version", placeholder: nil, key: "option.version"),
    ]

    /// The codes of the six languages.
    static let languages = ["ar", "en", "es", "fr", "ru", "zh"]

    /// All options, the global ones last.
    var allOptions: [Option] { options + Self.global }

    /// The key of its wording: the name with a point in the place of a space.
    var key: String { name.split(separator: " ").joined(separator: ".") }

    /// The option with a name, or `nil`.
    func option(named name: String) -> Option? { allOptions.first { $0.name == name } }
}
