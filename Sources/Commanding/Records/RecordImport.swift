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
        let intake = RecordIntake(open.workspace, type, newKey: open.newKey)
        var edits: [RecordEdit] = []
        for file in files {
            let bytes = try InputFile(open.run.console).bytes(of: file)
            do throws(Refusal) {
                edits += try intake.edits(of: bytes)
            } catch {
                throw Refusal(all: error.findings.map { $0.inside(Place(.file(file))) })
            }
        }
        try open.commit(edits)
    }
}
