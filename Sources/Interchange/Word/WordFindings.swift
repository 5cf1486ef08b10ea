import Diagnostics
import GoverningTexts

/// What a reader should know about a Word document that was read.
struct WordFindings {
    /// Of words kept out of the text, this many characters are told.
    private static let mostWords = 300

    let story: Story
    /// The lines of headers and footers.
    let heads: [[UInt8]]
    /// The name of the main part.
    let name: String

    /// All findings, those about the whole first.
    var findings: [Finding] {
        [broken, changed, hidden, comments, runningHeads].compactMap { $0 }
            + PlacedFinding.placed(story.changes.map(note), in: story.bytes)
    }

    private var broken: Finding? {
        if case .broken = story.fault?.fault, let line = story.fault?.line {
            return Finding(
                "word.broken-part", .warning, ["name": .text(name), "line": .number(line)])
        }
        return story.isKnown ? nil : Finding("xml.unknown-entity", .warning)
    }

    private var changed: Finding? {
        story.changes.isEmpty
            ? nil : Finding("word.changes", .warning, ["count": .number(story.changes.count)])
    }

    private func note(_ change: TrackedChange) -> PlacedFinding {
        let by = [change.author, String(change.date.prefix(10))].filter { !$0.isEmpty }
            .joined(separator: ", ")
        return PlacedFinding(
            code: "word." + change.kind.rawValue, severity: .note, index: change.offset,
            values: ["words": .text(change.words), "by": .text(by.isEmpty ? "?" : by)])
    }

    private var hidden: Finding? {
        guard story.hiddenCount > 0 else { return nil }
        let words = String(decoding: story.hiddenWords, as: UTF8.self)
        return Finding(
            "word.hidden", .note,
            ["count": .number(story.hiddenCount), "words": .text(words)])
    }

    private var comments: Finding? {
        story.commentCount > 0
            ? Finding("word.comments", .note, ["count": .number(story.commentCount)]) : nil
    }

    /// The words of headers and footers, each line once.
    private var runningHeads: Finding? {
        var told: Set<String> = []
        var words = ""
        for line in heads.flatMap({ $0.split(separator: 0x0A) }) where words.count < Self.mostWords
        {
            let text = String(decoding: line.prefix(Self.mostWords), as: UTF8.self)
            // Pages differ in their numbers alone.
            let letters = text.filter(\.isLetter)
            guard !letters.isEmpty, told.insert(letters).inserted else { continue }
            words +=
                (words.isEmpty ? "" : " · ")
                + text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return words.isEmpty
            ? nil
            : Finding(
                "word.running-heads", .note, ["words": .text(String(words.prefix(Self.mostWords)))])
    }
}
