import ArgumentParser
import Diagnostics
import GoverningTexts
import Vocabulary

/// The form in which `read` prints.
enum ReadFormat: String, CaseIterable, Sendable {
    case table, tree, json, jsonl, text, akn

    /// The severity up to which findings are not told beside the output.
    var untold: Finding.Severity { self == .table || self == .akn ? .note : .warning }
}

/// `throughline read`: reads governing texts and prints what they ask.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", helpNames: [])

    @Argument var files: [String] = []
    @Option var language: String?
    @Option var kind: String?
    @Option var format: String?
    @Option var interfaceLanguage: String?

    /// The command with its values; the arguments have been checked against its description.
    static func parsed(_ arguments: [String]) throws(Refusal) -> ReadCommand {
        do {
            return try ReadCommand.parse(arguments)
        } catch {
            throw Refusal(
                Finding(
                    "usage.unexpected-argument", .error,
                    ["value": .text(arguments.joined(separator: " ")), "command": .text("read")]))
        }
    }

    /// Reads every file and prints it, in the order of the arguments.
    ///
    /// - Returns: 1 where a file could not be read, 2 where input is missing, else 0.
    func run(_ console: Console, _ interface: Language) throws(Refusal) -> Int {
        let printer = ReadPrinter(
            format: format.flatMap { ReadFormat(rawValue: $0) } ?? .table, isList: files.count > 1,
            interface: interface, columns: console.columns)
        let reading = Reading(
            reader: TextReader(
                language: language.flatMap { Language(rawValue: $0) },
                kind: kind.flatMap { ActKind(rawValue: $0) }), printer: printer,
            findings: FindingWriter(CommandLineInterface.catalogue, in: interface), console: console
        )
        console.output(Array(printer.frame.begin.utf8))
        defer { console.output(Array(printer.frame.end.utf8)) }
        guard files.count > 1 else {
            return reading.tell(reading.read(files.first ?? "-", console.output))
        }
        return reading.readSideBySide(files)
    }
}
