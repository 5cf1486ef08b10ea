import GoverningTexts
import Records
package import Vocabulary

/// A text as it was read, in the shape of records, without keys of its own yet.
struct ReadText {
    let language: Language
    let heading: ActHeading
    let paragraphs: [Paragraph]

    /// The text of a tree, or `nil` where its language is unknown or it has no paragraph.
    init?(_ tree: TextTree) {
        guard let language = tree.language else { return nil }
        let shown = tree.paragraphs.filter { $0.part != .front }
        guard !shown.isEmpty else { return nil }
        self.language = language
        heading = tree.heading
        paragraphs = shown.enumerated().map { index, paragraph in
            Self.record(of: paragraph, at: index + 1, language)
        }
    }

    private static func record(
        of read: GoverningTexts.Paragraph, at position: Int, _ language: Language
    ) -> Paragraph {
        var record = Paragraph(id: Identifier(high: 0, low: 0))
        record.position = position
        record.path = read.path
        record.part = read.part
        record.label = read.label
        record.heading = MultilingualText(read.heading ?? "", in: language)
        record.chapeau = MultilingualText(read.chapeau ?? "", in: language)
        record.words = MultilingualText(read.text, in: language)
        record.verb = read.verb?.name ?? ""
        record.addressees = read.addressees.map { Party($0.mention) }
        record.consulted = read.consulted.map { Party($0) }
        record.obligation = read.obligation
        record.due = read.deadline.map { DueTime($0) }
        record.recurrence = read.recurrence?.rhythm
        record.reportTo = read.reportTo.map { Party($0) }
        record.references = read.references.filter { $0.kind != .paragraph }.map { Citation($0) }
        return record
    }
}

extension Paragraph {
    /// The paragraph as an alignment sees it, in a language, else in that of its source.
    package func aligned(in language: Language) -> AlignedParagraph {
        let shown = words.shown(in: language)
        return AlignedParagraph(
            path: path, part: part?.rawValue ?? "", label: label, verb: verb.isEmpty ? nil : verb,
            addressees: addressees.map { $0.body.isEmpty ? $0.name : $0.body },
            heading: heading.shown(in: language)?.text, words: shown?.text ?? "",
            language: shown?.language ?? language)
    }
}
