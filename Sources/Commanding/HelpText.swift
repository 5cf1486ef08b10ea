import Diagnostics
import Vocabulary

/// Writes help from the descriptions of commands and the catalogue.
struct HelpText {
    let language: Language
    let columns: Int

    /// The help of the program: its commands.
    var overview: String {
        let commands = Commands.all.map { (name: $0.name, text: words("\($0.name).abstract")) }
        return words("program.abstract") + "\n\n" + words("help.usage")
            + colon + " throughline COMMAND [OPTION…]\n\n"
            + list(words("help.commands"), commands)
            + list(words("help.options"), rows(of: CommandDescription.global))
            + words("help.more") + "\n"
    }

    /// The help of a command.
    func text(for command: CommandDescription) -> String {
        let arguments = command.arguments.map { $0.placeholder + ($0.isRepeated ? "…" : "") }
        let usage = (["throughline", command.name] + arguments + ["[OPTION…]"]).joined(
            separator: " ")
        return words("\(command.name).abstract") + "\n\n" + words("help.usage") + colon + " "
            + usage
            + "\n\n"
            + list(
                words("help.arguments"), command.arguments.map { ($0.placeholder, words($0.key)) })
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

    private func words(_ key: String) -> String {
        CommandLineInterface.catalogue.text(key, in: language) ?? key
    }
}
