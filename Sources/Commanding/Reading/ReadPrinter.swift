import Diagnostics
import GoverningTexts
import Interchange
import Records
import Vocabulary

/// Prints texts that were read, in one of the formats.
struct ReadPrinter: Sendable {
    let format: ReadFormat
    /// Whether several texts are printed, which makes a list of a JSON document.
    let isList: Bool
    let interface: Language
    let columns: Int

    /// What stands before and behind all texts.
    var frame: (begin: String, end: String) {
        format == .json && isList ? ("[", "]\n") : ("", "")
    }

    /// What stands between two texts.
    var separator: String {
        switch format {
        case .json: ",\n"
        case .table: "\n"
        case .tree, .jsonl, .text, .akn: ""
        }
    }

    /// Prints one text, in pieces of bounded size.
    ///
    /// - Parameters:
    ///   - tree: The text.
    ///   - file: The name of its file, or `nil`.
    ///   - output: Takes the pieces, in order.
    /// - Returns: What the format could not hold.
    func print(_ tree: TextTree, file: String?, output: ([UInt8]) -> Void) -> [Finding] {
        switch format {
        case .akn:
            let document = AkomaNtosoWriter.document(of: tree)
            output(document.bytes)
            return document.findings
        case .text: text(tree, output)
        case .json, .jsonl: json(tree, file, output)
        case .tree: output(Array(TreeOutline(tree: tree).text.utf8))
        case .table:
            let table = RegisterTable(tree: tree, language: interface, columns: columns).text
            output(Array(table.utf8))
        }
        return []
    }

    /// Writes the text again, node by node.
    private func text(_ tree: TextTree, _ output: ([UInt8]) -> Void) {
        var piece: [UInt8] = []
        for number in tree.nodes.indices {
            piece.append(contentsOf: tree.source[tree.range(of: number)])
            if piece.count >= 1 << 16 {
                output(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        output(piece)
    }

    private func json(_ tree: TextTree, _ file: String?, _ output: ([UInt8]) -> Void) {
        var writer = JSONWriter()
        TreeJSON(
            file: file, tree: tree,
            findings: FindingWriter(CommandLineInterface.catalogue, in: interface)
        ).write(to: &writer, output: output)
        output(writer.take())
        if format == .jsonl || !isList { output([0x0A]) }
    }
}
