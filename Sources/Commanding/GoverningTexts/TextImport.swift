import Diagnostics
import GoverningTexts
import Journals
import Planning
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
        let tree = Reading.tree(of: bytes, reader)
        let errors = tree.findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(all: errors) }
        var source = TextSource()
        source.file = Digest(of: bytes)
        source.name = file.split(separator: "/").last.map(String.init) ?? file
        let plan = try TextImporter(open.workspace, newKey: open.newKey).plan(
            tree, source, code: open.run.arguments["--code"])
        if plan.outcome != .unchanged { try open.commit(plan.edits, files: [bytes]) }
        tell(plan, file)
        return plan
    }

    private func tell(_ plan: ImportPlan, _ file: String) {
        open.run.tell(plan.findings.map { $0.inside(Place(.file(file))) })
        let isTable = open.run.arguments["--format"] ?? "table" == "table"
        guard isTable, plan.outcome == .revision || plan.outcome == .correction else { return }
        if let revises = plan.revises {
            open.run.say("import.revises", ["new": .text(plan.code), "old": .text(revises)])
        }
        FateListing.listing(plan.fates, open.run).print(open.run)
        guard !plan.carried.isEmpty else { return }
        open.run.say("import.carried", ["count": .number(plan.carried.count)])
        var listing = Listing(
            ("mandate", "kind.mandate"), ("now", "column.now"), ("fate", "column.fate"))
        for mandate in plan.carried {
            listing.add(
                .text(mandate.old), .text(mandate.new),
                FateListing.cell(mandate.fate, mandate.isReworded, open.run))
        }
        listing.print(open.run)
    }
}

/// What became of the paragraphs of a text, as a list.
enum FateListing {
    /// One row a paragraph.
    static func listing(_ fates: [ImportPlan.ParagraphFate], _ run: CommandRun) -> Listing {
        var listing = Listing(
            ("old", "column.before"), ("new", "column.now"), ("fate", "column.fate"),
            ("similarity", "column.similarity"))
        for fate in fates {
            listing.add(
                .of(fate.old), .of(fate.new), cell(fate.kind, fate.isReworded, run),
                fate.old == nil || fate.new == nil ? .none : .number(fate.similarity / 10))
        }
        return listing
    }

    /// A fate as a cell.
    static func cell(_ kind: Fate.Kind, _ isReworded: Bool, _ run: CommandRun) -> Listing.Cell {
        .named(
            kind == .moved && isReworded ? "moved-reworded" : kind.rawValue,
            words: words(kind, isReworded, run))
    }

    /// A fate in words.
    static func words(_ kind: Fate.Kind, _ isReworded: Bool, _ run: CommandRun) -> String {
        run.words(
            kind == .moved && isReworded ? "fate.moved-reworded" : "fate.\(kind.rawValue)")
    }
}
