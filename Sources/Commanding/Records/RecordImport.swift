import Diagnostics
import Journals
import Planning
import Presenting
import Records

/// Imports records of one type from CSV or JSON lines.
struct RecordImport {
    let open: OpenRegister
    let type: RecordDescription

    init(_ open: OpenRegister, _ kind: String) throws(Refusal) {
        guard let type = open.register.schema[kind] else {
            throw Refusal(Finding("record.unknown-type", .error, ["type": .text(kind)]))
        }
        self.open = open
        self.type = type
    }

    /// Reads all files and carries out what they hold, together or not at all.
    func run(_ files: [String]) throws(Refusal) {
        var edits: [RecordEdit] = []
        for file in files {
            let bytes = try InputFile(open.run.console).bytes(of: file)
            let found = isJSON(bytes) ? json(bytes) : csv(bytes)
            if !found.findings.isEmpty {
                throw Refusal(all: found.findings.map { $0.inside(Place(.file(file))) })
            }
            edits += found.contents.compactMap(edit)
        }
        try open.commit(edits)
    }

    private func isJSON(_ bytes: [UInt8]) -> Bool {
        bytes.first { $0 > 0x20 && $0 < 0x80 } == 0x7B
    }

    private func json(_ bytes: [UInt8]) -> RecordCSV.Rows {
        var rows = RecordCSV.Rows()
        for (number, line) in bytes.split(separator: 0x0A).enumerated() {
            if let content = (try? JSONReader.read(line)).flatMap({ type.content($0) }) {
                rows.contents.append(content)
            } else {
                rows.findings.append(
                    Finding(
                        "import.bad-line", .error,
                        at: Place(.line(number + 1, column: 1, text: "")),
                        ["type": .term("kind.\(type.kind)")]))
            }
        }
        return rows
    }

    private func csv(_ bytes: [UInt8]) -> RecordCSV.Rows {
        RecordCSV(type, codes: WorkspaceCodes(open.workspace)).read(
            bytes, existing: { open.workspace.content(type.kind, $0) }, newKey: open.newKey)
    }

    private func edit(_ content: RecordContent) -> RecordEdit? {
        guard let old = open.workspace.content(type.kind, content.key) else {
            return .creating(content, type)
        }
        return .changing(old, to: content, type)
    }
}
