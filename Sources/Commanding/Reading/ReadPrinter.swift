import Diagnostics
import GoverningTexts
import Records
import Vocabulary

/// Prints texts that were read, in one of the formats.
final class ReadPrinter {
    let format: ReadFormat
    private let isList: Bool
    private let interface: Language
    private let console: Console
    private var count = 0

    init(format: ReadFormat, isList: Bool, interface: Language, console: Console) {
        self.format = format
        self.isList = isList
        self.interface = interface
        self.console = console
    }

    /// Opens the list of a JSON document with several texts.
    func begin() { if format == .json, isList { write("[") } }

    /// Closes it.
    func end() {
        if format == .json, isList { write("]\n") }
    }

    /// Prints one text.
    func print(_ tree: TextTree, file: String?) {
        switch format {
        case .text: console.output(tree.text)
        case .json, .jsonl: json(tree, file)
        case .tree: write(TreeOutline(tree: tree).text)
        case .table:
            if count > 0 { write("\n") }
            write(RegisterTable(tree: tree, language: interface, columns: console.columns).text)
        }
        count += 1
    }

    private func json(_ tree: TextTree, _ file: String?) {
        var writer = JSONWriter()
        TreeJSON(
            file: file, tree: tree,
            findings: FindingWriter(CommandLineInterface.catalogue, in: interface)
        ).write(to: &writer)
        if format == .json, isList, count > 0 { write(",\n") }
        console.output(writer.take())
        if format == .jsonl || !isList { write("\n") }
    }

    private func write(_ text: String) { console.output(Array(text.utf8)) }
}
