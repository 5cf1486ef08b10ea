import Diagnostics
import GoverningTexts
import Interchange
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// Imports one file with a governing text.
struct TextImport {
    let open: OpenRegister

    init(_ open: OpenRegister) { self.open = open }

    /// Reads the file, carries out the import, and says what becomes of paragraphs and mandates.
    func run(_ file: String) throws(Refusal) -> ImportPlan {
        let bytes = try InputFile(open.run.console).bytes(of: file)
        let reader = TextReader(language: open.run.arguments.choice("--language"), kind: nil)
        let document = DocumentImport(
            reader.tree(ofDocument: bytes), bytes: bytes,
            name: file.split(separator: "/").last.map(String.init) ?? file)
        let plan = try document.plan(
            for: open.workspace, code: open.run.arguments["--code"], newKey: open.newKey)
        if plan.outcome != .unchanged { try open.commit(plan.edits, files: [bytes]) }
        tell(plan, file)
        return plan
    }

    private func tell(_ plan: ImportPlan, _ file: String) {
        open.run.tell(plan.findings.map { $0.inside(Place(.file(file))) })
        guard open.run.isTable, plan.outcome == .revision || plan.outcome == .correction else {
            return
        }
        if let revises = plan.revises {
            open.run.say("import.revises", ["new": .text(plan.code), "old": .text(revises)])
        }
        open.shown.fates(plan.fates).print(open.run)
        guard !plan.carried.isEmpty else { return }
        open.run.say("import.carried", ["count": .number(plan.carried.count)])
        open.shown.carried(plan.carried).print(open.run)
    }
}
