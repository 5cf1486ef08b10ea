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
    /// - Throws: A `Refusal` with the findings `usage.…` where the command is not understood, and
    ///   what the command itself finds wrong.
    func run() throws(Refusal) -> Int {
        if asksForVersion { return print(CommandLineInterface.version + "\n") }
        guard let position = Self.firstWord(in: arguments) else {
            _ = try Usage(Commands.help).read(arguments)
            return print(help.overview)
        }
        let (group, rest) = split(arguments, at: position)
        guard let command = try command(named: group, rest) else {
            return asksForHelp ? print(help.text(forGroup: group)) : try refuse(group, rest)
        }
        if asksForHelp { return print(help.text(for: command.description)) }
        let values = try Usage(command.description).read(command.rest)
        return try command.description.run(
            CommandRun(console: console, arguments: values, language: language))
    }

    /// Where the first word stands that is no value of an option before it.
    private static func firstWord(in arguments: [String]) -> Int? {
        let takers = Set(
            Commands.all.flatMap(\.options).filter { $0.placeholder != nil }.map(\.name))
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            guard argument.hasPrefix("-"), argument != "-" else { return index }
            index += takers.contains(argument) ? 2 : 1
        }
        return nil
    }

    private func split(_ arguments: [String], at position: Int) -> (String, [String]) {
        var rest = arguments
        let name = rest.remove(at: position)
        return (name, rest)
    }

    private typealias Found = (description: CommandDescription, rest: [String])

    /// The command of one word, or of two; `nil` where the second is missing or unknown.
    private func command(named name: String, _ rest: [String]) throws(Refusal) -> Found? {
        if let command = Commands.named(name) { return (command, rest) }
        guard Commands.groups.contains(name) else { try refuse(name, among: Commands.words) }
        guard let position = Self.firstWord(in: rest),
            let command = Commands.named(name + " " + rest[position])
        else { return nil }
        return (command, split(rest, at: position).1)
    }

    private func refuse(_ group: String, _ rest: [String]) throws(Refusal) -> Int {
        let names = Commands.names(inGroup: group)
        guard let second = rest.first(where: { !$0.hasPrefix("-") }) else {
            throw Refusal(
                Finding(
                    "usage.missing-subcommand", .error,
                    ["command": .text(group), "choices": .list(names)]))
        }
        try refuse(group + " " + second, among: names.map { group + " " + $0 })
    }

    private func refuse(_ name: String, among names: [String]) throws(Refusal) -> Never {
        throw Refusal(Commands.unknown(name, among: names))
    }

    private var help: HelpText { HelpText(language: language, columns: console.columns) }

    private func print(_ text: String) -> Int {
        console.output(Array(text.utf8))
        return 0
    }
}
