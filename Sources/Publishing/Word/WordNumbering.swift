import Vocabulary

/// Writes how Word counts headings, numbered paragraphs and lists.
struct WordNumbering {
    private var xml = WordBytes()
    private let typography: Typography

    init(in language: Language) { typography = .of(language) }

    /// The part, for lists that a body began.
    consuming func written(_ lists: [WordList]) -> [UInt8] {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:numbering")
        xml.raw(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
        headings()
        paragraphs()
        for (number, marker) in DocumentList.Marker.allCases.enumerated() {
            definition(number + 2, marker)
        }
        number(1, of: 0, from: nil)
        number(2, of: 1, from: nil)
        for (place, list) in lists.enumerated() {
            let kind = DocumentList.Marker.allCases.firstIndex(of: list.marker) ?? 0
            number(WordList.first + place, of: kind + 2, from: list.level)
        }
        xml.raw("</w:numbering>")
        return xml.bytes
    }

    private mutating func headings() {
        begin(0)
        for level in 0..<9 {
            let indent = [567, 737, 907][min(level, 2)]
            let text = (0...level).map { "%\($0 + 1)" }.joined(separator: ".")
            self.level(
                level, "decimal", text, indent: indent, hanging: indent,
                style: level < 3 ? level + 1 : nil)
        }
        xml.raw("</w:abstractNum>")
    }

    private mutating func paragraphs() {
        begin(1)
        for level in 0..<9 {
            self.level(level, "decimal", "%\(level + 1)", indent: 0, hanging: 0, tab: 567)
        }
        xml.raw("</w:abstractNum>")
    }

    private mutating func definition(_ number: Int, _ marker: DocumentList.Marker) {
        begin(number)
        for level in 0..<9 {
            let indent = 567 * (level + 1)
            switch marker {
            case .number: self.level(level, "decimal", "%\(level + 1))", indent: indent)
            case .letter:
                self.level(level, typography.letterFormat, "%\(level + 1))", indent: indent)
            case .roman: self.level(level, "lowerRoman", "%\(level + 1))", indent: indent)
            case .bullet: self.level(level, "bullet", "•", indent: indent)
            }
        }
        xml.raw("</w:abstractNum>")
    }

    private mutating func begin(_ number: Int) {
        xml.raw("<w:abstractNum w:abstractNumId=\"")
        xml.number(number)
        xml.raw("\"><w:multiLevelType w:val=\"multilevel\"/>")
    }

    private mutating func level(
        _ level: Int, _ format: String, _ text: String, indent: Int, hanging: Int = 567,
        tab: Int? = nil, style: Int? = nil
    ) {
        xml.raw("<w:lvl w:ilvl=\"")
        xml.number(level)
        xml.raw("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
        xml.text(format)
        xml.raw("\"/>")
        if let style {
            xml.raw("<w:pStyle w:val=\"Heading")
            xml.number(style)
            xml.raw("\"/>")
        }
        xml.raw("<w:suff w:val=\"tab\"/><w:lvlText w:val=\"")
        xml.text(text)
        xml.raw("\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"")
        xml.number(tab ?? indent)
        xml.raw("\"/></w:tabs><w:ind w:left=\"")
        xml.number(indent)
        xml.raw("\" w:hanging=\"")
        xml.number(hanging)
        xml.raw("\"/></w:pPr></w:lvl>")
    }

    /// A list of a kind, which begins anew at a level.
    private mutating func number(_ number: Int, of kind: Int, from level: Int?) {
        xml.raw("<w:num w:numId=\"")
        xml.number(number)
        xml.raw("\"><w:abstractNumId w:val=\"")
        xml.number(kind)
        xml.raw("\"/>")
        if let level {
            xml.raw("<w:lvlOverride w:ilvl=\"")
            xml.number(level)
            xml.raw("\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
        }
        xml.raw("</w:num>")
    }
}
