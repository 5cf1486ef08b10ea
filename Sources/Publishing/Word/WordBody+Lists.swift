import Vocabulary

/// A list as Word counts it.
struct WordList {
    let marker: DocumentList.Marker
    let level: Int

    /// The number of the first list; those before are for headings and numbered paragraphs.
    static let first = 3
}

/// Lists of a Word document, with numbers that Word counts.
extension WordBody {
    mutating func list(_ list: DocumentList, level: Int) {
        lists.append(WordList(marker: list.marker, level: min(level, 8)))
        let number = WordList.first + lists.count - 1
        for item in list.items {
            for (place, runs) in item.paragraphs.enumerated() {
                open(style: Self.style(ofLevel: level), heading: nil)
                if place == 0 { counted(number, level: min(level, 8)) }
                let isTurned = direction(of: runs)
                close(isTurned, nil, item.change, isFurther: place > 0)
                self.runs(runs, item.change, isTurned)
                xml.raw("</w:p>")
            }
            for inner in item.lists { self.list(inner, level: level + 1) }
        }
    }

    private mutating func counted(_ number: Int, level: Int) {
        xml.raw("<w:numPr><w:ilvl w:val=\"")
        xml.number(level)
        xml.raw("\"/><w:numId w:val=\"")
        xml.number(number)
        xml.raw("\"/></w:numPr>")
    }

    static func style(ofLevel level: Int) -> ParagraphStyle {
        switch level {
        case 0: .enumeration1
        case 1: .enumeration2
        default: .enumeration3
        }
    }
}
