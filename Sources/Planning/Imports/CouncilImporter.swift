import Diagnostics
import GoverningTexts
import Records
import Vocabulary

/// Makes records of what a council document holds besides its paragraphs: a draft structure, a post with
/// its description, and the document itself with a draft decision.
///
/// Every record has a code made from that of the text and its place, so that the same document in another
/// language adds its words to the same records.
struct CouncilImporter {
    /// The code of the text.
    let code: String
    let language: Language
    let tree: TextTree
    let workspace: Workspace
    var collector: RecordCollector

    /// What makes and changes records, and what a person should look at; nothing where the text has
    /// neither charts nor the description of a post.
    static func records(
        of tree: TextTree, _ code: String, in workspace: Workspace,
        newKey: @escaping () -> RecordKey
    ) -> (edits: [RecordEdit], findings: [Finding]) {
        guard let language = tree.language else { return ([], []) }
        let annexes = tree.annexes
        let charts = annexes.map(\.chart).filter { !$0.units.isEmpty }
        guard charts.count == 2 || annexes.contains(where: { $0.job != nil }) else {
            return ([], [])
        }
        var importer = CouncilImporter(
            code: code, language: language, tree: tree, workspace: workspace,
            collector: RecordCollector(workspace, newKey: newKey))
        return importer.run(annexes, charts)
    }

    private mutating func run(
        _ annexes: [AnnexContents], _ charts: [PrintedChart]
    ) -> (edits: [RecordEdit], findings: [Finding]) {
        let described = annexes.compactMap(\.job).first
        let job = described.map { self.job($0) }
        var version: Identifier<OrganizationVersion>?
        if charts.count == 2 {
            version = structure(
                from: charts[0], to: charts[1], post: described.map { (job?.post, $0) })
        }
        document(annexes, version, job?.description)
        let findings = [Finding("import.council", .note, ["code": .text(code)])]
        return (collector.edits, findings)
    }

    /// The words of the document that may tell what became of units.
    var words: [String] {
        tree.box.flatMap(\.lines) + tree.paragraphs.filter { $0.part == .body }.map(\.text)
    }

    /// Writes words in the language of the text.
    var pen: Pen { Pen(language: language) }
}

/// Writes words in one language, where they are others than those that are there.
struct Pen {
    let language: Language

    func write(_ words: String?, _ text: inout MultilingualText) {
        guard let words, !words.isEmpty, text[language] != words else { return }
        text.write(words, in: language)
    }
}
