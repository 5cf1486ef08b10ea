package import Diagnostics
package import GoverningTexts
package import Records
import Vocabulary

/// Brings a text that was read into a workspace: as a new text, as a language, a correction or a
/// revision of one that is there.
package struct TextImporter {
    let workspace: Workspace
    /// Draws a new key; keys are random, so whoever imports gives them.
    let newKey: () -> RecordKey

    /// An importer into a workspace.
    package init(_ workspace: Workspace, newKey: @escaping () -> RecordKey) {
        self.workspace = workspace
        self.newKey = newKey
    }

    /// What importing a text would do.
    ///
    /// - Parameters:
    ///   - tree: The text as it was read.
    ///   - source: The file that it was read from.
    ///   - code: The code that the text is to have; otherwise made from its heading.
    /// - Returns: The edits, with what becomes of each paragraph and mandate.
    /// - Throws: A `Refusal` with `import.no-language`, `import.no-paragraphs`, `import.no-code`.
    package func plan(
        _ tree: TextTree, _ source: TextSource, code: String? = nil
    ) throws(Refusal) -> ImportPlan {
        guard tree.language != nil else { throw Refusal(Finding("import.no-language", .error)) }
        guard let read = ReadText(tree) else {
            throw Refusal(Finding("import.no-paragraphs", .error))
        }
        guard let code = code ?? TextCode.code(of: tree.heading) else {
            throw Refusal(Finding("import.no-code", .error))
        }
        var own = source
        own.language = read.language
        let warnings = Self.warnings(of: tree)
        let plan =
            if let known = same(as: read.heading, code) {
                try update(of: known, with: read, own)
            } else {
                addition(of: read, own, TextCode.cleaned(code))
            }
        let records = CouncilImporter.records(of: tree, plan.code, in: workspace, newKey: newKey)
        return plan.adding(warnings + records.findings, records.edits)
    }

    /// What should be looked at before a text is trusted: several acts in one file become one text.
    private static func warnings(of tree: TextTree) -> [Finding] {
        let count = tree.acts.count
        return count < 2
            ? [] : [Finding("import.several-acts", .warning, ["count": .number(count)])]
    }

    // MARK: Which text it is

    /// The text of this code, or of this body, kind, number and year.
    private func same(as heading: ActHeading, _ code: String) -> GoverningText? {
        if let text = workspace.record(GoverningText.self, code: code) { return text }
        guard heading.number != nil, heading.year != nil else { return nil }
        return workspace.records(GoverningText.self).first {
            $0.isEdition(of: heading) && $0.year == heading.year
        }
    }

    /// The latest earlier edition of a text that no other one follows.
    private func earlier(than heading: ActHeading) -> GoverningText? {
        guard heading.number != nil, let year = heading.year else { return nil }
        return workspace.records(GoverningText.self).filter {
            $0.isEdition(of: heading) && ($0.year ?? year) < year
        }.max { ($0.year ?? 0) < ($1.year ?? 0) }
    }

    /// Whether a later edition of a text is there already.
    private func isFollowed(_ heading: ActHeading) -> Bool {
        guard heading.number != nil, let year = heading.year else { return false }
        return workspace.records(GoverningText.self).contains {
            $0.isEdition(of: heading) && ($0.year ?? year) > year
        }
    }

    // MARK: New texts

    private func addition(of read: ReadText, _ source: TextSource, _ code: String) -> ImportPlan {
        let earlier = earlier(than: read.heading)
        var text = GoverningText(id: newKey().retyped())
        text.code = code
        text.describe(read)
        text.sources = [source]
        text.revises = earlier?.id
        if isFollowed(read.heading) { text.state = .superseded }
        let paragraphs = read.paragraphs.map { paragraph in
            paragraph.placed(in: text, newKey().retyped())
        }
        let edits = [RecordEdit.creating(text)] + paragraphs.map { .creating($0) }
        guard let earlier else {
            return ImportPlan(
                outcome: .new, code: code, revises: nil, edits: edits, fates: [], carried: [],
                findings: [], paragraphCount: paragraphs.count)
        }
        let old = workspace.paragraphs(of: earlier.id)
        let carrying = MandateCarrying(workspace, old, paragraphs, read.language)
        return ImportPlan(
            outcome: .revision, code: code, revises: earlier.code,
            edits: edits + superseding(earlier) + carrying.edits, fates: carrying.fates,
            carried: carrying.carried, findings: carrying.findings,
            paragraphCount: paragraphs.count)
    }

    private func superseding(_ earlier: GoverningText) -> [RecordEdit] {
        var superseded = earlier
        superseded.state = .superseded
        return RecordEdit.changing(earlier, to: superseded).map { [$0] } ?? []
    }
}

extension GoverningText {
    /// Whether a heading is that of an edition of this text: same body, kind and number.
    func isEdition(of heading: ActHeading) -> Bool {
        number == heading.number && actKind == heading.kind && body == heading.body ?? ""
    }

    /// Takes over what the text says of itself.
    mutating func describe(_ read: ReadText) {
        actKind = read.heading.kind
        number = read.heading.number ?? ""
        body = read.heading.body ?? ""
        place = read.heading.place ?? ""
        year = read.heading.year
        isRevised = read.heading.isRevised
        if read.heading.isDraft { state = .draft }
        if let words = read.heading.title { title.write(words, in: read.language) }
    }
}

extension Paragraph {
    /// The paragraph in a text, with a key and a code of its own.
    func placed(in text: GoverningText, _ id: Identifier<Paragraph>) -> Paragraph {
        var placed = Paragraph(content.rekeyed(id.retyped())) ?? Paragraph(id: id)
        placed.text = text.id
        placed.code = text.code + "." + TextCode.cleaned(path)
        return placed
    }
}
