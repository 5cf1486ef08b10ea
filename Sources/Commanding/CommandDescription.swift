/// A command as its help and its usage errors need it: names and keys of the catalogue, no wording.
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
        /// Whether it is shown with every command.
        var isGlobal = false
    }

    /// What a command takes beside options.
    struct Argument: Sendable {
        let placeholder: String
        let key: String
        var isRepeated = false
    }

    let name: String
    var arguments: [Argument] = []
    var options: [Option] = []
    /// Commands with the key of what they show.
    var examples: [(key: String, command: String)] = []
    var exitCodes: [Int] = [0, 1, 2]

    /// Options that every command has.
    static let global: [Option] = [
        Option(
            name: "--interface-language", placeholder: "LANGUAGE", key: "option.interface-language",
            choices: languages,
            isGlobal: true),
        Option(name: "--help", placeholder: nil, key: "option.help", isGlobal: true),
        Option(name: "--version", placeholder: nil, key: "option.version", isGlobal: true),
    ]

    /// The codes of the six languages.
    static let languages = ["ar", "en", "es", "fr", "ru", "zh"]

    /// All options, the global ones last.
    var allOptions: [Option] { options + Self.global }

    /// The option with a name, or `nil`.
    func option(named name: String) -> Option? { allOptions.first { $0.name == name } }
}
