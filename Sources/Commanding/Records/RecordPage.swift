import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// One record as a command shows it: each field with its term.
struct RecordPage {
    private let open: OpenRegister
    private let content: RecordContent
    private let type: RecordDescription?

    init(_ open: OpenRegister, _ content: RecordContent, _ kind: String) {
        self.open = open
        self.content = content
        type = open.workspace.schema[kind]
    }

    /// Prints the record as a page, or as its JSON where `--format json` asks for it.
    func print() {
        guard let type else { return }
        if (open.run.arguments["--format"] ?? "table").hasPrefix("json") {
            open.run.console.output(type.json(of: content) + [0x0A])
        } else {
            open.run.print(page(type))
        }
    }

    private func page(_ type: RecordDescription) -> String {
        let rows = zip(type.fields, content.values).filter { !$1.isAbsent }.map { field, value in
            [
                open.run.term("field.\(type.kind).\(field.name)"),
                open.shown.words(value, field.type),
            ]
        }
        let width = rows.map { TextTable.width(of: $0[0]) }.max() ?? 10
        let table = TextTable(widths: [width, max(30, open.run.console.columns - width - 4)])
        let version = open.workspace.stored(type.kind, content.key)?.version ?? 0
        return "\(open.run.term("kind.\(type.kind)")) \(type.code(of: content))\n\n"
            + rows.map { table.row($0) }.joined()
            + "\n" + open.run.words("record.version", ["number": .number(version)]) + "\n"
    }
}
