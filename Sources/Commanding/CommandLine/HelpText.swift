import Diagnostics
import Presenting
import Vocabulary

/// Writes help from the descriptions of commands and the catalogue.
struct HelpText {
    let language: Language
    let columns: Int

    /// The help of the program: its commands.
    var overview: String {
        let commands = Commands.all.map { (name: $0.name, text: words("\($0.key).abstract")) }
        return words("program.abstract") + "\n\n" + words("help.usage")
            + colon + " throughline COMMAND [OPTION…]\n\n"
            + list(words("help.commands"), commands)
            + list(words("help.options"), rows(of: CommandDescription.global))
            + words("help.more") + "\n"
    }

    /// The help of commands that share their first word.
    func text(forGroup group: String) -> String {
        let commands = Commands.all.filter { $0.name.hasPrefix(group + " ") }
        return words("help.usage") + colon + " throughline \(group) COMMAND [OPTION…]\n\n"
            + list(
                words("help.commands"),
                commands.map { (name: $0.name, text: words("\($0.key).abstract")) })
            + words("help.more") + "\n"
    }

    /// The help of a command.
    func text(for command: CommandDescription) -> String {
        let arguments = command.arguments.map { argument in
            let name = argument.placeholder + (argument.isRepeated ? "…" : "")
            return argument.isOptional ? "[\(name)]" : name
        }
        let usage = (["throughline", command.name] + arguments + ["[OPTION…]"]).joined(
            separator: " ")
        return words("\(command.key).abstract") + "\n\n" + words("help.usage") + colon + " "
            + usage
            + "\n\n"
            + list(
                words("help.arguments"), command.arguments.map { ($0.placeholder, words(for: $0)) })
            + list(words("help.options"), rows(of: command.allOptions)) + examples(of: command)
            + list(
                words("help.exit"), command.exitCodes.map { ("\($0)", words("exit.\($0)")) },
                isLast: true)
    }

    private func rows(of options: [CommandDescription.Option]) -> [(name: String, text: String)] {
        options.map { ($0.name + ($0.placeholder.map { " " + $0 } ?? ""), words($0.key)) }
    }

    private func examples(of command: CommandDescription) -> String {
        guard !command.examples.isEmpty else { return "" }
        let lines = command.examples.map { "  " + words($0.key) + "\n    " + $0.command + "\n" }
        return words("help.examples") + colon + "\n" + lines.joined() + "\n"
    }

    private func list(_ title: String, _ rows: [(name: String, text: String)], isLast: Bool = false)
        -> String
    {
        guard !rows.isEmpty else { return "" }
        let width = min(30, rows.map(\.name.count).max() ?? 0)
        let table = TextTable(widths: [width, max(24, columns - width - 4)], indent: 2)
        return title + colon + "\n" + rows.map { table.row([$0.name, $0.text]) }.joined()
            + (isLast ? "" : "\n")
    }

    private var colon: String { words("punctuation.colon") }

    private func words(for argument: CommandDescription.Argument) -> String {
        CommandLineInterface.catalogue.text(
            argument.key, in: language, ["types": .list(argument.choices)]) ?? argument.key
    }

    private func words(_ key: String) -> String {
        CommandLineInterface.catalogue.text(key, in: language) ?? key
    }
}

extension Commands {
    /// `throughline help`: explains a command, or lists all.
    static func showHelp(_ run: CommandRun) throws(Refusal) -> Int {
        let help = HelpText(language: run.language, columns: run.console.columns)
        let topic = run.arguments.words.joined(separator: " ")
        if topic.isEmpty {
            run.print(help.overview)
        } else if let command = named(topic) {
            run.print(help.text(for: command))
        } else if groups.contains(topic) {
            run.print(help.text(forGroup: topic))
        } else if let first = run.arguments.words.first, named(first) != nil {
            throw Refusal(
                Finding(
                    "usage.unexpected-argument", .error,
                    ["value": .text(run.arguments.words[1]), "command": .text("help")]))
        } else {
            throw Refusal(unknown(topic, among: all.map(\.name) + groups.sorted()))
        }
        return 0
    }

    /// What is said of a command that there is not.
    static func unknown(_ name: String, among names: [String]) -> Finding {
        guard let near = Nearness.nearest(to: name, among: names) else {
            return Finding("usage.unknown-command", .error, ["command": .text(name)])
        }
        return Finding(
            "usage.unknown-command-near", .error, ["command": .text(name), "near": .text(near)])
    }
}
