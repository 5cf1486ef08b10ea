package import Diagnostics
package import Planning
package import Records

/// Takes records of one type in from CSV or JSON lines.
package struct RecordIntake {
    private let workspace: Workspace
    private let type: RecordDescription
    private let newKey: () -> RecordKey

    /// Takes records of a type into a workspace.
    package init(
        _ workspace: Workspace, _ type: RecordDescription, newKey: @escaping () -> RecordKey
    ) {
        self.workspace = workspace
        self.type = type
        self.newKey = newKey
    }

    /// What would make the workspace hold what a file holds.
    ///
    /// - Throws: A `Refusal` with all findings of the file, by line.
    package func edits(of file: [UInt8]) throws(Refusal) -> [RecordEdit] {
        let found = isJSON(file) ? json(file) : csv(file)
        guard found.findings.isEmpty else { throw Refusal(all: found.findings) }
        return found.contents.compactMap(edit)
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
        RecordCSV(type, codes: WorkspaceCodes(workspace)).read(
            bytes, existing: { workspace.content(type.kind, $0) }, newKey: newKey)
    }

    private func edit(_ content: RecordContent) -> RecordEdit? {
        guard let old = workspace.content(type.kind, content.key) else {
            return .creating(content, type)
        }
        return .changing(old, to: content, type)
    }
}
