/// Lines that say what they are by their form: rules, page numbers, footnotes, headings of a post.
extension HeadingReader {
    /// Whether a block is a line of underscores, dashes or stars.
    func isRule(_ block: Block) -> Bool {
        var count = 0
        var index = block.contentStart
        while index < block.textEnd {
            switch Folding.next(tokens.bytes, &index, block.textEnd) {
            case 0x5F, 0x2D, 0x2A, 0x3D, 0x2500, 0x2550: count += 1
            case Folding.space, Folding.ignorable: continue
            default: return false
            }
        }
        return count >= 3
    }

    /// Whether a block is a number alone, as at the foot of a page.
    func isPageNumber(_ block: Block) -> Bool {
        guard block.textEnd - block.contentStart <= 12 else { return false }
        var digits = 0
        var index = block.contentStart
        while index < block.textEnd {
            let symbol = Folding.next(tokens.bytes, &index, block.textEnd)
            if Folding.isDigit(symbol) {
                digits += 1
                continue
            }
            guard symbol == Folding.space || symbol == 0x2D || symbol == Folding.ignorable else {
                return false
            }
        }
        return (1...4).contains(digits)
    }

    /// Whether a block opens like a footnote: a small number, glued to a word or raised.
    func isFootnote(_ block: Block) -> Bool {
        let (symbol, _) = tokens.peek(block.textStart, block.textEnd)
        if let number = tokens.integer(at: block.textStart, to: block.textEnd) {
            return number.value < 100
        }
        return [0x2A, 0xB9, 0xB2, 0xB3, 0x2020].contains(symbol)
            || (0x2070...0x2079).contains(symbol)
    }

    /// Whether a block heads the duties, qualifications or competencies of a post.
    func isJobHeading(_ block: Block) -> Bool {
        block.label == nil && isWhole(block, .mask(.duties, .qualifications, .competencies)) != nil
    }

    /// Whether the words of a block end as a sentence does.
    func endsSentence(_ block: Block) -> Bool {
        endsSentence(from: block.textStart, to: block.textEnd)
    }

    /// Whether the words between two places end as a sentence does.
    func endsSentence(from start: Int, to end: Int) -> Bool {
        SymbolSet(0x2E, 0x3B, 0x3A, 0x2C).contains(openings.lastSymbol(from: start, to: end))
    }
}
