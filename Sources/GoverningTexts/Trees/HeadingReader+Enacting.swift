/// Lines that enact an act, rows of a box, and lines that are one phrase as a whole.
extension HeadingReader {
    /// The body whose enacting line a block is: «The Council,».
    func enacting(_ block: Block) -> Opening.Mention? {
        guard block.label == nil, block.textEnd - block.contentStart <= 400 else { return nil }
        let (found, _, index) = enactingBodies(from: block.contentStart, to: block.textEnd)
        if let found, openings.isBlank(index, block.textEnd) { return found }
        return enactingWithName(block)
    }

    /// Where the name of a body that enacts ends, with which a block begins as its subject.
    func subject(_ block: Block) -> Int? {
        let (found, nameEnd, _) = enactingBodies(from: block.textStart, to: block.textEnd)
        return found == nil ? nil : nameEnd
    }

    /// The body that enacts among the bodies and the words between them at a place, where the last of their
    /// names ends, and where the words behind it end.
    private func enactingBodies(from start: Int, to end: Int) -> (Opening.Mention?, Int, Int) {
        let list = AddresseeReader(bytes: bytes, lexicon: lexicon)
        var index = start
        var nameEnd = start
        var found: Opening.Mention?
        for _ in 0..<12 {
            index = tokens.skip(index, end, SymbolSet(Folding.space, 0x2C, 0x27, 0x22))
            if index >= end { break }
            if let mention = enactingBody(at: index, end, list) {
                if Body.all[mention.body].kind == .enacts, found == nil { found = mention }
                guard found != nil || Body.all[mention.body].kind == .organization else {
                    return (nil, nameEnd, index)
                }
                index = mention.end
                nameEnd = index
            } else if let next = enactingFiller(index, end, isOpen: found == nil) {
                index = next
            } else {
                break
            }
        }
        return (found, nameEnd, index)
    }

    /// «The Assembly of the Meridian Union (Lisbon, 2026),»: the name of an organization that no pack lists
    /// stands beside the body, and a comma ends the line.
    private func enactingWithName(_ block: Block) -> Opening.Mention? {
        guard block.textEnd - block.contentStart <= 240,
            openings.lastSymbol(from: block.textStart, to: block.textEnd) == 0x2C
        else {
            return nil
        }
        let marks = MarkScanner(bytes: bytes, lexicon: lexicon).marks(
            from: block.contentStart, to: block.textEnd)
        guard
            !marks.contains(where: {
                [.verb, .act].contains($0.category) && $0.end - $0.start > 3
                    && $0.start == block.contentStart
            }),
            let mark = marks.first(where: {
                $0.category == .body && Body.all[$0.value].kind == .enacts
            })
        else { return nil }
        let start = tokens.skip(block.contentStart, block.textEnd, SymbolSet(Folding.space, 0x27))
        let article = lexicon.longest(
            bytes, at: start, to: block.textEnd, wanted: Category.article.bit)
        let bracket =
            bytes[mark.end..<block.textEnd].firstIndex { $0 == 0x28 || $0 == 0xEF } ?? block.textEnd
        let isAtStart =
            mark.start == start || mark.start == tokens.skip(article?.end ?? start, block.textEnd)
        let isAtEnd = openings.isBlank(mark.end, bracket)
        let name = isAtStart ? bytes[mark.end..<bracket] : bytes[start..<mark.start]
        guard isAtStart || isAtEnd, name.count <= 60, name.split(separator: 0x20).count <= 8 else {
            return nil
        }
        return Opening.Mention(start: mark.start, end: mark.end, body: mark.value)
    }

    /// The body at a place; a word for «this conference» is none, but its article may lead to one.
    private func enactingBody(at index: Int, _ end: Int, _ list: AddresseeReader) -> Opening
        .Mention?
    {
        let mention = list.mentions(at: index, to: end).first
        return mention.flatMap { $0.body >= 0 ? $0 : nil }
    }

    /// Behind words that may stand in an enacting line: articles, «of the», ordinals, a bracket with place and year.
    private func enactingFiller(_ index: Int, _ end: Int, isOpen: Bool) -> Int? {
        if let bracket = BracketReader(tokens: tokens).bracket(at: index, to: end) {
            return bracket.end
        }
        if tokens.peek(index, end).symbol == 0x28,
            let close = bytes[index..<end].firstIndex(where: { $0 == 0x29 || $0 == 0x89 })
        {
            return close + 1
        }
        if let word = lexicon.longest(bytes, at: index, to: end, wanted: .mask(.article, .actOf)) {
            return word.end
        }
        guard isOpen, Folding.isDigit(tokens.peek(index, end).symbol) else { return nil }
        return tokens.number(at: index, to: end).map { wordEnd($0, end) }
    }

    func wordEnd(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, case let (symbol, next) = tokens.peek(index, end), Folding.isWord(symbol)
        { index = next }
        return index
    }

    /// The row of the box whose label a block is, or begins with before a colon or the next cell.
    func boxRow(_ block: Block) -> (row: BoxRow, textStart: Int)? {
        guard block.label == nil,
            let word = lexicon.longest(
                bytes, at: block.contentStart, to: block.textEnd, wanted: Category.box.bit)
        else { return nil }
        let row = BoxRow.allCases[Int(word.entry.value)]
        let rest = tokens.skip(word.end, block.textEnd)
        if openings.isBlank(rest, block.textEnd) { return (row, block.textEnd) }
        if bytes[word.end..<rest].contains(0x09) { return (row, rest) }
        guard tokens.peek(rest, block.textEnd).symbol == 0x3A else { return nil }
        return (row, tokens.skip(rest, block.textEnd, SymbolSet(Folding.space, 0x3A)))
    }

    /// Whether a block is, as a whole, a phrase of one of the categories.
    func isWhole(_ block: Block, _ wanted: UInt64) -> Trie.Entry? {
        guard
            let word = lexicon.longest(
                bytes, at: block.contentStart, to: block.textEnd, wanted: wanted),
            openings.isBlank(word.end, block.textEnd)
        else { return nil }
        return word.entry
    }
}
