/// Lines that say what they are by their form: rules, page numbers, footnotes, headings of a post; dates and
/// symbols in headings that a scanner misread.
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

    /// Behind a bracket with the symbol of a document, with or without its part: `[S/525, IV]`.
    ///
    /// Scanners take one bracket for another: `(S/1165]`, `[S/1070}`.
    func symbolBracket(_ start: Int, _ end: Int) -> Int? {
        let open = tokens.skip(start, end)
        guard open < end, bytes[open] == 0x5B || bytes[open] == 0x28,
            let numberEnd = tokens.number(at: tokens.skip(open + 1, end), to: end),
            bytes[open..<numberEnd].contains(0x2F),
            let close = bytes[numberEnd..<min(end, numberEnd + 30)].firstIndex(where: {
                [0x5D, 0x29, 0x7D].contains($0)
            })
        else { return nil }
        return close + 1
    }

    /// The end of a date behind a heading that is complete, where a scanner misread «of» or the month:
    /// «Resolution 12 (1981) ot 3 Apri] 1981».
    ///
    /// It has a day, and its year is that of the bracket.
    func misreadDate(_ start: Int, _ end: Int, _ heading: ActHeading) -> Int? {
        guard heading.kind != nil, heading.number != nil, let year = heading.year else {
            return nil
        }
        var index = start
        var hasDay = isDay(before: start)
        for _ in 0..<7 {
            if let number = tokens.integer(at: index, to: end) {
                if number.value == year { return hasDay ? number.end : nil }
                hasDay = hasDay || (1...31).contains(number.value)
            }
            while index < end, case let (symbol, next) = tokens.peek(index, end),
                symbol != Folding.space
            { index = next }
            guard index - start <= 60 else { return nil }
            index = tokens.skip(index, end)
        }
        return nil
    }

    /// Whether a small letter stands at a place, in scripts that have such.
    func startsSmall(_ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let first = bytes[index]
        return (0x61...0x7A).contains(first) || first == 0xC3 && bytes[index + 1] >= 0x9F
            || first == 0xD0 && bytes[index + 1] >= 0xB0 || first == 0xD1
    }

    /// Whether a capital letter stands at a place, in scripts that have such.
    func startsCapital(_ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let first = bytes[index]
        return (0x41...0x5A).contains(first)
            || first == 0xC3 && (0x80...0x9E).contains(bytes[index + 1])
            || first == 0xD0 && (0x81..<0xB0).contains(bytes[index + 1])
    }

    /// Whether one or two digits and a space stand before a place.
    private func isDay(before start: Int) -> Bool {
        var digits = 0
        var index = start - 1
        while index >= 0, bytes[index] == 0x20 { index -= 1 }
        while index >= 0, digits < 3, (0x30...0x39).contains(bytes[index]) {
            digits += 1
            index -= 1
        }
        return (1...2).contains(digits)
    }
}
