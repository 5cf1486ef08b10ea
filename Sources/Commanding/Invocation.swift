import ArgumentParser
import Diagnostics
import Vocabulary

/// One call of the program: which command with which values, in which language it answers.
struct Invocation {
    let console: Console

    init(_ console: Console) { self.console = console }

    /// The language of messages: named, else that of the environment, else that of the catalogue's first.
    var language: Language {
        if let named = value(of: "--interface-language").flatMap({ Language(rawValue: $0) }) {
            return named
        }
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        return names.lazy.compactMap { console.environment[$0] }.compactMap { Language(locale: $0) }
            .first ?? .english
    }

    /// Carries out the command.
    ///
    /// - Throws: A `Refusal` with the findings `usage.…` where the command is not understood.
    func run() throws(Refusal) -> Int {
        let words = console.arguments.filter { !$0.hasPrefix("-") || $0 == "-" }
        if console.arguments.contains("--version") {
            return print(CommandLineInterface.version + "\n")
        }
        let name = commandName
        guard let name else {
            try Usage(Commands.help).check(console.arguments)
            return print(help.overview)
        }
        guard let command = Commands.named(name) else {
            throw Refusal(Finding("usage.unknown-command", .error, ["command": .text(name)]))
        }
        if console.arguments.contains("--help") { return print(help.text(for: command)) }
        let rest = arguments(behind: name)
        try Usage(command).check(rest)
        guard name == "read" else {
            guard let topic = words.dropFirst().first else { return print(help.overview) }
            guard let command = Commands.named(topic) else {
                throw Refusal(Finding("usage.unknown-command", .error, ["command": .text(topic)]))
            }
            return print(help.text(for: command))
        }
        return try ReadCommand.parsed(rest).run(console, language)
    }

    private var help: HelpText { HelpText(language: language, columns: console.columns) }

    private func print(_ text: String) -> Int {
        console.output(Array(text.utf8))
        return 0
    }

    /// The first word that is no option and no option's value.
    private var commandName: String? {
        var isValue = false
        for argument in console.arguments {
            if isValue {
                isValue = false
                continue
            }
            if argument == "--interface-language" {
                isValue = true
                continue
            }
            if !argument.hasPrefix("-") { return argument }
        }
        return nil
    }

    private func arguments(behind name: String) -> [String] {
        var rest = console.arguments
        if let index = rest.firstIndex(of: name) { rest.remove(at: index) }
        return rest
    }

    private func value(of option: String) -> String? {
        for (index, argument) in console.arguments.enumerated() {
            if argument == option, index + 1 < console.arguments.count {
                return console.arguments[index + 1]
            }
            if argument.hasPrefix(option + "=") {
                return String(argument.dropFirst(option.count + 1))
            }
        }
        return nil
    }
}
