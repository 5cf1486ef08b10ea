import Diagnostics
import Planning
import Presenting
import Records

/// Records of one type as a list: in a table the fields that are filled, else their JSON or CSV.
struct RecordListing {
    private let open: OpenRegister
    private let type: RecordDescription
    private let contents: [RecordContent]

    init(_ open: OpenRegister, _ type: RecordDescription, _ contents: [RecordContent]) {
        self.open = open
        self.type = type
        self.contents = contents
    }

    /// Prints the list in the form that `--format` asks for.
    func print() {
        switch open.run.arguments.choice("--format", of: ListingFormat.self) ?? .table {
        case .table: open.shown.records(type, contents).print(open.run)
        case .json:
            var writer = JSONWriter()
            writer.array(of: contents) { type.write($1, to: &$0) }
            open.run.console.output(writer.take() + [0x0A])
        case .jsonl:
            for content in contents { open.run.console.output(type.json(of: content) + [0x0A]) }
        case .csv:
            let table = RecordCSV(type, codes: WorkspaceCodes(open.workspace))
            open.run.console.output(table.bytes(of: contents))
        }
    }
}
