import Interchange
import TestSupport
import Testing

/// Automatic numbers of lists, as Word prints them.
@Suite struct WordLists {
    private func level(
        _ number: Int, _ format: String, _ pattern: String, start: Int = 1, more: String = ""
    ) -> String {
        "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(pattern)\"/></w:lvl>"
    }

    private func scheme(_ levels: String..., lists: String = "") -> String {
        "<w:abstractNum w:abstractNumId=\"5\">\(levels.joined())</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>" + lists
    }

    /// The labels of paragraphs, each given by its list and level.
    private func labels(_ numbering: String, _ places: [(list: Int, level: Int)]) -> [String] {
        var file = WordFile(
            places.map { WordFile.paragraph("x", list: $0.list, level: $0.level) }.joined())
        file.numbering = numbering
        return lines(file).map { $0.split(separator: "\t").first.map(String.init) ?? "" }
    }

    private func lines(_ file: WordFile) -> [String] {
        String(decoding: ContainerReader.text(of: file.bytes).bytes, as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func `a level begins anew below the next point above it`() {
        let numbering = scheme(
            level(0, "decimal", "%1"), level(1, "lowerLetter", "%2)"),
            level(2, "lowerRoman", "%1.%2.%3"))
        #expect(
            labels(numbering, [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2), (1, 2)])
                == ["1", "a)", "b)", "1.b.i", "2", "a)", "2.a.i", "2.a.ii"])
    }

    @Test func `a level may go on through the points above it`() {
        let numbering = scheme(
            level(0, "upperRoman", "%1."),
            level(1, "decimal", "%2", more: "<w:lvlRestart w:val=\"0\"/>"))
        #expect(
            labels(numbering, [(1, 0), (1, 1), (1, 0), (1, 1)]) == ["I.", "1", "II.", "2"])
    }

    @Test func `legal numbering prints all numbers as decimal ones`() {
        let numbering = scheme(
            level(0, "upperRoman", "Article %1"),
            level(1, "decimal", "%1.%2", more: "<w:isLgl/>"))
        #expect(labels(numbering, [(1, 0), (1, 0), (1, 1)]) == ["Article I", "Article II", "2.1"])
    }

    @Test func `lists of one scheme go on, but for one with a start of its own`() {
        let own =
            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>"
        let numbering = scheme(level(0, "decimal", "%1."), lists: own)
        #expect(
            labels(numbering, [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)])
                == ["1.", "2.", "4.", "5.", "6."])
    }

    @Test func `a list may have a level of its own`() {
        let own =
            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "(%1)"))</w:lvlOverride></w:num>"
        #expect(labels(scheme(level(0, "decimal", "%1."), lists: own), [(2, 0)]) == ["(A)"])
    }

    @Test func `bullets of any font are bullets`() {
        let numbering = scheme(
            level(0, "bullet", "\u{F0B7}"), level(1, "bullet", "o"), level(2, "bullet", "–"))
        #expect(labels(numbering, [(1, 0), (1, 1), (1, 2)]) == ["•", "◦", "–"])
    }

    @Test func `a list that a style names has the level tied to that style`() {
        var file = WordFile(
            WordFile.paragraph("x", style: "A") + WordFile.paragraph("y", style: "C")
                + WordFile.paragraph("z", style: "C", list: 0))
        file.styleXML =
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"C\"/><w:basedOn w:val=\"B\"/></w:style>"
        file.numbering = scheme(
            level(0, "decimal", "%1", more: "<w:pStyle w:val=\"A\"/>"),
            level(1, "decimal", "%1.%2", more: "<w:pStyle w:val=\"B\"/>"))
        #expect(lines(file) == ["1\tx", "1.1\ty", "z"])
    }

    @Test(arguments: [
        ("lowerLetter", 28, "bb"), ("upperRoman", 49, "XLIX"), ("decimalZero", 7, "07"),
        ("chineseCounting", 12, "十二"), ("chineseCounting", 105, "一百零五"),
        ("ideographDigital", 20, "二〇"), ("arabicAlpha", 3, "ت"), ("arabicAbjad", 3, "ج"),
        ("hebrew1", 15, "טו"), ("russianLower", 2, "б"), ("decimalEnclosedCircle", 4, "④"),
        ("unheardOf", 9, "9"), ("lowerLetter", 2_000_000_000, "2000000000"),
    ])
    func `numbers are printed in the way of the list`(format: String, number: Int, label: String) {
        #expect(labels(scheme(level(0, format, "%1", start: number)), [(1, 0)]) == [label])
    }

    @Test func `styles that are based on each other in a circle end`() {
        var file = WordFile(WordFile.paragraph("x", style: "A"))
        file.styleXML =
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
        #expect(lines(file) == ["x"])
    }
}
