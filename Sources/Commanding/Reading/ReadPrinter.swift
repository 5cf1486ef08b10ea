import Diagnostics
import GoverningTexts
import Interchange
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
    ///
    /// - Returns: What the format could not hold.
    func print(_ tree: TextTree, file: String?) -> [Finding] {
        defer { count += 1 }
        switch format {
        case .akn:
            let document = AkomaNtosoWriter.document(of: tree)
            console.output(document.bytes)
            return document.findings
        case .text: text(tree)
        case .json, .jsonl: json(tree, file)
        case .tree: write(TreeOutline(tree: tree).text)
        case .table:
            if count > 0 { write("\n") }
            write(RegisterTable(tree: tree, language: interface, columns: console.columns).text)
        }
        return []
    }

    /// Writes the text again, node by node, in pieces of bounded size.
    private func text(_ tree: TextTree) {
        var piece: [UInt8] = []
        for number in tree.nodes.indices {
            piece.append(contentsOf: tree.source[tree.range(of: number)])
            if piece.count >= 1 << 16 {
                console.output(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        console.output(piece)
    }

    private func json(_ tree: TextTree, _ file: String?) {
        if format == .json, isList, count > 0 { write(",\n") }
        var writer = JSONWriter()
        TreeJSON(
            file: file, tree: tree,
            findings: FindingWriter(CommandLineInterface.catalogue, in: interface)
        ).write(to: &writer, output: console.output)
        console.output(writer.take())
        if format == .jsonl || !isList { write("\n") }
    }

    private func write(_ text: String) { console.output(Array(text.utf8)) }
}
