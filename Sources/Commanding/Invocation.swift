import Diagnostics
import Vocabulary

/// One call of the program: which command with which values, in which language it answers.
struct Invocation {
    let console: Console
    /// The arguments without the options that every command has.
    private let arguments: [String]
    private let named: Language?
    private let asksForHelp: Bool
    private let asksForVersion: Bool

    init(_ console: Console) {
        self.console = console
        var rest: [String] = []
        var named: Language?
        var index = 0
        while index < console.arguments.count {
            let argument = console.arguments[index]
            let next = index + 1 < console.arguments.count ? console.arguments[index + 1] : ""
            if argument == Self.option, let language = Language(rawValue: next) {
                named = language
                index += 1
            } else if argument.hasPrefix(Self.option + "="),
                let language = Language(rawValue: String(argument.dropFirst(Self.option.count + 1)))
            {
                named = language
            } else {
                rest.append(argument)
            }
            index += 1
        }
        asksForHelp = rest.contains("--help")
        asksForVersion = rest.contains("--version")
        arguments = rest.filter { $0 != "--help" && $0 != "--version" }
        self.named = named
    }

    private static let option = "--interface-language"

    /// The language of messages: named, else that of the environment, else the console's own.
    var language: Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let found = names.lazy.compactMap { console.environment[$0] }
            .compactMap { Language(locale: $0) }
        return named ?? found.first ?? console.fallbackLanguage
    }

    /// Carries out the command.
    ///
    /// - Throws: A `Refusal` with the findings `usage.…` where the command is not understood.
    func run() throws(Refusal) -> Int {
        if asksForVersion { return print(CommandLineInterface.version + "\n") }
        guard let position = arguments.firstIndex(where: { !$0.hasPrefix("-") || $0 == "-" }) else {
            try Usage(Commands.help).check(arguments)
            return print(help.overview)
        }
        let command = try self.command(named: arguments[position])
        if asksForHelp { return print(help.text(for: command)) }
        var rest = arguments
        rest.remove(at: position)
        try Usage(command).check(rest)
        guard command.name == Commands.help.name else {
            return try ReadCommand.parsed(rest).run(console, language)
        }
        guard let topic = rest.first else { return print(help.overview) }
        return print(help.text(for: try self.command(named: topic)))
    }

    private func command(named name: String) throws(Refusal) -> CommandDescription {
        if let command = Commands.all.first(where: { $0.name == name }) { return command }
        if let near = Nearness.nearest(to: name, among: Commands.all.map(\.name)) {
            throw Refusal(
                Finding(
                    "usage.unknown-command-near", .error,
                    ["command": .text(name), "near": .text(near)]))
        }
        throw Refusal(Finding("usage.unknown-command", .error, ["command": .text(name)]))
    }

    private var help: HelpText { HelpText(language: language, columns: console.columns) }

    private func print(_ text: String) -> Int {
        console.output(Array(text.utf8))
        return 0
    }
}
