import Diagnostics
import GoverningTexts
import Presenting
import Vocabulary

/// The form in which `read` prints.
enum ReadFormat: String, CaseIterable, Sendable {
    case table, tree, json, jsonl, text, akn

    /// The severity up to which findings are not told beside the output.
    var untold: Finding.Severity { self == .table || self == .akn ? .note : .warning }
}

/// `throughline read`: reads governing texts and prints what they ask.
enum ReadCommand {
    static let description = CommandDescription(
        name: "read",
        arguments: [
            .init(
                placeholder: "FILE", key: "read.argument.files", isRepeated: true, isOptional: true)
        ],
        options: [
            .init(
                name: "--language", placeholder: "LANGUAGE", key: "read.option.language",
                choices: CommandDescription.languages),
            .init(name: "--kind", placeholder: "KIND", key: "read.option.kind", choices: kinds),
            .init(
                name: "--format", placeholder: "FORMAT", key: "read.option.format",
                choices: ReadFormat.allCases.map(\.rawValue)),
        ],
        examples: [
            ("read.example.1", "throughline read Examples/texts/resolution-7.fr.txt"),
            ("read.example.2", "throughline read --format json Examples/texts/council-12.zh.txt"),
            (
                "read.example.3",
                "throughline read --format jsonl Examples/texts/*.txt | jq '.paragraphs[] | select(.reportTo != [])'"
            ),
        ], run: read)

    /// The kinds that a text may have.
    private static let kinds = ActKind.allCases.map(\.rawValue).filter {
        $0 != "paragraph" && $0 != "article"
    }

    /// Reads every file and prints it, in the order of the arguments.
    ///
    /// - Returns: 1 where a file could not be read, 2 where input is missing, else 0.
    private static func read(_ run: CommandRun) throws(Refusal) -> Int {
        let (files, console) = (run.arguments.words, run.console)
        let printer = ReadPrinter(
            format: run.arguments.choice("--format") ?? .table, isList: files.count > 1,
            interface: run.language, columns: console.columns)
        let reading = Reading(
            reader: TextReader(
                language: run.arguments.choice("--language"),
                kind: run.arguments.choice("--kind")), printer: printer,
            findings: run.phrases.findings,
            console: console)
        console.output(Array(printer.frame.begin.utf8))
        defer { console.output(Array(printer.frame.end.utf8)) }
        guard files.count > 1 else {
            return reading.tell(reading.read(files.first ?? "-", console.output))
        }
        return reading.readSideBySide(files)
    }
}
