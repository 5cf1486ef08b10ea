import Diagnostics
import GoverningTexts
import Records
import Vocabulary

/// Texts that are there already: another language, or other words in a language that is there.
extension TextImporter {
    func update(
        of text: GoverningText, with read: ReadText, _ source: TextSource
    ) throws(Refusal) -> ImportPlan {
        let known = text.sources.filter { $0.language == read.language }
        guard known.last?.file != source.file else {
            return plan(.unchanged, text, [], [], [], read)
        }
        var changed = text
        changed.sources.append(source)
        if let title = read.heading.title { changed.title.write(title, in: read.language) }
        let old = workspace.paragraphs(of: text.id)
        let alignment = Alignment.of(
            old.map { $0.aligned(in: read.language) },
            read.paragraphs.map { $0.aligned(in: read.language) })
        var edits = RecordEdit.changing(text, to: changed).map { [$0] } ?? []
        var findings: [Finding] = []
        for fate in alignment.fates {
            edit(fate, old, read, text, isTranslation: known.isEmpty, &edits, &findings)
        }
        let fates = alignment.fates.map { fate in
            ImportPlan.ParagraphFate(
                fate, old: fate.old.map { old[$0].code },
                new: fate.new.map { text.code + "." + read.paragraphs[$0].path })
        }
        return plan(
            known.isEmpty ? .translation : .correction, text, edits, fates, findings, read)
    }

    private func plan(
        _ outcome: ImportPlan.Outcome, _ text: GoverningText, _ edits: [RecordEdit],
        _ fates: [ImportPlan.ParagraphFate], _ findings: [Finding], _ read: ReadText
    ) -> ImportPlan {
        ImportPlan(
            outcome: outcome, code: text.code, revises: nil, edits: edits, fates: fates,
            carried: [], findings: findings, paragraphCount: read.paragraphs.count)
    }

    private func edit(
        _ fate: Fate, _ old: [Paragraph], _ read: ReadText, _ text: GoverningText,
        isTranslation: Bool, _ edits: inout [RecordEdit], _ findings: inout [Finding]
    ) {
        switch (fate.old.map { old[$0] }, fate.new.map { read.paragraphs[$0] }) {
        case (let before?, let now?):
            let after = isTranslation ? before.adding(now) : before.corrected(to: now, in: text)
            if let edit = RecordEdit.changing(before, to: after) { edits.append(edit) }
            if !isTranslation, fate.isReworded { findings += reworded(before) }
        case (nil, let now?):
            findings.append(
                Finding(
                    isTranslation
                        ? "import.paragraph-without-counterpart" : "import.paragraph-added",
                    isTranslation ? .warning : .note, at: Place(.paragraph(now.path))))
            if !isTranslation { edits.append(.creating(now.placed(in: text, newKey().retyped()))) }
        case (let before?, nil):
            findings.append(
                Finding(
                    isTranslation ? "import.paragraph-untranslated" : "import.paragraph-gone",
                    .warning, at: Place(.record(kind: Paragraph.kind, code: before.code))))
        case (nil, nil): break
        }
    }

    /// What is said of the mandates of a paragraph whose words were corrected.
    private func reworded(_ paragraph: Paragraph) -> [Finding] {
        workspace.records(Mandate.self, mentioning: paragraph.id.retyped()).filter {
            $0.paragraph == paragraph.id
        }.map {
            Finding(
                "mandate.reworded", .warning,
                at: Place(.record(kind: Mandate.kind, code: $0.code)), ["new": .text($0.code)])
        }
    }
}

extension Paragraph {
    /// This paragraph with the words of another language.
    func adding(_ other: Paragraph) -> Paragraph {
        var added = self
        added.words.join(other.words)
        added.heading.join(other.heading)
        added.chapeau.join(other.chapeau)
        return added
    }

    /// This paragraph with the words and facts of a better reading in one of its languages.
    func corrected(to other: Paragraph, in text: GoverningText) -> Paragraph {
        var corrected = other.placed(in: text, id)
        corrected.code = code
        corrected.words = words
        corrected.heading = heading
        corrected.chapeau = chapeau
        return corrected.adding(other)
    }
}

extension MultilingualText {
    /// Takes over the wordings of another text, as what was adopted in all languages alike.
    fileprivate mutating func join(_ other: MultilingualText) {
        for version in other.versions { write(version.text, in: version.language) }
    }
}
