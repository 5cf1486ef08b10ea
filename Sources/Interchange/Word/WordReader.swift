import Diagnostics
import GoverningTexts

/// Takes the text out of a Word document: one paragraph a line, with the labels of its lists, the
/// roles that its styles give, and the changes that are tracked in it.
enum WordReader {
    /// Whether bytes begin as a file of Word does, new, old or encrypted.
    static func isWord(_ bytes: [UInt8]) -> Bool {
        Archive.isArchive(bytes) || OldOfficeFile.isOne(bytes)
    }

    /// The text of a document; where there is none, why.
    static func text(of bytes: [UInt8]) -> ContainedText {
        if OldOfficeFile.isOne(bytes) {
            return refused([OldOfficeFile(bytes).finding])
        }
        do {
            var package = try WordPackage(try Archive(bytes))
            let main = try package.mainBytes()
            return try text(of: main, &package)
        } catch {
            return refused(error.findings)
        }
    }

    private static func refused(_ findings: [Finding]) -> ContainedText {
        ContainedText(format: .word, bytes: [], findings: findings)
    }

    private static func text(
        of main: [UInt8], _ package: inout WordPackage
    ) throws(Refusal) -> ContainedText {
        let elements = WordElement.Table()
        let lists =
            package.parts("numbering").first.map { ListDefinitions($0.bytes, elements) }
            ?? ListDefinitions()
        let styles =
            package.parts("styles").first.map { StyleSheet($0.bytes, elements, lists) }
            ?? StyleSheet()
        var notes: [String: Story.Note] = [:]
        for part in package.parts("footnotes") + package.parts("endnotes") {
            var reader = StoryReader(
                part.bytes, elements, styles: styles, counter: ListCounter(lists))
            notes.merge(reader.read().notes) { first, _ in first }
        }
        var reader = StoryReader(
            main, elements, styles: styles, counter: ListCounter(lists), notes: notes)
        let story = reader.read()
        guard story.hasBody else {
            throw Refusal(
                refusal(of: story)
                    ?? Finding("word.not-a-document", .error, ["name": .text(package.main)]))
        }
        if let refusal = refusal(of: story) { throw Refusal(refusal) }
        let heads = (package.parts("header") + package.parts("footer")).map { part in
            var reader = StoryReader(
                part.bytes, elements, styles: styles, counter: ListCounter(lists))
            return reader.read().bytes
        }
        let findings = WordFindings(story: story, heads: heads, name: package.main).findings
        return ContainedText(
            format: .word, bytes: story.bytes, findings: package.findings + findings,
            layout: TextLayout(isParagraphPerLine: true, roles: story.roles), changes: story.changes
        )
    }

    /// Why a document is not read at all, or `nil`.
    private static func refusal(of story: Story) -> Finding? {
        switch story.fault?.fault {
        case .documentType: Finding("xml.document-type", .error)
        case .tooDeep:
            Finding("xml.too-deep", .error, ["most": .number(XMLScanner.deepest)])
        case .broken, nil: nil
        }
    }
}
