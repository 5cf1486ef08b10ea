import Diagnostics
import GoverningTexts
import Interchange
import TestSupport
import Testing
import Vocabulary

/// The sample resolution as a Word document with the styles of ITU, beside its plain text.
@Suite struct WordSamples {
    private static let styles = [
        "ResNo": "Res_No", "Restitle": "Res_title", "Resref": "Res_ref", "Call": "Call",
        "enumlev1": "enumlev1", "AnnexNo": "Annex_No", "Annexref": "Annex_ref",
        "Annextitle": "Annex_title", "Normalaftertitle": "Normal_after_title",
    ]

    /// The document made of a sample: titles and calls by style, whole numbers as automatic ones, the
    /// footnote as one of Word.
    private static func document(_ text: String) -> WordFile {
        let groups = text.split(separator: "\n\n").map {
            $0.split(separator: "\n").map(String.init)
        }
        var body = ""
        var file = WordFile("", styles: styles)
        let heads = ["ResNo", "Restitle", "Resref", "Normalaftertitle"]
        var lists = 0
        var isAnnex = false
        for (number, group) in groups.enumerated() {
            if number < heads.count {
                body += WordFile.paragraph(group[0], style: heads[number])
            } else if group[0].hasPrefix("____") {
                file.footnotes[2] = String(group[1].dropFirst(2))
            } else if group.count == 2, group[1].hasPrefix("(") || group[1].hasPrefix("（") {
                isAnnex = true
                body += WordFile.paragraph(group[0], style: "AnnexNo")
                body += WordFile.paragraph(group[1], style: "Annexref")
            } else {
                let hasHead = !(isAnnex && group.count > 1)
                if hasHead {
                    body += WordFile.paragraph(group[0], style: isAnnex ? "Annextitle" : "Call")
                }
                lists += 1
                file.numbering += list(lists)
                body += group.dropFirst(hasHead ? 1 : 0).map { point($0, lists) }.joined()
            }
        }
        file.body = body
        return file
    }

    private static func list(_ number: Int) -> String {
        "<w:abstractNum w:abstractNumId=\"\(number)\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(number)\"/></w:num>"
    }

    private static func point(_ line: String, _ list: Int) -> String {
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return WordFile.paragraph(line) }
        if let number = Int(parts[0]), number > 0 {
            return WordFile.paragraph(parts[1], list: list)
        }
        let style = parts[0].contains("i") ? "enumlev1" : nil
        let mark =
            "</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\">"
        return WordFile.paragraph(line, style: style).replacing(
            "1",
            with: parts[1].filter { $0 == "1" }.count == 1 && parts[1].contains(glued) ? mark : "1",
            maxReplacements: .max)
    }

    /// A footnote mark in the plain text: a 1 behind a letter.
    private static var glued: some RegexComponent { /\p{L}1[^0-9]/ }

    @Test(arguments: Language.allCases)
    func `a Word document with styles says the same as the plain text`(language: Language) throws {
        let bytes = try Samples.bytes("resolution-7.\(language.code).txt")
        let file = Self.document(String(decoding: bytes, as: UTF8.self))
        let contained = ContainerReader.text(of: file.bytes)
        #expect(contained.findings.isEmpty)
        let plain = TextReader().read(bytes)
        let word = TextReader().read(contained.bytes, layout: contained.layout)
        #expect(word.heading == plain.heading)
        #expect(word.findings.map(\.code) == plain.findings.map(\.code))
        let (ours, theirs) = (word.paragraphs, plain.paragraphs)
        #expect(ours.map(\.path) == theirs.map(\.path))
        #expect(ours.map(\.verb?.name) == theirs.map(\.verb?.name))
        #expect(
            ours.map { $0.addressees.map(\.mention.body) }
                == theirs.map { $0.addressees.map(\.mention.body) })
        #expect(ours.map(\.deadline) == theirs.map(\.deadline))
        #expect(ours.map { $0.text.replacing("¹", with: "1") } == theirs.map(\.text))
        #expect(word.nodes.filter { $0.kind == .footnote }.count == 1)
    }

    private func tree(_ lines: [(style: String?, words: String)]) -> TextTree {
        let file = WordFile(
            lines.map { WordFile.paragraph($0.words, style: $0.style) }.joined(),
            styles: Self.styles)
        let contained = ContainerReader.text(of: file.bytes)
        return TextReader(language: .english).read(contained.bytes, layout: contained.layout)
    }

    @Test func `a Call is a heading although no pack knows its verb`() {
        let tree = tree([
            ("ResNo", "RESOLUTION 7"), ("Restitle", "Plans"), (nil, "The Council,"),
            ("Call", "recalling"),
            (nil, "a)\tone;"), ("Call", "cajoles everybody"), (nil, "1\tto act."),
            (nil, "2\tto report."),
        ])
        #expect(tree.paragraphs.map(\.path) == ["pre.1.a", "op.1.1", "op.1.2"])
        #expect(tree.paragraphs.last?.heading == "cajoles everybody")
        #expect(tree.findings.map(\.code).contains("section.unknown-verb"))
    }

    @Test func `what its style says is text is no heading`() {
        let tree = tree([
            ("ResNo", "RESOLUTION 7"), ("Restitle", "Plans"), (nil, "The Council,"),
            ("Call", "resolves"),
            (nil, "1\tto note:"), ("enumlev1", "invites the Director"), (nil, "2\tto act."),
        ])
        #expect(tree.nodes.filter { $0.kind == .section }.count == 1)
        #expect(tree.paragraphs.map(\.path) == ["op.1.1", "op.1.2"])
    }

    @Test func `a title of two lines stays a title`() {
        let tree = tree([
            ("ResNo", "RESOLUTION 7"), ("Restitle", "Plans"),
            ("Restitle", "The Council and its work"),
            (nil, "The Council,"), ("Call", "resolves"), (nil, "1\tto act."),
        ])
        #expect(tree.heading.title == "Plans The Council and its work")
    }

    @Test func `headings of a document nest, and a list under a new one begins anew or goes on`() {
        let file = WordFile(
            [
                ("h1", "General"), ("h2", "Notes"), (nil, "1\tOne."), (nil, "2\tTwo."),
                ("h2", "Lists"),
                (nil, "3\tThree."), ("h1", "Other"), (nil, "1\tOne."),
            ].map { WordFile.paragraph($0.1, style: $0.0) }.joined(),
            styles: ["h1": "heading 1", "h2": "heading 2"])
        let contained = ContainerReader.text(of: file.bytes)
        let tree = TextReader(language: .english).read(contained.bytes, layout: contained.layout)
        #expect(tree.paragraphs.map(\.path) == ["s1.s1.1", "s1.s1.2", "s1.s2.3", "s2.1"])
        #expect(tree.findings.isEmpty)
    }
}
